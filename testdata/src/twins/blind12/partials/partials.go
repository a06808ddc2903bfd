// Package partials puts functions together from functions. What decides: whether the instance is an argument that was given once, or is made by what
// is called each time.
package partials

import (
	"context"
	"net/http"
	"net/url"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Name string }

type stage func(o *order, q url.Values) error

func partial[A, B, C any](f func(A, B, C) error, a A) func(B, C) error {
	return func(b B, c C) error { return f(a, b, c) }
}

// later makes it with each call.
func later[A any](mk func() A, f func(A, *order) error) stage {
	return func(o *order, _ url.Values) error { return f(mk(), o) }
}

// early makes it now.
func early[A any](mk func() A, f func(A, *order) error) stage {
	a := mk()
	return func(o *order, _ url.Values) error { return f(a, o) }
}

func compose(all ...stage) stage {
	return func(o *order, q url.Values) error {
		for _, s := range all {
			if err := s(o, q); err != nil {
				return err
			}
		}
		return nil
	}
}

func checkWith(v *validator.Validate, o *order, _ url.Values) error { return v.Struct(o) }

func decodeWith(d *schema.Decoder, o *order, q url.Values) error { return d.Decode(o, q) }

func trimWith(t *mold.Transformer, o *order) error { return t.Struct(context.Background(), o) }

var check stage = partial(checkWith, validator.New()) // silent

type server struct {
	all    stage
	makers []func() stage
	once   []stage
}

func cleans() stage {
	p := bluemonday.UGCPolicy() // silent
	return func(o *order, _ url.Values) error {
		o.Name = p.Sanitize(o.Name)
		return nil
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var o order
	q := r.URL.Query()
	if err := s.all(&o, q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	decode := partial(decodeWith, schema.NewDecoder()) // report
	if err := decode(&o, q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, mk := range s.makers {
		if err := mk()(&o, q); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	if err := compose(s.once...)(&o, q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func New() http.Handler {
	s := &server{
		all: compose(check,
			partial(decodeWith, schema.NewDecoder()), // silent
			later(func() *mold.Transformer {
				return mold.New() // report
			}, trimWith),
			early(func() *mold.Transformer {
				t := mold.New() // silent
				t.RegisterAlias("name", "trim")
				return t
			}, trimWith),
			cleans(),
			func(o *order, q url.Values) error {
				return form.NewDecoder().Decode(o, q) // report
			}),
		makers: []func() stage{
			func() stage {
				p := bluemonday.NewPolicy() // report
				return func(o *order, _ url.Values) error {
					o.Name = p.Sanitize(o.Name)
					return nil
				}
			},
		},
	}
	for _, mk := range []func() stage{cleans, func() stage {
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		return func(o *order, _ url.Values) error { return v.Struct(o) }
	}} {
		s.once = append(s.once, mk())
	}
	return s
}
