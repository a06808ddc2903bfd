// Package defaultspells has defaults for what nobody gave it. What decides: whether the default is made when it is set, or when it is missed.
package defaultspells

import (
	"cmp"
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required" mod:"trim"`
}

type Config struct {
	Rules *validator.Validate
	Query *schema.Decoder
	Clean *bluemonday.Policy
}

type Server struct{ cfg Config }

// New takes the default with cmp.Or: it is made also if it is not needed, but once.
func New(cfg Config) *Server {
	cfg.Rules = cmp.Or(cfg.Rules, validator.New()) // silent
	return &Server{cfg}
}

// list takes it with each request.
func (s *Server) list(w http.ResponseWriter, r *http.Request) {
	d := cmp.Or(s.cfg.Query, schema.NewDecoder()) // report
	var x in
	if err := d.Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.cfg.Rules.Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// or returns the first, or what f makes.
func or[T any](p *T, f func() *T) *T {
	if p != nil {
		return p
	}
	return f()
}

var defaultPolicy = sync.OnceValue(func() *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // silent
	p.AllowElements("video")
	return p
})

func newPolicy() *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // report
	p.AllowElements("audio")
	return p
}

func (s *Server) show(w http.ResponseWriter, r *http.Request) {
	text := or(s.cfg.Clean, defaultPolicy).Sanitize(r.FormValue("text"))
	text = or(s.cfg.Clean, newPolicy).Sanitize(text)
	_, _ = w.Write([]byte(text))
}

type settings struct {
	rules *validator.Validate
	trim  *mold.Transformer
}

// Option changes how Check checks.
type Option func(*settings)

func WithRules(v *validator.Validate) Option { return func(s *settings) { s.rules = v } }

func defaults() settings {
	return settings{trim: mold.New()} // report
}

// Check is for other packages: its defaults are made with each call.
func Check(ctx context.Context, x any, opts ...Option) error {
	s := defaults()
	for _, o := range opts {
		o(&s)
	}
	if s.rules == nil {
		s.rules = validator.New() // report
	}
	if err := s.trim.Struct(ctx, x); err != nil {
		return err
	}
	return s.rules.StructCtx(ctx, x)
}

var standard = settings{
	rules: validator.New(), // silent
	trim:  mold.New(),      // silent
}

// CheckFast begins with a copy of what there is.
func CheckFast(ctx context.Context, x any, opts ...Option) error {
	s := standard
	for _, o := range opts {
		o(&s)
	}
	if err := s.trim.Struct(ctx, x); err != nil {
		return err
	}
	return s.rules.StructCtx(ctx, x)
}

func (s *Server) create(w http.ResponseWriter, r *http.Request) {
	x := &in{r.FormValue("name")}
	err := Check(r.Context(), x)
	if err == nil {
		err = CheckFast(r.Context(), x, WithRules(s.cfg.Rules))
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *Server) Routes(m *http.ServeMux) {
	m.HandleFunc("GET /", s.list)
	m.HandleFunc("GET /{id}", s.show)
	m.HandleFunc("POST /", s.create)
}
