// Package errmatches makes what an error says is missing. What decides: whether it is kept where the error looked.
package errmatches

import (
	"errors"
	"fmt"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

var errMissing = errors.New("missing")

type gone struct{ name string }

func (g *gone) Error() string { return g.name }

type server struct {
	mu     sync.Mutex
	rules  *validator.Validate
	trims  *mold.Transformer
	forms  map[string]*form.Decoder
	query  *schema.Decoder
	policy *bluemonday.Policy
	enc    *form.Encoder
}

func (s *server) getRules() (*validator.Validate, error) {
	if s.rules == nil {
		return nil, errMissing
	}
	return s.rules, nil
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, err := s.getRules()
	if errors.Is(err, errMissing) {
		v = validator.New() // silent
		s.rules = v
	}
	_ = v.Struct(in(r))
}

func (s *server) getTrims() (t *mold.Transformer, err error) {
	if t = s.trims; t == nil {
		err = &gone{"trims"}
	}
	return t, err
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t, err := s.getTrims()
	var g *gone
	if errors.As(err, &g) {
		t = mold.New() // silent
		s.trims = t
	}
	_ = t.Struct(r.Context(), in(r))
}

func (s *server) getForms(kind string) (*form.Decoder, error) {
	if d, ok := s.forms[kind]; ok {
		return d, nil
	}
	return nil, fmt.Errorf("%s: %w", kind, errMissing)
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d, err := s.getForms("user")
	switch {
	case err == nil:
	case errors.Is(err, errMissing):
		d = form.NewDecoder() // silent
		s.forms["user"] = d
	default:
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) getQuery() (*schema.Decoder, error) {
	if s.query == nil {
		return nil, errMissing
	}
	return s.query, nil
}

// find keeps nothing.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d, err := s.getQuery()
	if err != nil {
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) getPolicy() (*bluemonday.Policy, error) {
	if s.policy != nil {
		return s.policy, nil
	}
	return nil, errMissing
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p, err := s.getPolicy()
	if err == nil {
		_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
		return
	}
	s.policy = bluemonday.UGCPolicy() // silent
	_, _ = w.Write([]byte(s.policy.Sanitize(in(r).Name)))
}

func (s *server) checkEnc() error {
	if s.enc == nil {
		return errMissing
	}
	return nil
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.checkEnc(); err != nil {
		s.enc = form.NewEncoder() // silent
	}
	_, _ = s.enc.Encode(in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{forms: make(map[string]*form.Decoder)}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
}
