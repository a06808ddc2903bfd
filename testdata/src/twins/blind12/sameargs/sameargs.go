// Package sameargs passes to a helper by what it is set up. What decides: whether all who call it pass the same, or what came with the request.
package sameargs

import (
	"context"
	"net/http"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

const dbTag = "db"

var extra = os.Getenv("EXTRA_ELEMENT")

type options struct {
	tag    string
	strict bool
}

// fields is called with one tag.
func fields(tag string, x any) int {
	m := reflectx.NewMapper(tag) // report
	return len(m.FieldMap(reflect.ValueOf(x)))
}

// fieldsBy is called with the tag of the request.
func fieldsBy(tag string, x any) int {
	m := reflectx.NewMapper(tag) // silent
	return len(m.FieldMap(reflect.ValueOf(x)))
}

// elements is called with one list.
func elements(names ...string) *bluemonday.Policy {
	p := bluemonday.NewPolicy() // report
	for _, n := range names {
		p.AllowElements(n)
	}
	return p
}

// elementsOf is called with what is allowed today.
func elementsOf(names []string) *bluemonday.Policy {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(names...)
	return p
}

// decoder has the same options at both of its callers, and gets them through another.
func decoder(o options) *form.Decoder {
	d := form.NewDecoder() // report
	if o.strict {
		d.SetMode(1)
	}
	d.SetTagName(o.tag)
	return d
}

func strictDecoder(tag string) *form.Decoder { return decoder(options{tag: tag, strict: true}) }

// mapped has the function that all pass.
func mapped(f func(string) string, x any) int {
	return len(reflectx.NewMapperFunc(dbTag, f).FieldMap(reflect.ValueOf(x))) // report
}

// checked has one that knows the request.
func checked(f validator.Func, x any) error {
	v := validator.New() // silent
	if err := v.RegisterValidation("own", f); err != nil {
		return err
	}
	return v.Struct(x)
}

type server struct {
	tag   string
	alias map[string]string
}

// trimmer has what the server was set up with.
func (s *server) trimmer(tag string) *mold.Transformer {
	t := mold.New() // report
	t.SetTagName(tag)
	for from, to := range s.alias {
		t.RegisterAlias(from, to)
	}
	return t
}

// schema is told whether it is the first page.
func (s *server) schema(lenient bool) *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(lenient)
	return d
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	_ = strictDecoder("q").Decode(&x, r.URL.Query())
	_ = s.trimmer(s.tag).Struct(context.Background(), &x)
	n := fields("db", x) + fieldsBy(r.FormValue("tag"), x) + mapped(strings.ToLower, x)
	p := elements("b", "i", extra)
	q := elementsOf(strings.Split(r.FormValue("allow"), ","))
	_, _ = w.Write([]byte(p.Sanitize(q.Sanitize(x.Name)))[:n])
}

func (s *server) save(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	_ = decoder(options{"q", true}).Decode(&x, r.URL.Query())
	_ = s.schema(r.FormValue("page") == "1").Decode(&x, r.URL.Query())
	n := fields(dbTag, x) + mapped(strings.ToLower, x)
	err := checked(func(fl validator.FieldLevel) bool { return fl.Field().String() != r.Host }, x)
	if err != nil {
		http.Error(w, err.Error(), n)
	}
}

func Routes(m *http.ServeMux, tag string, alias map[string]string) {
	s := &server{tag, alias}
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/save", s.save)
}
