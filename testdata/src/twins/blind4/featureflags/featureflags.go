// Package featureflags chooses by flags. What decides: whether the flag chooses between instances, or makes one in each
// request for which it is on.
package featureflags

import (
	"net/http"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type flags interface{ Enabled(name string) bool }

type query struct{ Page int }

var strictByFlag atomic.Bool

type api struct {
	flags  flags
	strict *validator.Validate
	loose  *validator.Validate
	forms  *form.Decoder
}

func newAPI(f flags) *api {
	a := &api{flags: f}
	// Both are made at the start.
	a.loose = validator.New() // silent
	// The other one.
	a.strict = validator.New(validator.WithRequiredStructEnabled()) // silent
	if f.Enabled("forms") {
		// Made at the start if the flag is on then.
		a.forms = form.NewDecoder() // silent
	}
	return a
}

func (a *api) Create(w http.ResponseWriter, r *http.Request) {
	v := a.loose
	if a.flags.Enabled("strict") {
		// For each request while the flag is on; the other branch shares.
		v = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = v.Struct(query{})
}

func (a *api) Search(w http.ResponseWriter, r *http.Request) {
	var q query
	switch {
	case a.flags.Enabled("forms"):
		_ = a.forms.Decode(&q, r.Form)
	case a.flags.Enabled("schema"):
		// The same in a case.
		_ = schema.NewDecoder().Decode(&q, r.Form) // report
	}
}

func (a *api) validator() *validator.Validate {
	if strictByFlag.Load() {
		return a.strict
	}
	// An accessor that shares one and makes the other.
	return validator.New() // report
}

func (a *api) Update(w http.ResponseWriter, r *http.Request) { _ = a.validator().Struct(query{}) }

func (a *api) choose() *validator.Validate {
	if a.flags.Enabled("strict") {
		return a.strict
	}
	return a.loose
}

func (a *api) Delete(w http.ResponseWriter, r *http.Request) { _ = a.choose().Struct(query{}) }

func Toggled(f flags, next func(*validator.Validate) http.Handler) http.Handler {
	// For the route, whether the flag is on or not.
	v := validator.New() // silent
	if f.Enabled("strict") {
		// For the route.
		v = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	return next(v)
}

func Percent(w http.ResponseWriter, r *http.Request) {
	var opts []validator.Option
	if strictByFlag.Load() {
		opts = append(opts, validator.WithRequiredStructEnabled())
	}
	// Two instances would do: one with, one without. The flag is the process's, but it may change between requests.
	v := validator.New(opts...) // silent
	_ = v.Struct(query{})
}

func PerUser(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	// The user of the request has the flag or not.
	d.IgnoreUnknownKeys(r.Header.Get("X-Beta") == "")
	_ = d.Decode(&query{}, r.Form)
}

func (a *api) Shadow(w http.ResponseWriter, r *http.Request) {
	if !a.flags.Enabled("shadow") {
		return
	}
	// Left early if the flag is off; for each request if it is on.
	v := validator.New() // report
	_ = v.Struct(query{})
}

func Main(f flags) {
	a := newAPI(f)
	http.HandleFunc("/create", a.Create)
	http.HandleFunc("/search", a.Search)
	http.HandleFunc("/update", a.Update)
	http.HandleFunc("/delete", a.Delete)
	http.HandleFunc("/shadow", a.Shadow)
}
