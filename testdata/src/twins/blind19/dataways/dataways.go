// Package dataways sets things up. What decides: whether what a request says gets into it.
package dataways

import (
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type gate struct{ tag string }

var tags = map[string]string{"a": "json", "b": "db"}

func tagOf(r *http.Request) (tag string) {
	defer func() { tag = strings.ToLower(tag) }()
	return r.Header.Get("X-Tag")
}

func noTag(*http.Request) string { return "json" }

func (g *gate) rows(w http.ResponseWriter, r *http.Request) {
	reflectx.NewMapper(tagOf(r)).FieldMap(reflect.ValueOf(in(r))) // silent
}

func (g *gate) search(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	if set := d.SetTagName; r.FormValue("strict") == "" {
		set("json")
	}
	_ = d.Decode(in(r), r.URL.Query())
}

func (g *gate) create(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Tag.Get(r.FormValue("tag")) })
	_ = v.Struct(in(r))
}

func (g *gate) encode(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	b.WriteString(`"`)
	b.WriteString(r.FormValue("type"))
	b.WriteString(`"`)
	if c, err := goavro.NewCodec(b.String()); err == nil { // silent
		_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
	}
}

func (g *gate) change(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	for _, f := range []func(string){t.SetTagName} {
		f(tags[r.FormValue("tag")])
	}
	_ = t.Struct(r.Context(), in(r))
}

// mapped is given a request that nobody looks at.
func (g *gate) mapped(w http.ResponseWriter, r *http.Request) {
	reflectx.NewMapper(noTag(r)).FieldMap(reflect.ValueOf(in(r))) // report
}

func (g *gate) find(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	set := d.SetTagName
	set(g.tag)
	_ = d.Decode(in(r), r.URL.Query())
}

func (g *gate) strictly(w http.ResponseWriter, r *http.Request) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Tag.Get(tags["a"]) })
	_ = v.Struct(in(r))
}

func (g *gate) trim(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // report
	tag := "mold"
	if r.FormValue("tag") != "" {
		tag, _ = "mold", r.FormValue("tag")
	}
	t.SetTagName(tag)
	_ = t.Struct(r.Context(), in(r))
}

func Routes(m *http.ServeMux) {
	s := &gate{tag: "json"}
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/mapped", s.mapped)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/strictly", s.strictly)
	m.HandleFunc("/trim", s.trim)
}
