// Package promoted embeds the instance in types of the program, whose methods are promoted. What decides: whether the value
// that embeds it lives for one request, or longer.
package promoted

import (
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
)

type Validate struct{ *validator.Validate }

func (v Validate) Check(x any) error { return v.Struct(x) }

type tools struct {
	*validator.Validate
	*schema.Decoder
}

type query struct{ Page int }

func Value(w http.ResponseWriter, r *http.Request) {
	// A value for one request.
	v := Validate{validator.New()} // report
	_ = v.Struct(r.URL)
}

func Chained(w http.ResponseWriter, r *http.Request) {
	// The same without a variable.
	_ = Validate{validator.New()}.Check(r.URL) // report
}

func Two(c echo.Context) error {
	t := tools{
		// Two for one request: the first.
		Validate: validator.New(), // report
		// And the second.
		Decoder: schema.NewDecoder(), // report
	}
	var q query
	if err := t.Decode(&q, c.QueryParams()); err != nil {
		return err
	}
	return t.Struct(q)
}

func wrap() *Validate {
	// A maker that a handler calls.
	return &Validate{validator.New()} // report
}

func Made(c echo.Context) error { return wrap().Check(c.Param("id")) }

type mapper interface {
	FieldMap(v reflect.Value) map[string]reflect.Value
}

type named struct {
	mapper
	name string
}

func Named(rows []query) (n int) {
	for _, row := range rows {
		// Embedded as an interface, for each row.
		m := named{reflectx.NewMapper("db"), "row"} // report
		n += len(m.FieldMap(reflect.ValueOf(row)))
	}
	return n
}

func Tagged(rows []query, tags []string) (n int) {
	for i, row := range rows {
		// With the tag of the row.
		m := named{reflectx.NewMapper(tags[i]), "row"} // silent
		n += len(m.FieldMap(reflect.ValueOf(row)))
	}
	return n
}

// Longer.

type server struct {
	tools
	Validate
}

func newServer() *server {
	return &server{
		// Kept by the server, two levels down.
		tools: tools{Decoder: schema.NewDecoder()}, // silent
		// Kept by the server.
		Validate: Validate{validator.New()}, // silent
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = s.Decode(&q, r.URL.Query())
	_ = s.Check(q)
}

type echoValidator struct{ *validator.Validate }

func (v *echoValidator) Validate_(x any) error { return v.Struct(x) }

var global = &echoValidator{validator.New()} // silent

func Global(c echo.Context) error { return global.Validate_(c.Param("id")) }

func Run() error { return http.ListenAndServe(":8080", newServer()) }
