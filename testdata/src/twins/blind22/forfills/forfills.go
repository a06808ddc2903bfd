// Package forfills fills with the header of a loop. What decides: whether the place that the header asks is the one that lasts.
package forfills

import (
	"net/http"
	"reflect"
	"regexp"
	"strings"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type server struct {
	mu    sync.Mutex
	rules *validator.Validate
	trims *mold.Transformer
	forms *form.Decoder
	query *schema.Decoder
	m     *reflectx.Mapper
	p     *bluemonday.Policy
	word  *regexp.Regexp
	esc   *strings.Replacer
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	for s.rules == nil {
		s.rules = validator.New() // silent
	}
	s.mu.Unlock()
	_ = s.rules.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for ; s.trims == nil; s.trims = mold.New() { // silent
	}
	_ = s.trims.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for d := s.forms; d == nil; d = s.forms {
		s.forms = form.NewDecoder() // silent
	}
	_ = s.forms.Decode(in(r), r.URL.Query())
}

// find asks a copy that it fills, and never gives it back.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d := s.query
	for d == nil {
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) fields(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for n := 0; n == 0 && s.m == nil; n++ {
		s.m = reflectx.NewMapper("db") // silent
	}
	_ = s.m.TypeMap(reflect.TypeFor[item]())
}

// clean goes once through the loop, in each request.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for n := 0; n < 1; n++ {
		s.p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(s.p.Sanitize(r.FormValue("text"))))
}

func (s *server) match(w http.ResponseWriter, r *http.Request) {
	for {
		s.mu.Lock()
		if s.word != nil {
			s.mu.Unlock()
			break
		}
		s.word = regexp.MustCompile(`^\w+$`) // silent
		s.mu.Unlock()
	}
	_ = s.word.MatchString(r.FormValue("name"))
}

// escape leaves the loop whether it was there or not.
func (s *server) escape(w http.ResponseWriter, r *http.Request) {
	var esc *strings.Replacer
	for esc = s.esc; esc == nil; {
		esc = strings.NewReplacer("<", "&lt;", ">", "&gt;") // report
	}
	_, _ = esc.WriteString(w, r.FormValue("text"))
}

func Routes(m *http.ServeMux) {
	s := new(server)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/fields", s.fields)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/match", s.match)
	m.HandleFunc("/escape", s.escape)
}
