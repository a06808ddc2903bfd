// Package setters hands what it has made to methods that keep it, or do not. What decides: in what it is kept.
package setters

import (
	"context"
	"net/http"
	"reflect"
	"sync/atomic"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

// engine keeps what it is told to.
type engine struct {
	rules   atomic.Pointer[validator.Validate]
	policy  *bluemonday.Policy
	codecs  map[string]*goavro.Codec
	calls   int
	lastErr error
}

func (e *engine) SetRules(v *validator.Validate) { e.rules.Store(v) }

func (e *engine) Policy(p *bluemonday.Policy) *engine {
	e.policy = p
	return e
}

func (e *engine) Register(name string, c *goavro.Codec) { e.codecs[name] = c }

// SetFields is called like the others, and keeps nothing of it.
func (e *engine) SetFields(m *reflectx.Mapper, u user) {
	e.calls = len(m.FieldMap(reflect.ValueOf(u)))
}

// AddForm keeps the error.
func (e *engine) AddForm(d *form.Decoder, u *user, values map[string][]string) {
	e.lastErr = d.Decode(u, values)
}

type server struct{ engine *engine }

// reload is what an operator asks for: new rules for all from then on.
func (s *server) reload(w http.ResponseWriter, r *http.Request) {
	s.engine.SetRules(validator.New()) // silent
}

// save hands it on to what keeps none.
func (s *server) save(w http.ResponseWriter, r *http.Request) {
	var u user
	s.engine.AddForm(form.NewDecoder(), &u, r.URL.Query()) // report
	s.engine.SetFields(reflectx.NewMapper("db"), u)        // report
	if err := s.engine.rules.Load().Struct(u); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// try has an engine for itself.
func try(w http.ResponseWriter, r *http.Request) {
	e := &engine{codecs: make(map[string]*goavro.Codec)}
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	e.Register("string", c)
	e.Policy(bluemonday.NewPolicy()) // report
	data, _ := e.codecs["string"].BinaryFromNative(nil, e.policy.Sanitize(r.FormValue("name")))
	_, _ = w.Write(data)
}

type key struct{}

// with puts it into the context of the request.
func with(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d := schema.NewDecoder() // report
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, d)))
	})
}

// withTrim puts the same into each.
func withTrim(next http.Handler) http.Handler {
	t := mold.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, t)))
	})
}

func Routes(r chi.Router) error {
	e := &engine{codecs: make(map[string]*goavro.Codec)}
	e.SetRules(validator.New(validator.WithRequiredStructEnabled())) // silent
	e.Policy(bluemonday.UGCPolicy())                                 // silent
	for _, name := range []string{"string", "bytes"} {
		c, err := goavro.NewCodec(`"` + name + `"`) // silent
		if err != nil {
			return err
		}
		e.Register(name, c)
	}
	s := &server{e}
	r.Use(with, withTrim)
	r.Post("/reload", s.reload)
	r.Post("/save", s.save)
	r.Post("/try", try)
	return nil
}
