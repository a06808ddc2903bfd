// Package options has options that build when they are applied. What decides is whether what they are applied to lives for one request.
package options

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct{ Name string }

type lookup struct {
	v    *validator.Validate
	d    *schema.Decoder
	name string
}

type option func(*lookup)

func named(s string) option { return func(l *lookup) { l.name = s } }

func checking() option {
	return func(l *lookup) {
		l.v = validator.New() // report
	}
}

func decoding() option {
	d := schema.NewDecoder() // report
	return func(l *lookup) { l.d = d }
}

func strictly(l *lookup) {
	l.v = validator.New(validator.WithRequiredStructEnabled()) // report
}

// atStart is for the lookup of the server alone.
func atStart() option {
	return func(l *lookup) {
		l.v = validator.New() // silent
	}
}

func newLookup(opts ...option) *lookup {
	l := new(lookup)
	for _, o := range opts {
		o(l)
	}
	return l
}

func newByIndex(opts ...option) lookup {
	var l lookup
	for i := range opts {
		opts[i](&l)
	}
	return l
}

func newWith(o option) *lookup {
	l := &lookup{}
	o(l)
	return l
}

type server struct{ l *lookup }

func newServer() *server { return &server{l: newLookup(atStart(), named("server"))} }

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	l := newLookup(named(r.Host), checking(), decoding())
	_ = l.d.Decode(&in{}, nil)
	_ = l.v.Struct(in{r.Host})
}

func (s *server) strict(w http.ResponseWriter, r *http.Request) {
	l := newWith(strictly)
	_ = l.v.Struct(in{r.Host})
}

func (s *server) index(w http.ResponseWriter, r *http.Request) {
	l := newByIndex(func(l *lookup) {
		l.v = validator.New() // report
	})
	_ = l.v.Struct(in{r.Host})
}

func (s *server) shared(w http.ResponseWriter, r *http.Request) { _ = s.l.v.Struct(in{r.Host}) }

// again changes what the server has, once in a while.
func (s *server) again(o option) { o(s.l) }

func (s *server) reload() {
	s.again(func(l *lookup) {
		l.v = validator.New() // silent
	})
}

// Options that configure by what the request says.

func (s *server) perTag(w http.ResponseWriter, r *http.Request) {
	l := newTagged(checkingTag(r.FormValue("tag")))
	_ = l.v.Struct(in{r.Host})
}

func checkingTag(tag string) option {
	return func(l *lookup) {
		l.v = validator.New() // silent
		l.v.SetTagName(tag)
	}
}

func newTagged(opts ...option) *lookup {
	l := new(lookup)
	for _, o := range opts {
		o(l)
	}
	return l
}

func Main() {
	s := newServer()
	s.reload()
	http.HandleFunc("/get", s.get)
	http.HandleFunc("/strict", s.strict)
	http.HandleFunc("/index", s.index)
	http.HandleFunc("/shared", s.shared)
	http.HandleFunc("/tag", s.perTag)
}
