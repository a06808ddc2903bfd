// Package listofcall keeps what it has made in a list of the library. What decides: whether the list is there in the next call.
package listofcall

import (
	"container/list"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type stock[T any] struct {
	free list.List
	make func() T
}

func (s *stock[T]) with(f func(T)) {
	var x T
	if e := s.free.Front(); e != nil {
		x = s.free.Remove(e).(T)
	} else {
		x = s.make()
	}
	f(x)
	s.free.PushBack(x)
}

var rules = stock[*validator.Validate]{make: func() *validator.Validate {
	return validator.New() // silent
}}

type server struct {
	trims stock[*mold.Transformer]
	last  list.List
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	rules.with(func(v *validator.Validate) { _ = v.Struct(r) })
	s.trims.with(func(t *mold.Transformer) { _ = t.Struct(r.Context(), r) })
}

// own has a list that is gone with it.
func (s *server) own(w http.ResponseWriter, r *http.Request) {
	o := stock[*form.Decoder]{make: func() *form.Decoder {
		return form.NewDecoder() // report
	}}
	o.with(func(d *form.Decoder) { _ = d.Decode(r, r.Form) })
}

// lists puts them into lists, and shows the last ones.
type lists struct {
	all list.List
	*list.List
}

func (l *lists) check(r *http.Request) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	_ = v.Struct(r)
	l.all.PushBack(v)
}

func (s *server) ofCall(w http.ResponseWriter, r *http.Request) {
	var l lists
	l.check(r)
}

// shown goes to a list that others have.
func (l *lists) shown(r *http.Request) {
	v := validator.New(validator.WithPrivateFieldValidation()) // silent
	_ = v.Struct(r)
	l.List.PushBack(v)
}

func (s *server) toOthers(w http.ResponseWriter, r *http.Request) {
	l := lists{List: &s.last}
	l.shown(r)
}

func Routes(m *http.ServeMux) {
	s := new(server)
	s.trims.make = func() *mold.Transformer {
		return mold.New() // silent
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/call", s.ofCall)
	m.HandleFunc("/others", s.toOthers)
}
