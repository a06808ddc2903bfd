// Package langwords remembers by a word for which language it has rules. What decides: whether the word is set with them.
package langwords

import (
	"cmp"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	mu                                                    sync.Mutex
	lang, tongue, locale, region, country, place, dialect string
	rules                                                 *validator.Validate
	trims                                                 *mold.Transformer
	forms                                                 *form.Decoder
	query                                                 *schema.Decoder
	policy                                                *bluemonday.Policy
	enc                                                   *form.Encoder
	fields                                                *reflectx.Mapper
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.lang == "" {
		s.rules = validator.New() // silent
		s.lang = "en"
	}
	s.mu.Unlock()
	_ = s.rules.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch s.tongue {
	case "":
		s.trims = mold.New() // silent
		s.tongue = "en"
	}
	_ = s.trims.Struct(r.Context(), in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if have := len(s.locale) > 0; !have {
		s.forms, s.locale = form.NewDecoder(), "en" // silent
	}
	_ = s.forms.Decode(in(r), r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.region == "" {
		s.query = schema.NewDecoder() // silent
		s.region = "en"
	}
	_ = s.query.Decode(in(r), r.URL.Query())
}

func (s *server) load() {
	if s.country != "" {
		return
	}
	s.country = "en"
	s.policy = bluemonday.UGCPolicy() // silent
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.load()
	_, _ = w.Write([]byte(s.policy.Sanitize(in(r).Name)))
}

// print sets another word than it asks.
func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.place == "" {
		s.enc = form.NewEncoder() // report
		s.region = "en"
	}
	_, _ = s.enc.Encode(in(r))
}

func isSet(word string) bool { return word != "" }

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !isSet(s.dialect) {
		s.dialect = cmp.Or(r.FormValue("lang"), "en")
		s.fields = reflectx.NewMapper("db") // silent
	}
	_ = s.fields.TypeMap(reflect.TypeFor[user]())
}

func Routes(m *http.ServeMux) {
	s := &server{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/read", s.read)
}
