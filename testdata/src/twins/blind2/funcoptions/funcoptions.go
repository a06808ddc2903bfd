// Package funcoptions configures by functional options.
package funcoptions

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type Checker struct {
	v   *validator.Validate
	dec *form.Decoder
	max int
}

type Option func(*Checker)

func WithMax(n int) Option { return func(c *Checker) { c.max = n } }

func WithValidator(v *validator.Validate) Option { return func(c *Checker) { c.v = v } }

// WithDefaults makes what it sets when it is applied: whoever calls NewChecker is the one who says how often.
func WithDefaults() Option {
	return func(c *Checker) {
		c.v = validator.New() // silent
	}
}

func NewChecker(opts ...Option) *Checker {
	c := &Checker{max: 10, dec: form.NewDecoder()} // silent
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *Checker) Check(s any) error { return c.v.Struct(s) }

type In struct {
	Name string `validate:"required"`
}

func decode(r *http.Request) *In { return &In{Name: r.FormValue("name")} }

// At the start.
var std = NewChecker(WithMax(3), WithValidator(validator.New())) // silent

type api struct{ c *Checker }

func newAPI(opts ...Option) *api {
	return &api{c: NewChecker(append([]Option{WithValidator(validator.New())}, opts...)...)} // silent
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	if a.c.Check(decode(r)) != nil || std.Check(decode(r)) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// Options of a thing that lives for one request.
type lookup struct {
	check *validator.Validate
	trace bool
}

type lookupOption func(*lookup)

func trace(on bool) lookupOption { return func(l *lookup) { l.trace = on } }

func checking() lookupOption {
	return func(l *lookup) {
		l.check = validator.New() // report
	}
}

func with(v *validator.Validate) lookupOption { return func(l *lookup) { l.check = v } }

func newLookup(opts ...lookupOption) *lookup {
	l := new(lookup)
	for _, o := range opts {
		o(l)
	}
	return l
}

func (l *lookup) run(ctx context.Context, in *In) error { return l.check.StructCtx(ctx, in) }

func (a *api) get(w http.ResponseWriter, r *http.Request) {
	l := newLookup(trace(r.FormValue("trace") != ""), checking())
	if err := l.run(r.Context(), decode(r)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (a *api) find(w http.ResponseWriter, r *http.Request) {
	l := newLookup(with(validator.New())) // report
	if err := l.run(r.Context(), decode(r)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (a *api) search(w http.ResponseWriter, r *http.Request) {
	opts := []lookupOption{trace(true)}
	if r.Method == http.MethodPost {
		opts = append(opts, with(validator.New(validator.WithRequiredStructEnabled()))) // report
	}
	_ = newLookup(opts...).run(r.Context(), decode(r))
}

// A struct of options.
type Config struct {
	Validator *validator.Validate
	Limit     int
}

func validate(in *In, cfg Config) error { return cfg.Validator.Struct(in) }

func (a *api) update(w http.ResponseWriter, r *http.Request) {
	if err := validate(decode(r), Config{Limit: 1, Validator: validator.New()}); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (a *api) routes(cfg Config) http.Handler {
	own := Config{Limit: cfg.Limit, Validator: validator.New()} // silent
	mux := http.NewServeMux()
	mux.HandleFunc("/own", func(w http.ResponseWriter, r *http.Request) {
		_ = validate(decode(r), own)
	})
	mux.HandleFunc("/create", a.create)
	mux.HandleFunc("/get", a.get)
	mux.HandleFunc("/find", a.find)
	mux.HandleFunc("/search", a.search)
	mux.HandleFunc("/update", a.update)
	return mux
}
