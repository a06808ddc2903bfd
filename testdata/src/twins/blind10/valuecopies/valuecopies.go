// Package valuecopies copies structs. What decides: whether what is filled is the one that is kept, or a copy of it.
package valuecopies

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required"`
}

type entry struct {
	tag   string
	rules *validator.Validate
}

type options struct {
	forms *form.Decoder
	clean *bluemonday.Policy
}

// state is behind a pointer: copies of its owner share it.
type state struct {
	mu    sync.Mutex
	rules *validator.Validate
}

type shared struct{ *state }

func (s shared) get() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.rules == nil {
		s.rules = validator.New() // silent
	}
	return s.rules
}

type server struct {
	mu       sync.Mutex
	kept     map[string]entry
	lost     map[string]entry
	pointers map[string]*entry
	opts     options
	list     []entry
	shared   shared
}

// writesBack puts the entry into the map again.
func (s *server) writesBack(name string) *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.kept[name]
	if e.rules == nil {
		e.rules = validator.New() // silent
		s.kept[name] = e
	}
	return e.rules
}

// forgets fills the copy.
func (s *server) forgets(name string) *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.lost[name]
	if e.rules == nil {
		e.rules = validator.New() // report
	}
	return e.rules
}

// byPointer needs not write back.
func (s *server) byPointer(name string) *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	e, ok := s.pointers[name]
	if !ok {
		e = &entry{tag: name}
		s.pointers[name] = e
	}
	if e.rules == nil {
		e.rules = validator.New() // silent
	}
	return e.rules
}

// checkAll ranges over copies.
func (s *server) checkAll(x in) error {
	for _, e := range s.list {
		if e.rules == nil {
			e.rules = validator.New() // report
		}
		if err := e.rules.Struct(x); err != nil {
			return err
		}
	}
	return nil
}

// checkEach ranges over the elements themselves.
func (s *server) checkEach(x in) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.list {
		e := &s.list[i]
		if e.rules == nil {
			e.rules = validator.New() // silent
		}
		if err := e.rules.Struct(x); err != nil {
			return err
		}
	}
	return nil
}

// withDefaults completes the options that it is given, by value.
func withDefaults(o options) options {
	if o.forms == nil {
		o.forms = form.NewDecoder() // report
	}
	return o
}

// complete completes those that it is pointed to.
func (o *options) complete() {
	if o.clean == nil {
		o.clean = bluemonday.UGCPolicy() // silent
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x in
	o := withDefaults(s.opts)
	if err := o.forms.Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	s.opts.complete()
	s.mu.Unlock()
	x.Name = s.opts.clean.Sanitize(x.Name)
	for _, get := range []func(string) *validator.Validate{s.writesBack, s.forgets, s.byPointer} {
		if err := get(r.PathValue("kind")).Struct(x); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	for _, check := range []func(in) error{s.checkAll, s.checkEach} {
		if err := check(x); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	if err := s.shared.get().Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func New(tags ...string) http.Handler {
	s := &server{
		kept:     make(map[string]entry),
		lost:     make(map[string]entry),
		pointers: make(map[string]*entry),
		shared:   shared{new(state)},
	}
	for _, t := range tags {
		s.list = append(s.list, entry{tag: t})
	}
	return s
}
