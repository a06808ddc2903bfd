// Package renewed writes over its onces. What decides: whether each call that asks one has another.
package renewed

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

type server struct {
	a, b, c, d, e, f, g, spare sync.Once
	rules                      *validator.Validate
	trim                       *mold.Transformer
	forms                      *form.Decoder
	query                      *schema.Decoder
	clean                      *bluemonday.Policy
	fields                     *reflectx.Mapper
	codec                      *goavro.Codec
}

// before has another one from the start.
func (s *server) before(w http.ResponseWriter, r *http.Request) {
	s.a = sync.Once{}
	s.a.Do(func() {
		s.rules = validator.New() // report
	})
	_ = s.rules.Struct(in{r.FormValue("name")})
}

// behind leaves another one to the next.
func (s *server) behind(w http.ResponseWriter, r *http.Request) {
	s.b.Do(func() {
		s.trim = mold.New() // report
	})
	_ = s.trim.Struct(r.Context(), &in{r.FormValue("name")})
	s.b = sync.Once{}
}

// deferred does so when it is done.
func (s *server) deferred() *form.Decoder {
	defer func() { s.c = sync.Once{} }()
	s.c.Do(func() {
		s.forms = form.NewDecoder() // report
	})
	return s.forms
}

// asked does so for a request that asks.
func (s *server) asked(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("fresh") != "" {
		s.d = sync.Once{}
	}
	s.d.Do(func() {
		s.query = schema.NewDecoder() // silent
	})
	_ = s.query.Decode(new(in), r.URL.Query())
}

// another writes over another one.
func (s *server) another(w http.ResponseWriter, r *http.Request) {
	s.spare = sync.Once{}
	s.e.Do(func() {
		s.clean = bluemonday.UGCPolicy() // silent
	})
	_, _ = w.Write([]byte(s.clean.Sanitize(r.FormValue("name"))))
}

// reset is called when the configuration is read again.
func (s *server) reset() { s.f = sync.Once{} }

func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	s.f.Do(func() {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err == nil {
			s.codec = c
		}
	})
	data, _ := s.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// failed has another one if that did not work.
func (s *server) failed(w http.ResponseWriter, r *http.Request) {
	s.g.Do(func() {
		s.fields = reflectx.NewMapper("db") // silent
	})
	if s.fields == nil {
		s.g = sync.Once{}
		return
	}
	_ = s.fields.TypeMap(nil)
}

func Routes(m *http.ServeMux, reload <-chan struct{}) {
	s := new(server)
	go func() {
		for range reload {
			s.reset()
		}
	}()
	m.HandleFunc("/before", s.before)
	m.HandleFunc("/behind", s.behind)
	m.HandleFunc("/deferred", func(w http.ResponseWriter, r *http.Request) { _ = s.deferred().Decode(new(in), r.URL.Query()) })
	m.HandleFunc("/asked", s.asked)
	m.HandleFunc("/another", s.another)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/failed", s.failed)
}
