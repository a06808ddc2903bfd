// Package web uses the middleware of mw. What decides: whether it is put around a handler once, or for each request.
package web

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind18/mwoptions/mw"
)

type item struct{ Name string }

type web struct {
	v     *validator.Validate
	inner http.Handler
	wrap  func(http.Handler) http.Handler
}

func (s *web) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.v.Struct(item{r.FormValue("name")})
	s.inner.ServeHTTP(w, r)
}

// wrapped puts it around for a request.
func (s *web) wrapped(w http.ResponseWriter, r *http.Request) {
	mw.Wrap(s.inner).ServeHTTP(w, r) // report
}

// chosen chooses between what there is.
func (s *web) chosen(w http.ResponseWriter, r *http.Request) {
	h := s.inner
	if r.FormValue("wrap") != "" {
		h = s.wrap(h)
	}
	h.ServeHTTP(w, r)
}

// own has a middleware for a request.
func (s *web) own(w http.ResponseWriter, r *http.Request) {
	v := validator.New(validator.WithPrivateFieldValidation()) // report
	mw.Late(mw.Config{Rules: v})(s.inner).ServeHTTP(w, r)
}

func inner(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	_ = d.Decode(new(item), r.URL.Query())
}

func New() http.Handler {
	q := schema.NewDecoder() // silent
	s := &web{
		v:     validator.New(), // silent
		inner: http.HandlerFunc(inner),
		wrap:  func(h http.Handler) http.Handler { return h },
	}
	m := http.NewServeMux()
	m.Handle("/", mw.Check()(s))
	m.Handle("/with", mw.CheckWith(mw.Config{
		Decode:  q.Decode,
		NewTrim: mold.New, // report
	})(s))
	m.Handle("/late", mw.Late(mw.Config{Rules: s.v})(s))
	m.Handle("/kept", mw.Kept(mw.Config{})(mw.Wrap(s)))
	m.HandleFunc("/wrapped", s.wrapped)
	m.HandleFunc("/chosen", s.chosen)
	m.HandleFunc("/own", s.own)
	return m
}
