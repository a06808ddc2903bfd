// Package stages sends orders through stages. What decides: whether the line of stages, or one run of it, makes what a stage needs.
package stages

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct {
	ID   string `validate:"required" mod:"trim"`
	Note string
	Data []byte `json:"-"`
}

type stage interface {
	run(ctx context.Context, o *order) error
}

type stageFunc func(ctx context.Context, o *order) error

func (f stageFunc) run(ctx context.Context, o *order) error { return f(ctx, o) }

type check struct{ v *validator.Validate }

func (c check) run(ctx context.Context, o *order) error { return c.v.StructCtx(ctx, o) }

type trim struct{ t *mold.Transformer }

func (t trim) run(ctx context.Context, o *order) error { return t.t.Struct(ctx, o) }

// line is a chain of stages.
type line struct{ stages []stage }

func newLine(s ...stage) *line { return &line{s} }

func (l *line) then(s stage) *line {
	l.stages = append(l.stages, s)
	return l
}

func (l *line) run(ctx context.Context, o *order) error {
	for _, s := range l.stages {
		if err := s.run(ctx, o); err != nil {
			return err
		}
	}
	return nil
}

func trimmer() stage {
	t := mold.New() // silent
	t.SetTagName("order")
	return trim{t}
}

// sanitize has its policy before the function that it returns.
func sanitize() stage {
	p := bluemonday.UGCPolicy() // silent
	return stageFunc(func(_ context.Context, o *order) error {
		o.Note = p.Sanitize(o.Note)
		return nil
	})
}

// encode has its codec within.
func encode() stage {
	return stageFunc(func(_ context.Context, o *order) error {
		codec, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return err
		}
		o.Data, err = codec.BinaryFromNative(nil, o.Note)
		return err
	})
}

var intake = newLine(check{validator.New()}). // silent
						then(trimmer()).
						then(sanitize()).
						then(encode())

func accept(w http.ResponseWriter, r *http.Request) {
	var o order
	if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := intake.run(r.Context(), &o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// amend puts a line together for each request.
func amend(w http.ResponseWriter, r *http.Request) {
	var o order
	if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	l := newLine(check{validator.New()}) // report
	if r.URL.Query().Has("clean") {
		l = l.then(noteCleaner())
	}
	if err := l.run(r.Context(), &o); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func noteCleaner() stage {
	p := bluemonday.UGCPolicy() // report
	return stageFunc(func(_ context.Context, o *order) error {
		o.Note = p.Sanitize(o.Note)
		return nil
	})
}

// byKind are lines, each put together once.
var byKind = map[string]*line{
	"plain":  newLine(stageFunc(plain)),
	"strict": newLine(check{strict()}),
}

func plain(ctx context.Context, o *order) error {
	return validator.New().StructCtx(ctx, o) // report
}

func strict() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	v.RegisterAlias("id", "required,len=8")
	return v
}

func kinds(w http.ResponseWriter, r *http.Request) {
	l, ok := byKind[r.PathValue("kind")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	if err := l.run(r.Context(), &order{ID: r.FormValue("id")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("POST /orders", accept)
	m.HandleFunc("PATCH /orders", amend)
	m.HandleFunc("GET /orders/{kind}", kinds)
}
