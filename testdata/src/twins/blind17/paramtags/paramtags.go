// Package paramtags makes things of words that it is given. What decides: whether the word is the same in all calls.
package paramtags

import (
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

const dbTag = "db"

// fields has the same tag in all calls.
func fields(tag string, x any) int {
	m := reflectx.NewMapper(tag) // report
	return len(m.FieldMap(reflect.ValueOf(x)))
}

// decode has the same one, by way of another function.
func decode(r *http.Request, x any) error { return decodeTag(r, x, "form") }

func decodeTag(r *http.Request, x any, tag string) error {
	d := form.NewDecoder() // report
	d.SetTagName(tag)
	return d.Decode(x, r.URL.Query())
}

// encode has a text that a constant is a part of.
func encode(kind string, x any) ([]byte, error) {
	c, err := goavro.NewCodec(`{"type": "` + kind + `"}`) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, x)
}

// check has its options in a variable that is the same each time.
var strict = []validator.Option{validator.WithRequiredStructEnabled()}

func check(opts []validator.Option, x any) error {
	v := validator.New(opts...) // report
	return v.Struct(x)
}

// query has its word in a struct.
type querier struct{ tag string }

func (q querier) decode(x any, values map[string][]string) error {
	d := schema.NewDecoder() // report
	d.SetAliasTag(q.tag)
	return d.Decode(x, values)
}

func create(w http.ResponseWriter, r *http.Request) {
	x := tool{r.FormValue("name")}
	_ = fields(dbTag, x)
	_ = fields("db", &x)
	_ = decode(r, &x)
	_, _ = encode("string", x.Name)
	_ = check(strict, x)
	_ = querier{"q"}.decode(&x, r.URL.Query())
}

// rows has a tag of the request.
func rows(tag string, x any) int {
	m := reflectx.NewMapper(tag) // silent
	return len(m.FieldMap(reflect.ValueOf(x)))
}

// trim has a word of the request.
func trim(r *http.Request, x any) error {
	t := mold.New() // silent
	t.SetTagName(r.FormValue("tag"))
	return t.Struct(r.Context(), x)
}

// encodeAs has a text of the request.
func encodeAs(kind string, x any) ([]byte, error) {
	c, err := goavro.NewCodec(`{"type": "` + kind + `"}`) // silent
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, x)
}

// checkWith has options that the request decides on.
func checkWith(opts []validator.Option, x any) error {
	v := validator.New(opts...) // silent
	return v.Struct(x)
}

// finder has its word of the request.
type finder struct{ tag string }

func (f finder) decode(x any, values map[string][]string) error {
	d := form.NewDecoder() // silent
	d.SetTagName(f.tag)
	return d.Decode(x, values)
}

func change(w http.ResponseWriter, r *http.Request) {
	x := tool{r.FormValue("name")}
	tag := "json"
	if r.Method == http.MethodPut {
		tag = r.FormValue("tag")
	}
	_ = rows(tag, x)
	_ = trim(r, &x)
	_, _ = encodeAs(r.URL.Query().Get("kind"), x.Name)
	var opts []validator.Option
	if r.FormValue("strict") != "" {
		opts = append(opts, validator.WithRequiredStructEnabled())
	}
	_ = checkWith(opts, x)
	_ = finder{tag}.decode(&x, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
}
