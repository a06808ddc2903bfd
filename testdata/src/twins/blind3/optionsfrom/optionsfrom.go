// Package optionsfrom configures the instance by functional options. What decides: whether an option, or what is set up
// afterwards, depends on the request, or all are constants.
package optionsfrom

import (
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type option func(*validator.Validate)

func withTag(name string) option { return func(v *validator.Validate) { v.SetTagName(name) } }

func withAlias(a, tags string) option {
	return func(v *validator.Validate) { v.RegisterAlias(a, tags) }
}

type form struct{ Name string }

func ConstOptions(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	for _, o := range []option{withTag("binding"), withAlias("id", "required,uuid")} {
		o(v)
	}
	_ = v.Struct(form{r.FormValue("name")})
}

func RequestOption(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	for _, o := range []option{withTag(r.Header.Get("X-Tag"))} {
		o(v)
	}
	_ = v.Struct(form{r.FormValue("name")})
}

func build(opts ...option) *validator.Validate {
	v := validator.New() // report
	for _, o := range opts {
		o(v)
	}
	return v
}

func Built(w http.ResponseWriter, r *http.Request) {
	_ = build(withTag("binding")).Struct(form{r.FormValue("name")})
}

func buildFor(opts ...option) *validator.Validate {
	v := validator.New() // silent
	for _, o := range opts {
		o(v)
	}
	return v
}

func BuiltFor(w http.ResponseWriter, r *http.Request) {
	_ = buildFor(withTag(r.PathValue("tag"))).Struct(form{r.FormValue("name")})
}

func ConstTagFunc(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	_ = v.Struct(form{r.FormValue("name")})
}

func LangTagFunc(w http.ResponseWriter, r *http.Request) {
	lang := r.Header.Get("Accept-Language")
	v := validator.New() // silent
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Tag.Get("label_" + lang) })
	_ = v.Struct(form{r.FormValue("name")})
}

func ConstConverter(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	d.SetAliasTag("json")
	d.RegisterConverter(form{}, func(s string) reflect.Value { return reflect.ValueOf(form{s}) })
	var f form
	_ = d.Decode(&f, r.URL.Query())
}

func UserConverter(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	owner := r.Header.Get("X-User")
	d.RegisterConverter(form{}, func(s string) reflect.Value { return reflect.ValueOf(form{owner + s}) })
	var f form
	_ = d.Decode(&f, r.URL.Query())
}

func StrictByQuery(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(r.URL.Query().Get("strict") == "")
	var f form
	_ = d.Decode(&f, r.URL.Query())
}

func StrictByBranch(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	if r.Method == http.MethodPatch {
		d.ZeroEmpty(true)
	}
	var f form
	_ = d.Decode(&f, r.URL.Query())
}

const lenient = true

func StrictByConst(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(lenient)
	if lenient {
		d.ZeroEmpty(true)
	}
	var f form
	_ = d.Decode(&f, r.URL.Query())
}

type settings struct {
	tag  string
	zero bool
}

func (s settings) decoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.SetAliasTag(s.tag)
	d.ZeroEmpty(s.zero)
	return d
}

func BySettings(w http.ResponseWriter, r *http.Request) {
	s := settings{tag: r.Header.Get("X-Tag"), zero: r.Method == "PUT"}
	var f form
	_ = s.decoder().Decode(&f, r.URL.Query())
}
