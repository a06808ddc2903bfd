// Package freelist takes what is spare from a list. What decides: whether the list outlives the call.
package freelist

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct{ Name string }

type server struct {
	mu    sync.Mutex
	spare []*validator.Validate
	trims []*mold.Transformer
}

// own has a list of its own.
func own(w http.ResponseWriter, r *http.Request) {
	var spare []*form.Decoder
	for _, n := range r.URL.Query()["n"] {
		var d *form.Decoder
		if last := len(spare) - 1; last >= 0 {
			d = spare[last]
			spare = spare[:last]
		} else {
			d = form.NewDecoder() // report
		}
		_ = d.Decode(new(in), map[string][]string{"n": {n}})
		spare = append(spare, d)
	}
}

func (s *server) take() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	var v *validator.Validate
	if n := len(s.spare); n > 0 {
		v, s.spare = s.spare[n-1], s.spare[:n-1]
	} else {
		v = validator.New() // silent
	}
	return v
}

func (s *server) give(v *validator.Validate) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.spare = append(s.spare, v)
}

// shared begins with what the server has.
func (s *server) shared(w http.ResponseWriter, r *http.Request) {
	spare := s.trims
	var t *mold.Transformer
	if len(spare) > 0 {
		t = spare[0]
	} else {
		t = mold.New() // silent
	}
	_ = t.Struct(r.Context(), &in{r.FormValue("name")})
}

// given takes from the list of its caller.
func given(spare []*schema.Decoder, r *http.Request) {
	var d *schema.Decoder
	if len(spare) > 0 {
		d = spare[0]
	} else {
		d = schema.NewDecoder() // silent
	}
	_ = d.Decode(new(in), r.URL.Query())
}

func Routes(m *http.ServeMux, ds []*schema.Decoder) {
	s := new(server)
	m.HandleFunc("/own", own)
	m.HandleFunc("/take", func(w http.ResponseWriter, r *http.Request) {
		v := s.take()
		defer s.give(v)
		_ = v.Struct(in{r.FormValue("name")})
	})
	m.HandleFunc("/shared", s.shared)
	m.HandleFunc("/given", func(w http.ResponseWriter, r *http.Request) { given(ds, r) })
	s.trims = append(s.trims, mold.New()) // silent
}
