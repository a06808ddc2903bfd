// Package sentinels marks by a value of some kind that there is one. What decides: whether the mark is set, and stays.
package sentinels

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Name string }

type state int

const (
	cold state = iota
	warm
)

type shop struct {
	mu      sync.Mutex
	state   state
	rules   *validator.Validate
	status  string
	trim    *mold.Transformer
	built   int
	forms   *form.Decoder
	left    int
	fields  *reflectx.Mapper
	round   uint64
	codecs  []*goavro.Codec
	policy  *bluemonday.Policy
	strict  bool
	decoder struct {
		*schema.Decoder
		ok bool
	}
}

func newShop() *shop { return &shop{left: 1, status: "empty"} }

// create has a state of its own type.
func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	switch s.state {
	case cold:
		s.rules = validator.New() // silent
		s.state = warm
	case warm:
	}
	s.mu.Unlock()
	_ = s.rules.Struct(order{r.FormValue("name")})
}

// trimmed has a word.
func (s *shop) trimmed(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.status == "empty" {
		s.trim = mold.New() // silent
		s.status = "full"
	}
	s.mu.Unlock()
	_ = s.trim.Struct(r.Context(), &order{r.FormValue("name")})
}

// decode counts up.
func (s *shop) decode(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.built < 1 {
		s.forms = form.NewDecoder() // silent
		s.built++
	}
	s.mu.Unlock()
	_ = s.forms.Decode(new(order), r.URL.Query())
}

// columns counts down.
func (s *shop) columns(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if s.left > 0 {
		s.fields = reflectx.NewMapper("db") // silent
		s.left--
	}
	s.mu.Unlock()
	s.fields.FieldMap(reflect.ValueOf(order{r.FormValue("name")}))
}

// encode looks whether the list is empty.
func (s *shop) encode(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.codecs) == 0 {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		s.codecs = append(s.codecs, c)
	}
	data, _ := s.codecs[0].BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// query has a flag beside it.
func (s *shop) query(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	if !s.decoder.ok {
		s.decoder.Decoder, s.decoder.ok = schema.NewDecoder(), true // silent
	}
	s.mu.Unlock()
	_ = s.decoder.Decode(new(order), r.URL.Query())
}

// numbered counts the rounds, and none is the last.
func (s *shop) numbered(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.round++
	if s.round != 0 {
		_ = validator.New(validator.WithRequiredStructEnabled()).Struct(order{r.FormValue("name")}) // report
	}
	s.mu.Unlock()
}

// cleaned has a flag that somebody else sets, who makes nothing.
func (s *shop) cleaned(w http.ResponseWriter, r *http.Request) {
	if !s.strict {
		p := bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
	}
}

// forgotten has a mark that it takes away.
func (s *shop) forgotten(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.policy == nil {
		s.policy = bluemonday.NewPolicy() // report
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("name"))))
	s.policy = nil
}

func Routes(m *http.ServeMux, strict bool) {
	s := newShop()
	s.strict = strict
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/trim", s.trimmed)
	m.HandleFunc("/decode", s.decode)
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/query", s.query)
	m.HandleFunc("/numbered", s.numbered)
	m.HandleFunc("/cleaned", s.cleaned)
	m.HandleFunc("/forgotten", s.forgotten)
}
