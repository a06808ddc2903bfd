// Package top is a service. What decides: whether what it gives to the other package, or gets from it, is made with the request.
package top

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind8/pkgpair/base"
)

type in struct {
	A string `validate:"required"`
}

var set = base.NewSet(base.WithForms()) // silent

func create(ctx context.Context, r *http.Request) (any, error) {
	var x in
	if err := set.Decode(&x, r); err != nil {
		return nil, err
	}
	if err := base.Trim(ctx, &x); err != nil {
		return nil, err
	}
	return x, base.Trimmer().Struct(ctx, &x) // report
}

func update(ctx context.Context, r *http.Request) (any, error) {
	d := schema.NewDecoder() // report
	var x in
	return x, d.Decode(&x, r.URL.Query())
}

// remove returns an endpoint.
func remove() base.Endpoint {
	p := bluemonday.UGCPolicy() // silent
	return func(ctx context.Context, r *http.Request) (any, error) {
		return p.Sanitize(r.FormValue("a")), nil
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", base.Handle(create))
	m.HandleFunc("/update", base.Handle(update))
	m.HandleFunc("/remove", base.Build(remove))
	m.HandleFunc("/list", base.Build(func() base.Endpoint {
		v := validator.New() // silent
		return func(ctx context.Context, r *http.Request) (any, error) {
			return nil, v.Struct(in{r.FormValue("a")})
		}
	}))
	m.HandleFunc("/find", base.Handle(func(ctx context.Context, r *http.Request) (any, error) {
		v := validator.New() // report
		return nil, v.Struct(in{r.FormValue("a")})
	}))
	m.HandleFunc("/late", func(w http.ResponseWriter, r *http.Request) {
		base.Build(func() base.Endpoint {
			v := validator.New() // report
			return func(ctx context.Context, r *http.Request) (any, error) {
				return nil, v.Struct(in{r.FormValue("a")})
			}
		})(w, r)
	})
}
