// Package oncevalues makes things lazily with the functions of package sync. What decides: how long the lazy function is kept.
package oncevalues

import (
	"net/http"
	"sync"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type query struct {
	Q string `schema:"q" form:"q" validate:"required"`
}

var decoder = sync.OnceValue(func() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
})

var canonical = sync.OnceValues(cbor.CanonicalEncOptions().EncMode)

func newRules() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("check")
	return v
}

var rules = sync.OnceValue(newRules)

type Server struct {
	forms func() *form.Decoder
	clean func() *bluemonday.Policy
}

func NewServer() *Server {
	s := &Server{
		forms: sync.OnceValue(func() *form.Decoder {
			return form.NewDecoder() // silent
		}),
	}
	s.clean = sync.OnceValue(s.policy)
	return s
}

func (s *Server) policy() *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // silent
	p.AllowAttrs("class").Globally()
	return p
}

func (s *Server) search(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := decoder().Decode(&q, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := rules().Struct(q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	mode, err := canonical()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = mode.NewEncoder(w).Encode(s.clean().Sanitize(q.Q))
}

// update is lazy, but lazy anew with each request.
func (s *Server) update(w http.ResponseWriter, r *http.Request) {
	check := sync.OnceValue(func() *validator.Validate {
		return validator.New() // report
	})
	for _, v := range r.PostForm["q"] {
		if err := check().Var(v, "required"); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
}

// lazyForms returns a lazy function; whoever calls it with each request gets a new one.
func lazyForms() func() *form.Encoder {
	return sync.OnceValue(func() *form.Encoder {
		return form.NewEncoder() // report
	})
}

func (s *Server) link(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := s.forms().Decode(&q, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	values, err := lazyForms()().Encode(q)
	if err != nil || len(values) == 0 {
		w.WriteHeader(http.StatusNoContent)
	}
}

func (s *Server) Routes(m *http.ServeMux) {
	m.HandleFunc("GET /search", s.search)
	m.HandleFunc("POST /update", s.update)
	m.HandleFunc("GET /link", s.link)
}
