// Package unsetfields fills fields of a server. What decides: whether a field that is set is set again.
package unsetfields

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

type server struct {
	a, b, c, d, e, f, g, h *validator.Validate
	ready                  bool
	n                      int
}

func (s *server) nilCheck(x in) error {
	if s.a == nil {
		s.a = validator.New() // silent
	}
	return s.a.Struct(x)
}

// notNil is the wrong way round.
func (s *server) notNil(x in) error {
	if s.b != nil {
		s.b = validator.New() // report
	}
	return s.b.Struct(x)
}

func (s *server) elseBranch(x in) error {
	if s.c != nil {
		return s.c.Struct(x)
	} else {
		s.c = validator.New() // silent
	}
	return s.c.Struct(x)
}

// flag says that it is there.
func (s *server) flag(x in) error {
	if !s.ready {
		s.d = validator.New() // silent
		s.ready = true
	}
	return s.d.Struct(x)
}

// other stores it nowhere.
func (s *server) other(x in) error {
	if s.e == nil {
		v := validator.New() // report
		s.n++
		return v.Struct(x)
	}
	return s.e.Struct(x)
}

// dropped forgets it at the end.
func (s *server) dropped(x in) error {
	if s.g == nil {
		s.g = validator.New() // report
	}
	defer func() { s.g = nil }()
	return s.g.Struct(x)
}

// missing tells by a helper.
func (s *server) missing() bool { return s.h == nil }

func (s *server) byHelper(x in) error {
	if s.missing() {
		s.h = validator.New() // silent
	}
	return s.h.Struct(x)
}

// first asks by a switch.
func (s *server) first(x in) error {
	var v *validator.Validate
	switch {
	case s.f != nil:
		v = s.f
	case s.f == nil:
		v = validator.New() // silent
		s.f = v
	}
	return v.Struct(x)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("name")}
	for _, f := range []func(in) error{s.nilCheck, s.notNil, s.elseBranch, s.flag, s.other, s.dropped, s.byHelper, s.first} {
		if err := f(x); err != nil {
			w.WriteHeader(400)
			return
		}
	}
}

func Routes(m *http.ServeMux) {
	m.Handle("/", &server{b: validator.New()}) // silent
}
