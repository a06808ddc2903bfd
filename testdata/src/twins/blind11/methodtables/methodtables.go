// Package methodtables has tables of method expressions, method values and functions of functions. What decides: what is evaluated when the table is made,
// and what when it is used.
package methodtables

import (
	"context"
	"errors"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Text string `validate:"required"`
}

type server struct{ rules *validator.Validate }

type action func(*server, context.Context, *in) error

// actions are method expressions.
var actions = map[string]action{
	"check":  (*server).check,
	"strict": (*server).strict,
	"trim":   trimWith(mold.New()), // silent
	"clean":  func(_ *server, _ context.Context, x *in) error { return clean(x) },
}

func (s *server) check(ctx context.Context, x *in) error { return s.rules.StructCtx(ctx, x) }

func (s *server) strict(ctx context.Context, x *in) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.StructCtx(ctx, x)
}

func trimWith(t *mold.Transformer) action {
	return func(_ *server, ctx context.Context, x *in) error { return t.Struct(ctx, x) }
}

func clean(x *in) error {
	x.Text = bluemonday.UGCPolicy().Sanitize(x.Text) // report
	return nil
}

// readers are method values: the object is made with the table.
var readers = []func(dst any, src map[string][]string) error{
	schema.NewDecoder().Decode, // silent
	form.NewDecoder().Decode,   // silent
	readStrict,
}

func readStrict(dst any, src map[string][]string) error {
	read := schema.NewDecoder().Decode // report
	return read(dst, src)
}

// encoders return functions.
var encoders = map[string]func() (func(any) ([]byte, error), error){
	"once": keep(newEncoder(`"string"`)),
	"each": func() (func(any) ([]byte, error), error) {
		c, err := goavro.NewCodec(`"bytes"`) // report
		if err != nil {
			return nil, err
		}
		return func(x any) ([]byte, error) { return c.BinaryFromNative(nil, x) }, nil
	},
}

func newEncoder(text string) (func(any) ([]byte, error), error) {
	c, err := goavro.NewCodec(text) // silent
	if err != nil {
		return nil, err
	}
	return func(x any) ([]byte, error) { return c.BinaryFromNative(nil, x) }, nil
}

// keep returns a function that returns what it was given.
func keep[A, B any](a A, b B) func() (A, B) { return func() (A, B) { return a, b } }

// compose calls one after the other.
func compose(fs ...func(string) string) func(string) string {
	return func(s string) string {
		for _, f := range fs {
			s = f(s)
		}
		return s
	}
}

var normal = compose(
	strings.TrimSpace,
	strings.NewReplacer("\t", " ").Replace, // silent
	func(s string) string { return strings.NewReplacer("\r", "").Replace(s) }, // report
)

// fields has a method value of a receiver that is made where it is taken: with the handler, or with the request.
func fields(w http.ResponseWriter, r *http.Request) {
	get := reflectx.NewMapper("db").FieldMap // report
	if len(get(reflect.ValueOf(r.Form))) == 0 {
		http.Error(w, "no fields", http.StatusBadRequest)
	}
}

func fieldsBy(get func(reflect.Value) map[string]reflect.Value) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if len(get(reflect.ValueOf(r.Form))) == 0 {
			http.Error(w, "no fields", http.StatusBadRequest)
		}
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x in
	for _, read := range readers {
		if err := read(&x, r.URL.Query()); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	x.Text = normal(x.Text)
	var errs []error
	for _, name := range r.Form["do"] {
		if do, ok := actions[name]; ok {
			errs = append(errs, do(s, r.Context(), &x))
		}
	}
	if err := errors.Join(errs...); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, get := range encoders {
		if encode, err := get(); err == nil {
			data, _ := encode(x.Text)
			_, _ = w.Write(data)
		}
	}
}

func Routes(m *http.ServeMux) {
	m.Handle("/", &server{validator.New()}) // silent
	m.HandleFunc("/fields", fields)
	m.HandleFunc("/json", fieldsBy(reflectx.NewMapper("json").FieldMap)) // silent
}
