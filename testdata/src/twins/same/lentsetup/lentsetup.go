// Package lentsetup hands on what it sets up, and asks functions how. What decides: whether what a request says gets there.
package lentsetup

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

func noTag(*http.Request) string    { return "json" }
func noTag2(r *http.Request) string { return "json" }
func noTag3(_ *http.Request) string { return "json" }
func ruled(r *http.Request, tag string) *validator.Validate {
	v := validator.New() // report
	v.SetTagName(tag)
	return v
}
func tagOr(tag string) string {
	if tag == "" {
		return "json"
	}
	return tag
}
func opts(ctx context.Context) []validator.Option {
	return []validator.Option{validator.WithRequiredStructEnabled()}
}

func strict(ok bool) bool { return true }

type S struct{}

func (s *S) a1(w http.ResponseWriter, r *http.Request) {
	reflectx.NewMapper(noTag(r)).FieldMap(reflect.ValueOf(in(r))) // report
}
func (s *S) a2(w http.ResponseWriter, r *http.Request) {
	reflectx.NewMapper(noTag2(r)).FieldMap(reflect.ValueOf(in(r))) // report
}
func (s *S) a3(w http.ResponseWriter, r *http.Request) {
	reflectx.NewMapper(noTag3(r)).FieldMap(reflect.ValueOf(in(r))) // report
}
func (s *S) a4(w http.ResponseWriter, r *http.Request) {
	_ = ruled(r, "x").Struct(in(r))
}
func (s *S) a5(w http.ResponseWriter, r *http.Request) {
	reflectx.NewMapper(tagOr("")).FieldMap(reflect.ValueOf(in(r))) // report
}
func (s *S) a6(w http.ResponseWriter, r *http.Request) {
	reflectx.NewMapper(tagOr(r.FormValue("tag"))).FieldMap(reflect.ValueOf(in(r))) // silent
}
func (s *S) a7(w http.ResponseWriter, r *http.Request) {
	_ = validator.New(opts(r.Context())...).Struct(in(r)) // report
}
func (s *S) a8(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	func(tag string) { d.SetTagName(tag) }("json")
	_ = d.Decode(in(r), r.URL.Query())
}
func (s *S) a9(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	func(tag string) { d.SetTagName(tag) }(r.FormValue("tag"))
	_ = d.Decode(in(r), r.URL.Query())
}
func (s *S) b1(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	set := func() { d.SetTagName(r.FormValue("tag")) }
	defer func() { _ = d.Decode(in(r), r.URL.Query()) }()
	set()
}
func (s *S) b2(w http.ResponseWriter, r *http.Request) {
	tag := "json"
	if r.Method == "POST" {
		tag = "form"
	}
	d := form.NewDecoder() // silent
	d.SetTagName(tag)
	_ = d.Decode(in(r), r.URL.Query())
}
func (s *S) b3(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	configure(t, func(t *mold.Transformer) { t.SetTagName(r.FormValue("tag")) })
	_ = t.Struct(r.Context(), in(r))
}
func configure(t *mold.Transformer, fs ...func(*mold.Transformer)) {
	for _, f := range fs {
		f(t)
	}
}
func (s *S) b4(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	for _, f := range []func(string){t.SetTagName} {
		f(r.FormValue("tag"))
	}
	_ = t.Struct(r.Context(), in(r))
}
func (s *S) b5(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	f := t.SetTagName
	f(r.FormValue("tag"))
	_ = t.Struct(r.Context(), in(r))
}
func (s *S) b6(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	apply(t.SetTagName, r.FormValue("tag"))
	_ = t.Struct(r.Context(), in(r))
}
func apply(f func(string), tag string) { f(tag) }
func (s *S) b7(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	(*mold.Transformer).SetTagName(t, r.FormValue("tag"))
	_ = t.Struct(r.Context(), in(r))
}
func (s *S) b8(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	m := map[string]func(string){"tag": t.SetTagName}
	m["tag"](r.FormValue("tag"))
	_ = t.Struct(r.Context(), in(r))
}
func (s *S) b9(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	x := struct{ set func(string) }{t.SetTagName}
	x.set(r.FormValue("tag"))
	_ = t.Struct(r.Context(), in(r))
}
func (s *S) c1(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	var c interface{ SetTagName(string) } = t
	c.SetTagName(r.FormValue("tag"))
	_ = t.Struct(r.Context(), in(r))
}

func Routes(m *http.ServeMux) {
	s := new(S)
	for p, h := range map[string]http.HandlerFunc{"a1": s.a1, "a2": s.a2, "a3": s.a3, "a4": s.a4, "a5": s.a5, "a6": s.a6, "a7": s.a7, "a8": s.a8, "a9": s.a9, "b1": s.b1, "b2": s.b2, "b3": s.b3, "b4": s.b4, "b5": s.b5, "b6": s.b6, "b7": s.b7, "b8": s.b8, "b9": s.b9, "c1": s.c1} {
		m.HandleFunc(p, h)
	}
}
