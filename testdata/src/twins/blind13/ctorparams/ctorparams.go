// Package ctorparams is given constructors as values. What decides: when they are called.
package ctorparams

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

// early calls it, and then serves.
func early(mk func() *form.Decoder) http.HandlerFunc {
	d := mk()
	return func(w http.ResponseWriter, r *http.Request) {
		var it item
		_ = d.Decode(&it, r.URL.Query())
	}
}

// late calls it when it serves.
func late(mk func() *schema.Decoder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var it item
		_ = mk().Decode(&it, r.URL.Query())
	}
}

// factory has constructors in fields.
type factory struct {
	rules  func(...validator.Option) *validator.Validate
	policy func() *bluemonday.Policy
}

type server struct {
	factory factory
	policy  *bluemonday.Policy
}

func newServer(f factory) *server {
	return &server{factory: f, policy: f.policy()}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	it := item{s.policy.Sanitize(r.FormValue("name"))}
	if err := s.factory.rules().Struct(it); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func with[T any](mk func() T, use func(T) error) error { return use(mk()) }

// trim hands it on, with what is to be done.
func trim(w http.ResponseWriter, r *http.Request) {
	it := item{r.FormValue("name")}
	err := with(mold.New, func(t *mold.Transformer) error { // report
		return t.Struct(r.Context(), &it)
	})
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

func newMapper() *reflectx.Mapper {
	return reflectx.NewMapper("db") // report
}

var mappers = map[string]func() *reflectx.Mapper{"db": newMapper}

// columns looks up who makes it.
func columns(w http.ResponseWriter, r *http.Request) {
	mk, ok := mappers[r.FormValue("kind")]
	if !ok {
		return
	}
	if len(mk().FieldMap(reflect.ValueOf(item{r.FormValue("name")}))) == 0 {
		w.WriteHeader(http.StatusNoContent)
	}
}

func newCodec() (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent
}

// must calls it now.
func must[T any](mk func() (T, error)) T {
	x, err := mk()
	if err != nil {
		panic(err)
	}
	return x
}

var codec = must(newCodec)

func encode(w http.ResponseWriter, r *http.Request) {
	data, _ := codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func Routes(m *http.ServeMux) {
	s := newServer(factory{
		rules:  validator.New,        // report
		policy: bluemonday.UGCPolicy, // silent: the constructor is called elsewhere
	})
	m.Handle("/", s)
	m.Handle("/early", early(form.NewDecoder)) // silent
	m.Handle("/late", late(schema.NewDecoder)) // report
	m.HandleFunc("/trim", trim)
	m.HandleFunc("/columns", columns)
	m.HandleFunc("/encode", encode)
	_ = with(mold.New, func(t *mold.Transformer) error { return t.Struct(context.Background(), new(item)) }) // silent: the constructor is called elsewhere
}
