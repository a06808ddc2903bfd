// Package degraded does with something simple when the real thing cannot be had. What decides: whether the simple thing is kept.
package degraded

import (
	"context"
	"errors"
	"log"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type event struct{ Name string }

var errDown = errors.New("down")

type registry interface {
	Schema(ctx context.Context, name string) (string, error)
	Rules(ctx context.Context) (*validator.Validate, error)
}

type sink struct {
	reg      registry
	mu       sync.Mutex
	fallback *goavro.Codec
	rules    *validator.Validate
	trim     *mold.Transformer
	forms    *form.Decoder
	down     bool
}

func newSink(reg registry) (*sink, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	s := &sink{reg: reg, fallback: c}
	if s.rules, err = reg.Rules(context.Background()); err != nil {
		log.Print(err)
		s.rules = validator.New() // silent
	}
	return s, nil
}

func (s *sink) codec(ctx context.Context, name string) *goavro.Codec {
	text, err := s.reg.Schema(ctx, name)
	if err != nil {
		return s.fallback
	}
	c, err := goavro.NewCodec(text) // report: one for each schema ID is what the catalogue asks for
	if err != nil {
		return s.fallback
	}
	return c
}

func (s *sink) encode(w http.ResponseWriter, r *http.Request) {
	data, _ := s.codec(r.Context(), r.FormValue("topic")).BinaryFromNative(nil, r.FormValue("v"))
	_, _ = w.Write(data)
}

// check makes it when the registry is down.
func (s *sink) check(w http.ResponseWriter, r *http.Request) {
	v, err := s.reg.Rules(r.Context())
	if err != nil {
		v = validator.New() // report
	}
	_ = v.Struct(event{r.FormValue("name")})
}

// trimmed remembers that it has been down.
func (s *sink) trimmed(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, err := s.reg.Rules(r.Context()); errors.Is(err, errDown) && s.trim == nil {
		s.trim = mold.New() // silent
	}
	if s.trim != nil {
		_ = s.trim.Struct(r.Context(), &event{r.FormValue("name")})
	}
}

// search does it the first time that it is down.
func (s *sink) search(w http.ResponseWriter, r *http.Request) {
	if _, err := s.reg.Rules(r.Context()); err != nil && !s.down {
		s.down = true
		s.forms = form.NewDecoder() // silent
	}
	if s.down {
		_ = s.forms.Decode(new(event), r.URL.Query())
	}
}

// rows decides by the error alone.
func (s *sink) rows(w http.ResponseWriter, r *http.Request) {
	_, err := s.reg.Schema(r.Context(), "rows")
	switch {
	case errors.Is(err, errDown):
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(event{r.FormValue("name")}))
	case err != nil:
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

// second tries twice.
func (s *sink) second(w http.ResponseWriter, r *http.Request) {
	x := event{r.FormValue("name")}
	if err := s.rules.Struct(x); err != nil {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		err = v.Struct(x)
	}
}

// strictly logs what is wrong by another way.
func (s *sink) strictly(w http.ResponseWriter, r *http.Request) {
	if err := decodeStrict(r.URL.Query()); err != nil {
		log.Print(err)
	}
}

func decodeStrict(values map[string][]string) error {
	d := schema.NewDecoder() // report
	if err := d.Decode(new(event), values); err != nil {
		return errors.Join(errDown, err)
	}
	return nil
}

func Routes(m *http.ServeMux, reg registry) error {
	s, err := newSink(reg)
	if err != nil {
		return err
	}
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/trimmed", s.trimmed)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/second", s.second)
	m.HandleFunc("/strictly", s.strictly)
	return nil
}
