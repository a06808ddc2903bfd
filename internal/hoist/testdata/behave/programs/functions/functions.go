// Package functions calls function values while it builds.
package functions

import (
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"web"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// Configured through options.
type option func(*schema.Decoder)

func apply(d *schema.Decoder, opts ...option) {
	for _, o := range opts {
		o(d)
	}
}

func withAlias(s string) option { return func(d *schema.Decoder) { d.SetAliasTag(s) } }

func options(w http.ResponseWriter, r *http.Request) {
	var out string
	d := schema.NewDecoder()
	apply(d, withAlias(r.FormValue("q")))
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out)
}

func RunOptions() string { return web.Each(options, "q=a", "q=b") }

// Options that are constant.
func optionsConst(w http.ResponseWriter, r *http.Request) {
	var out string
	d := schema.NewDecoder() // kept
	apply(d, withAlias("const"))
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out)
}

func RunOptionsConst() string { return web.Each(optionsConst, "q=a", "q=b") }

// A loop calls a counter.
func looped(next func() string, n int) string {
	out := ""
	for range n {
		for tag := range reflectx.NewMapper(next()).FieldMap(reflect.ValueOf(0)) {
			out += tag
		}
	}
	return out
}

func RunLooped() string {
	n := 0
	return looped(func() string { n++; return fmt.Sprint(n) }, 3)
}

// A factory with a counter.
func factory(next func() string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for tag := range reflectx.NewMapper(next()).FieldMap(reflect.ValueOf(0)) { // kept
			fmt.Fprint(w, tag)
		}
	}
}

func RunFactory() string {
	n := 0
	return web.Each(factory(func() string { n++; return fmt.Sprint(n) }), "", "", "")
}

// A receiver with a counter in a field.
type api struct{ next func() string }

func newAPI(next func() string) *api { return &api{next: next} }

func (a *api) serve(w http.ResponseWriter, r *http.Request) {
	for tag := range reflectx.NewMapper(a.next()).FieldMap(reflect.ValueOf(0)) { // kept
		fmt.Fprint(w, tag)
	}
}

func RunAPI() string {
	n := 0
	return web.Each(newAPI(func() string { n++; return fmt.Sprint(n) }).serve, "", "", "")
}

// An option that counts.
var optioned int

func counting() option {
	return func(d *schema.Decoder) { optioned++; d.SetAliasTag("c") }
}

func optionCounts(w http.ResponseWriter, r *http.Request) {
	var out string
	d := schema.NewDecoder() // kept
	counting()(d)
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out, optioned)
}

func RunOptionCounts() string { optioned = 0; return web.Each(optionCounts, "", "") }

func optionInline(w http.ResponseWriter, r *http.Request) {
	var out string
	d := schema.NewDecoder() // kept
	apply(d, func(d *schema.Decoder) { optioned++; d.SetAliasTag("i") })
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out, optioned)
}

func RunOptionInline() string { optioned = 0; return web.Each(optionInline, "", "") }

func configure(d *schema.Decoder) { optioned++; d.SetAliasTag("n") }

func with(f func(*schema.Decoder)) *schema.Decoder {
	d := schema.NewDecoder() // kept
	f(d)
	return d
}

func optionNamed(w http.ResponseWriter, r *http.Request) {
	var out string
	d := with(configure)
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out, optioned)
}

func RunOptionNamed() string { optioned = 0; return web.Each(optionNamed, "", "") }

// Literals in a list that the function itself calls.
func optionList(w http.ResponseWriter, r *http.Request) {
	var out string
	d := schema.NewDecoder() // kept
	for _, f := range []func(*schema.Decoder){func(d *schema.Decoder) { optioned++ }, func(d *schema.Decoder) { d.SetAliasTag("l") }} {
		f(d)
	}
	_ = d.Decode(&out, nil)
	fmt.Fprint(w, out, optioned)
}

func RunOptionList() string { optioned = 0; return web.Each(optionList, "", "") }

// A local literal that is called.
func optionLocal(w http.ResponseWriter, r *http.Request) {
	tag := func() string { optioned++; return "x" }
	m := reflectx.NewMapper(tag()) // kept
	for t := range m.FieldMap(reflect.ValueOf(0)) {
		fmt.Fprint(w, t, optioned)
	}
}

func RunOptionLocal() string { optioned = 0; return web.Each(optionLocal, "", "") }

// A function of the package that calls what it is given.
func tagBy(f func() string) string { return f() + "!" }

func counted() string { optioned++; return "x" }

func plainTag() string { return "p" }

func given(w http.ResponseWriter, r *http.Request) {
	for t := range reflectx.NewMapper(tagBy(counted)).FieldMap(reflect.ValueOf(0)) { // kept
		fmt.Fprint(w, t, optioned)
	}
}

func RunGiven() string { optioned = 0; return web.Each(given, "", "") }

func givenPlain(w http.ResponseWriter, r *http.Request) {
	for t := range reflectx.NewMapper(tagBy(plainTag)).FieldMap(reflect.ValueOf(0)) { // fixed
		fmt.Fprint(w, t)
	}
}

func RunGivenPlain() string { return web.Each(givenPlain, "", "") }

// Through strings.Map, which calls what it is given.
func mapped(w http.ResponseWriter, r *http.Request) {
	tag := strings.Map(func(r rune) rune { optioned++; return r }, "abc")
	for t := range reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(0)) { // kept
		fmt.Fprint(w, t, optioned)
	}
}

func RunMapped() string { optioned = 0; return web.Each(mapped, "", "") }

// A name mapper that counts when it is asked.
func mapperFunc(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapperFunc("abc", func(s string) string { optioned++; return s }) // kept
	for t := range m.FieldMap(reflect.ValueOf(0)) {
		fmt.Fprint(w, t, optioned)
	}
}

func RunMapperFunc() string { optioned = 0; return web.Each(mapperFunc, "", "") }
