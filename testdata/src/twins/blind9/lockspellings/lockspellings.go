// Package lockspellings fills what is missing, in the ways of a code base that many have written. What decides: whether the way on which it
// is made is taken with the next request, too.
package lockspellings

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

type Server struct {
	mu      sync.RWMutex
	rules   *validator.Validate
	started bool
	trim    *mold.Transformer
	forms   atomic.Pointer[form.Decoder]
	query   map[string]*schema.Decoder
	policy  *bluemonday.Policy
	strict  *validator.Validate
	broken  *form.Encoder
}

// validate asks with the read lock, and again with the write lock, in two functions.
func (s *Server) validate(x any) error {
	s.mu.RLock()
	v := s.rules
	s.mu.RUnlock()
	if v == nil {
		v = s.fill()
	}
	return v.Struct(x)
}

func (s *Server) fill() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.rules == nil {
		s.rules = validator.New() // silent
	}
	return s.rules
}

// start is called at the top of each handler, and does its work once.
func (s *Server) start() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.started {
		return
	}
	s.started = true
	s.trim = mold.New() // silent
	s.trim.RegisterAlias("clean", "trim,lcase")
}

// decoder has no lock: who comes second throws away what it made.
func (s *Server) decoder() *form.Decoder {
	if d := s.forms.Load(); d != nil {
		return d
	}
	d := form.NewDecoder() // silent
	d.SetTagName("json")
	if !s.forms.CompareAndSwap(nil, d) {
		return s.forms.Load()
	}
	return d
}

// queryFor returns early when there is one.
func (s *Server) queryFor(tag string) (d *schema.Decoder) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch d = s.query[tag]; {
	case d != nil:
		return d
	case s.query == nil:
		s.query = make(map[string]*schema.Decoder)
		fallthrough
	default:
		d = schema.NewDecoder() // silent
		d.SetAliasTag(tag)
		s.query[tag] = d
	}
	return d
}

// clean asks whether there is one after it was made.
func (s *Server) clean(text string) string {
	p := bluemonday.UGCPolicy() // report
	s.mu.Lock()
	if s.policy == nil {
		s.policy = p
	}
	s.mu.Unlock()
	return s.policy.Sanitize(text)
}

// check has a lock, but no question.
func (s *Server) check(x any) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.strict = validator.New(validator.WithRequiredStructEnabled()) // report
	return s.strict.Struct(x)
}

// encode asks for one that nobody puts there.
func (s *Server) encode(x any) (map[string][]string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.broken
	if e == nil {
		e = form.NewEncoder() // report
	}
	return e.Encode(x)
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.start()
	x := in{s.clean(r.FormValue("a"))}
	if err := s.trim.Struct(r.Context(), &x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.decoder().Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.queryFor("q").Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if s.validate(x) != nil || s.check(x) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if values, err := s.encode(x); err == nil {
		w.Header().Set("X-Fields", values["a"][0])
	}
}

func Handler() http.Handler { return &Server{} }
