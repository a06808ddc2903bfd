// Package checkfuncs has functions that yield functions. What decides: whether what yields them is called at the start, or for each.
package checkfuncs

import (
	"context"
	"errors"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type tool struct{ Name string }

type check func(ctx context.Context, x any) error

// structs has one for all calls of what it returns.
func structs() check {
	v := validator.New() // silent
	return v.StructCtx
}

// trims returns a literal.
func trims() check {
	t := mold.New() // silent
	return func(ctx context.Context, x any) error { return t.Struct(ctx, x) }
}

// each makes it in what it returns.
func each() check {
	return func(ctx context.Context, x any) error {
		return validator.New(validator.WithRequiredStructEnabled()).StructCtx(ctx, x) // report
	}
}

func all(cs ...check) check {
	return func(ctx context.Context, x any) error {
		var errs []error
		for _, c := range cs {
			errs = append(errs, c(ctx, x))
		}
		return errors.Join(errs...)
	}
}

// lazily has it made by the first call.
func lazily(mk func() check) check {
	var c check
	return func(ctx context.Context, x any) error {
		if c == nil {
			c = mk()
		}
		return c(ctx, x)
	}
}

func fields() check {
	m := reflectx.NewMapper("db") // silent
	return func(_ context.Context, x any) error {
		if len(m.FieldMap(reflect.ValueOf(x))) == 0 {
			return errors.New("no fields")
		}
		return nil
	}
}

var checkAll = all(structs(), trims(), each(), lazily(fields))

type shed struct {
	c     check
	parse func(x any, values map[string][]string) error
}

func create(w http.ResponseWriter, r *http.Request) {
	_ = checkAll(r.Context(), tool{r.FormValue("name")})
}

func query() func(any, map[string][]string) error {
	return schema.NewDecoder().Decode // silent
}

func (s *shed) change(w http.ResponseWriter, r *http.Request) {
	_ = s.c(r.Context(), tool{r.FormValue("name")})
	_ = s.parse(new(tool), r.URL.Query())
}

func forms() func(any, map[string][]string) error {
	return form.NewDecoder().Decode // report
}

// search asks for the function with each request.
func (s *shed) search(w http.ResponseWriter, r *http.Request) {
	_ = forms()(new(tool), r.URL.Query())
}

func encoder() (func(x any) ([]byte, error), error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	return func(x any) ([]byte, error) { return c.BinaryFromNative(nil, x) }, nil
}

// encode has it and calls it once.
func (s *shed) encode(w http.ResponseWriter, r *http.Request) {
	enc, err := encoder()
	if err != nil {
		return
	}
	data, _ := enc(r.FormValue("name"))
	_, _ = w.Write(data)
}

func private() check {
	v := validator.New(validator.WithPrivateFieldValidation()) // report
	return v.StructCtx
}

// fresh puts a chain together for a request.
func (s *shed) fresh(w http.ResponseWriter, r *http.Request) {
	c := all(s.c, private())
	_ = c(r.Context(), tool{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := &shed{c: lazily(structs), parse: query()}
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/fresh", s.fresh)
}
