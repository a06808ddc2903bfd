// Package app puts middleware together with a kit of another package. What decides: whether the kit calls what it is given for each request.
package app

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/mwkits/mw"
)

type item struct{ Name string }

func read(r *http.Request) any { return &item{r.Header.Get("name")} }

// checks is called when the routes are made.
func checks() func(v any) error {
	v := validator.New() // silent
	return func(x any) error { return v.Struct(x) }
}

// freshChecks is called for each request.
func freshChecks() func(v any) error {
	v := validator.New() // report
	return func(x any) error { return v.Struct(x) }
}

func query(r *http.Request) error {
	return schema.NewDecoder().Decode(&item{}, r.URL.Query()) // report
}

func trims(next http.Handler) http.Handler {
	t := mold.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = t.Struct(r.Context(), read(r))
		next.ServeHTTP(w, r)
	})
}

func slowTrims(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		t := mold.New() // report
		_ = t.Struct(r.Context(), read(r))
		next.ServeHTTP(w, r)
	})
}

func Routes(m *http.ServeMux, debug bool) {
	h := http.NotFoundHandler()
	m.Handle("/a", mw.Chain(h, trims, mw.Setup(checks, read), mw.Before(query)))
	m.Handle("/b", mw.Chain(h, slowTrims, mw.Fresh(freshChecks, read)))
	m.Handle("/c", mw.Chain(h, mw.When(debug, func() mw.Middleware {
		p := bluemonday.UGCPolicy() // silent
		return mw.Before(func(r *http.Request) error {
			r.Header.Set("name", p.Sanitize(r.Header.Get("name")))
			return nil
		})
	})))
	m.Handle("/d", mw.Chain(h, mw.Values(
		func() any { return form.NewDecoder() }, // report
		func(r *http.Request, v any) { _ = v.(*form.Decoder).Decode(&item{}, r.URL.Query()) },
	)))
	m.Handle("/e", mw.Chain(h, mw.Shared(
		func() any { return form.NewDecoder() }, // silent
		func(r *http.Request, v any) { _ = v.(*form.Decoder).Decode(&item{}, r.URL.Query()) },
	)))
	m.Handle("/f", mw.Chain(h, mw.When(debug, func() mw.Middleware {
		return mw.Before(func(r *http.Request) error {
			p := bluemonday.UGCPolicy() // report
			r.Header.Set("name", p.Sanitize(r.Header.Get("name")))
			return nil
		})
	})))
}
