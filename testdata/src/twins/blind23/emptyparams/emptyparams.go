// Package emptyparams has functions that make what the options do not say. What decides: whether those who call them say it.
package emptyparams

import (
	"context"
	"errors"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type config struct {
	Rules  *validator.Validate
	Strict bool
}

func check(v any, c config) error {
	if c.Rules == nil {
		c.Rules = validator.New() // report
	}
	return c.Rules.Struct(v)
}

func create(w http.ResponseWriter, r *http.Request) { _ = check(in(r), config{Strict: true}) }

func trim(ctx context.Context, v any, t *mold.Transformer) error {
	switch t {
	case nil:
		return mold.New().Struct(ctx, v) // report
	default:
		return t.Struct(ctx, v)
	}
}

func change(w http.ResponseWriter, r *http.Request) { _ = trim(r.Context(), in(r), nil) }

func decode(v any, values map[string][]string, ds ...*form.Decoder) error {
	if len(ds) > 0 {
		return ds[0].Decode(v, values)
	}
	d := form.NewDecoder() // report
	return d.Decode(v, values)
}

func search(w http.ResponseWriter, r *http.Request) { _ = decode(in(r), r.URL.Query()) }

func parse(v any, values map[string][]string, mode string) error {
	if mode == "" || mode == "strict" {
		d := schema.NewDecoder() // report
		return d.Decode(v, values)
	}
	return errors.New("mode")
}

func find(w http.ResponseWriter, r *http.Request) { _ = parse(in(r), r.URL.Query(), "") }

type opts struct{ policy *bluemonday.Policy }

func sanitize(text string, o *opts) string {
	if o != nil && o.policy != nil {
		return o.policy.Sanitize(text)
	}
	return bluemonday.UGCPolicy().Sanitize(text) // report
}

func clean(w http.ResponseWriter, r *http.Request) {
	var o opts
	_, _ = w.Write([]byte(sanitize(in(r).Name, &o)))
}

var enc = form.NewEncoder() // silent

func encode(v any, e *form.Encoder) {
	if e == nil {
		e = form.NewEncoder() // silent
	}
	_, _ = e.Encode(v)
}

// print says with what.
func print(w http.ResponseWriter, r *http.Request) { encode(in(r), enc) }

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", find)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/print", print)
}
