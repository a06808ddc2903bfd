// Package overwrites stores the instance, in a handler, in something that lives on. What decides: a place that each request
// writes anew keeps nothing of the one before; a place of its own for each key, or one that is only written when empty, does.
package overwrites

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
)

type parts struct{ v *validator.Validate }

type server struct {
	parts parts
	inner *parts
	m     map[string]*validator.Validate
	a     [2]*validator.Validate
	p     atomic.Pointer[validator.Validate]
	s     sync.Map
	any   any
	log   []*validator.Validate
}

var one = &server{m: map[string]*validator.Validate{}, inner: &parts{}}

func (s *server) Nested(w http.ResponseWriter, r *http.Request) {
	s.parts.v = validator.New() // report
	_ = s.parts.v.Struct(r.URL)
}

func (s *server) Inner(w http.ResponseWriter, r *http.Request) {
	s.inner.v = validator.New() // report
	_ = s.inner.v.Struct(r.URL)
}

func (s *server) Key(w http.ResponseWriter, r *http.Request) {
	s.m["all"] = validator.New() // report
	_ = s.m["all"].Struct(r.URL)
}

func (s *server) Elem(w http.ResponseWriter, r *http.Request) {
	s.a[0] = validator.New() // report
	_ = s.a[0].Struct(r.URL)
}

func (s *server) Atomic(w http.ResponseWriter, r *http.Request) {
	s.p.Store(validator.New()) // report
	_ = s.p.Load().Struct(r.URL)
}

func (s *server) SyncMap(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	s.s.Store("all", v)
	_ = v.Struct(r.URL)
}

func (s *server) set(v *validator.Validate) { s.any = v }

func (s *server) Setter(w http.ResponseWriter, r *http.Request) {
	s.set(validator.New()) // report
	_ = s.any.(*validator.Validate).Struct(r.URL)
}

func (s *server) Whole(w http.ResponseWriter, r *http.Request) {
	s.inner = &parts{v: validator.New()} // report
	_ = s.inner.v.Struct(r.URL)
}

func (s *server) refresh() { s.parts.v = validator.New(validator.WithRequiredStructEnabled()) } // report

func (s *server) Helper(w http.ResponseWriter, r *http.Request) {
	s.refresh()
	_ = s.parts.v.Struct(r.URL)
}

func Global(w http.ResponseWriter, r *http.Request) {
	one.parts.v = validator.New() // report
	_ = one.parts.v.Struct(r.URL)
}

// A place of its own, or only when empty.

func (s *server) ByKey(w http.ResponseWriter, r *http.Request) {
	k := r.FormValue("tenant")
	if s.m[k] == nil {
		s.m[k] = validator.New() // silent
	}
	_ = s.m[k].Struct(r.URL)
}

func (s *server) New(w http.ResponseWriter, r *http.Request) {
	s.m[r.FormValue("session")] = validator.New() // silent
}

func (s *server) Log(w http.ResponseWriter, r *http.Request) {
	s.log = append(s.log, validator.New()) // silent
}

func (s *server) Empty(w http.ResponseWriter, r *http.Request) {
	if s.parts.v == nil {
		s.parts.v = validator.New() // silent
	}
	_ = s.parts.v.Struct(r.URL)
}

func (s *server) EmptyAtomic(w http.ResponseWriter, r *http.Request) {
	v := s.p.Load()
	if v == nil {
		v = validator.New() // silent
		s.p.Store(v)
	}
	_ = v.Struct(r.URL)
}

func (s *server) EmptySetter(w http.ResponseWriter, r *http.Request) {
	if s.any == nil {
		s.set(validator.New()) // silent
	}
	_ = s.any.(*validator.Validate).Struct(r.URL)
}

func (s *server) EmptyElem(w http.ResponseWriter, r *http.Request) {
	if s.a[1] != nil {
		_ = s.a[1].Struct(r.URL)
		return
	}
	s.a[1] = validator.New() // silent
	_ = s.a[1].Struct(r.URL)
}

func (s *server) start() {
	s.parts.v = validator.New()     // silent
	s.m["all"] = validator.New()    // silent
	s.s.Store("x", validator.New()) // silent
}

func Serve() error {
	s := &server{m: map[string]*validator.Validate{}, inner: &parts{}}
	s.start()
	http.HandleFunc("/nested", s.Nested)
	http.HandleFunc("/key", s.Key)
	return http.ListenAndServe(":80", nil)
}
