// Package multiresults has several things at once: two results, a struct of both, an array. What decides: whether the one that is kept is the one that was
// made.
package multiresults

import (
	"context"
	"errors"
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

// pair is two things.
type pair[A, B any] struct {
	a A
	b B
}

func both() (*validator.Validate, *mold.Transformer) {
	return validator.New(), mold.New() // silent
}

func bothAnew() (*schema.Decoder, *form.Decoder) {
	d := schema.NewDecoder()    // report
	return d, form.NewDecoder() // report
}

type server struct {
	mu     sync.Mutex
	codecs pair[*goavro.Codec, *goavro.Codec]
	fields [2]*reflectx.Mapper
	kit    *pair[*bluemonday.Policy, *reflectx.Mapper]
	old    pair[*bluemonday.Policy, *bluemonday.Policy]
}

// twoCodecs makes both when one is missing, and keeps both.
func (s *server) twoCodecs() (pair[*goavro.Codec, *goavro.Codec], error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c := s.codecs; c.a != nil && c.b != nil {
		return c, nil
	}
	a, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return s.codecs, err
	}
	b, err := goavro.NewCodec(`"bytes"`) // silent
	if err != nil {
		return s.codecs, err
	}
	s.codecs = pair[*goavro.Codec, *goavro.Codec]{a, b}
	return s.codecs, nil
}

// lower and upper stand in an array that is replaced as a whole.
func (s *server) lowerUpper() [2]*reflectx.Mapper {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fields == [2]*reflectx.Mapper{} {
		s.fields = [...]*reflectx.Mapper{reflectx.NewMapper("lower"), reflectx.NewMapper("upper")} // silent
	}
	return s.fields
}

// kitted asks for a pointer to both.
func (s *server) kitted() *pair[*bluemonday.Policy, *reflectx.Mapper] {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kit != nil {
		return s.kit
	}
	k := &pair[*bluemonday.Policy, *reflectx.Mapper]{b: reflectx.NewMapper("kit")} // silent
	k.a = bluemonday.UGCPolicy()                                                   // silent
	s.kit = k
	return k
}

// swapped keeps the one, and asks for the other.
func (s *server) swapped() *bluemonday.Policy {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.old.b == nil {
		s.old.a = bluemonday.NewPolicy() // report
	}
	return s.old.a
}

// checked returns what it made, and whether it is good.
func checked() (v *validator.Validate, ok bool) {
	v = validator.New(validator.WithRequiredStructEnabled()) // report
	ok = v.RegisterValidation("ok", func(validator.FieldLevel) bool { return true }) == nil
	return
}

// split returns functions of what it made.
func split() (check func(any) error, trim func(context.Context, any) error) {
	v, t := both()
	return v.Struct, t.Struct
}

var check, trim = split()

// last is the last of several that are assigned at once.
func last(w http.ResponseWriter, r *http.Request) {
	n, m := len(r.URL.Path), reflectx.NewMapper("last") // report
	if n > 0 && len(m.FieldMap(reflect.ValueOf(r.Form))) == 0 {
		http.Error(w, "no fields", http.StatusBadRequest)
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Text string }{r.FormValue("text")}
	q, f := bothAnew()
	if err := errors.Join(q.Decode(&x, r.URL.Query()), f.Decode(&x, r.URL.Query()), check(x), trim(r.Context(), &x)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if v, ok := checked(); ok && v.Struct(x) != nil {
		http.Error(w, "invalid", http.StatusBadRequest)
		return
	}
	for _, m := range s.lowerUpper() {
		_ = m.FieldMap(reflect.ValueOf(x))
	}
	cs, err := s.twoCodecs()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := cs.b.BinaryFromNative(nil, s.kitted().a.Sanitize(s.swapped().Sanitize(x.Text)))
	_, _ = w.Write(data)
}

func Routes(m *http.ServeMux) {
	m.Handle("/", new(server))
	m.HandleFunc("/last", last)
}
