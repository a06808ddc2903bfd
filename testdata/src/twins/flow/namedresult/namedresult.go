// Package namedresult returns what a variable has, or a result with a name, which is assigned and
// nothing else.
package namedresult

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

type box struct{ v *validator.Validate }

func newBox() (b *box) { b = &box{}; return }

var common = &box{}

// commonBox is that of all.
func commonBox() (b *box) { b = common; return }

func (b *box) fill() { b.v = validator.New() } // silent

func (b *box) with(v *validator.Validate) (same *box) { b.v = v; same = b; return }

func (b *box) check(x any) (err error) { err = b.v.Struct(x); return }

func chained(w http.ResponseWriter, r *http.Request) {
	_ = newBox().with(validator.New()).check(order{r.URL.Path}) // report
}

func chainedShared(w http.ResponseWriter, r *http.Request) {
	_ = commonBox().with(validator.New()).check(order{r.URL.Path}) // silent
}

type option func(*box)

func strict() (o option) {
	o = func(b *box) { b.v = validator.New() } // report
	return
}

func optioned(w http.ResponseWriter, r *http.Request) {
	b := newBox()
	strict()(b)
	_ = b.check(order{r.URL.Path})
}

// handler is made once, and builds for each request.
func handler() (h http.HandlerFunc) {
	h = func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(order{r.URL.Path}) // report
	}
	return
}

// prepared builds where the handler is made.
func prepared() (h http.HandlerFunc) {
	v := validator.New() // silent
	h = func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(order{r.URL.Path}) }
	return
}

// missing is a test by a variable that is returned.
func (b *box) missing() (is bool) { is = b.v == nil; return }

type server struct{ kept, always box }

func (s *server) first(w http.ResponseWriter, r *http.Request) {
	if s.kept.missing() {
		s.kept.v = validator.New() // silent
	}
	_ = s.kept.check(order{r.URL.Path})
}

func (s *server) again(w http.ResponseWriter, r *http.Request) {
	was := s.always.missing()
	s.always.v = validator.New() // report
	if was {
		w.WriteHeader(http.StatusCreated)
	}
	_ = s.always.check(order{r.URL.Path})
}

func Main() {
	common.fill()
	s := &server{}
	http.HandleFunc("/a", chained)
	http.HandleFunc("/b", chainedShared)
	http.HandleFunc("/c", optioned)
	http.HandleFunc("/d", s.first)
	http.HandleFunc("/e", s.again)
	http.Handle("/f", handler())
	http.Handle("/g", prepared())
}
