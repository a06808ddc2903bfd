// Package lazyiface holds what it has under an interface. What decides: whether there is something under it from then on.
package lazyiface

import (
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type gift struct{ Name string }

type checker interface{ Struct(x any) error }

type trimmer interface {
	Struct(ctx context.Context, x any) error
}

type decoder interface {
	Decode(x any, values map[string][]string) error
}

type cleaner interface{ Sanitize(text string) string }

type none struct{}

func (none) Decode(x any, values map[string][]string) error { return nil }
func (none) Sanitize(text string) string                    { return text }

type shop struct {
	mu    sync.Mutex
	check checker
	trim  trimmer
	forms decoder
	query decoder
	clean cleaner
	any   any
	all   map[string]decoder
	hard  checker
	plain decoder
	text  cleaner
	box   any
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	if s.check == nil {
		s.check = validator.New() // silent
	}
	_ = s.check.Struct(gift{r.FormValue("name")})
}

func (s *shop) getTrim() trimmer {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t := s.trim; t != nil {
		return t
	}
	t := mold.New() // silent
	t.SetTagName("gift")
	s.trim = t
	return t
}

// search replaces what does nothing.
func (s *shop) search(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.forms.(none); ok {
		s.forms = form.NewDecoder() // silent
	}
	_ = s.forms.Decode(new(gift), r.URL.Query())
}

// find asks for the type that it makes.
func (s *shop) find(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.query.(*schema.Decoder); !ok {
		s.query = schema.NewDecoder() // silent
	}
	_ = s.query.Decode(new(gift), r.URL.Query())
}

// strict holds anything.
func (s *shop) strict(w http.ResponseWriter, r *http.Request) {
	switch v := s.any.(type) {
	case *validator.Validate:
		_ = v.Struct(gift{r.FormValue("name")})
	case nil:
		s.any = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
}

// kinds has one for each name.
func (s *shop) kinds(w http.ResponseWriter, r *http.Request) {
	d := s.all[r.FormValue("kind")]
	if d == nil {
		f := form.NewDecoder() // silent
		f.SetTagName(r.FormValue("kind"))
		d = f
		s.all[r.FormValue("kind")] = d
	}
	_ = d.Decode(new(gift), r.URL.Query())
}

// hardly asks for another type than it makes.
func (s *shop) hardly(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.hard.(interface{ Close() }); !ok {
		s.hard = validator.New(validator.WithPrivateFieldValidation()) // report
	}
	_ = s.hard.Struct(gift{r.FormValue("name")})
}

// plainly has an interface of its own.
func (s *shop) plainly(w http.ResponseWriter, r *http.Request) {
	var d decoder = none{}
	if r.FormValue("kind") != "" {
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(new(gift), r.URL.Query())
}

// print keeps in the interface what the interface has made of it.
func (s *shop) print(w http.ResponseWriter, r *http.Request) {
	c := s.text
	if c == nil {
		c = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(c.Sanitize(r.FormValue("text"))))
}

// boxed puts it into a box for whoever asks, each time.
func (s *shop) boxed(w http.ResponseWriter, r *http.Request) {
	s.box = mold.New() // report
	if t, ok := s.box.(*mold.Transformer); ok {
		_ = t.Struct(r.Context(), &gift{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux) {
	s := &shop{forms: none{}, query: none{}, clean: none{}, all: map[string]decoder{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/trim", func(w http.ResponseWriter, r *http.Request) {
		_ = s.getTrim().Struct(r.Context(), &gift{r.FormValue("name")})
	})
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/strict", s.strict)
	m.HandleFunc("/kinds", s.kinds)
	m.HandleFunc("/hardly", s.hardly)
	m.HandleFunc("/plainly", s.plainly)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/boxed", s.boxed)
}
