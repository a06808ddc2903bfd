// Package web imports menus, and has others call what it has to do. What decides: how often they call it.
package web

import (
	"net/http"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind16/calltimes/run"
)

type dish struct{ Name string }

// parse goes through the dishes of a request.
func parse(r *http.Request) (ds []dish) {
	for _, n := range r.URL.Query()["n"] {
		ds = append(ds, dish{n})
	}
	return ds
}

func now(w http.ResponseWriter, r *http.Request) {
	run.Now(func() {
		v := validator.New() // report
		_ = v.Struct(dish{r.FormValue("name")})
	})
}

// Import is called with a menu when the service starts, and goes through it.
func Import(ds []dish) {
	run.Each(ds, func(d dish) {
		t := mold.New() // report
		_ = t.Struct(nil, &d)
	})
}

// importFirst looks at the head of the menu, at the start.
func importFirst(ds []dish) {
	run.First(ds, func(d dish) {
		q := schema.NewDecoder() // silent
		_ = q.Decode(&d, nil)
	})
}

// importWith has one for all.
func importWith(ds []dish) {
	run.With(form.NewDecoder, func(f *form.Decoder) { // silent: the constructor is called elsewhere
		run.Each(ds, func(d dish) { _ = f.Decode(&d, nil) })
	})
}

// importMapped makes one for each.
func importMapped(ds []dish) []string {
	return run.Map(ds, func(d dish) string {
		p := bluemonday.UGCPolicy() // report
		return p.Sanitize(d.Name)
	})
}

// importMappedBy hands over what it has.
func importMappedBy(ds []dish) []string {
	p := bluemonday.UGCPolicy() // silent
	return run.Map(ds, func(d dish) string { return p.Sanitize(d.Name) })
}

// importFolded makes one for each, too.
func importFolded(ds []dish) int {
	return run.Fold(ds, 0, func(n int, d dish) int {
		m := reflectx.NewMapper("db") // report
		return n + len(m.FieldMap(reflect.ValueOf(d)))
	})
}

// importFoldedFrom begins with it.
func importFoldedFrom(ds []dish) *reflectx.Mapper {
	return run.Fold(ds, reflectx.NewMapper("json"), func(m *reflectx.Mapper, d dish) *reflectx.Mapper { // silent
		m.FieldMap(reflect.ValueOf(d))
		return m
	})
}

// later puts off what it has to do for a request.
func later(w http.ResponseWriter, r *http.Request) {
	var l run.Later
	defer l.Run()
	for _, d := range parse(r) {
		l.Add(func() {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			_ = v.Struct(d)
		})
	}
}

// atEnd is for the end of the process.
var atEnd run.Later

// boot puts off what it has to do for the process.
func boot() {
	atEnd.Add(func() {
		t := mold.New() // silent
		_ = t.Struct(nil, &dish{"last"})
	})
}

// Stop ends the process.
func Stop() { atEnd.Run() }

// timed puts it off by the library.
func timed(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	time.AfterFunc(time.Second, func() {
		f := form.NewDecoder() // report
		_ = f.Decode(&dish{name}, nil)
	})
}

var codec *goavro.Codec

// setUp is called at once, and once.
func setUp() (err error) {
	run.Now(func() {
		codec, err = goavro.NewCodec(`"string"`) // silent
	})
	return err
}

func encode(w http.ResponseWriter, r *http.Request) {
	for _, d := range parse(r) {
		data, _ := codec.BinaryFromNative(nil, d.Name)
		_, _ = w.Write(data)
	}
}

func Routes(m *http.ServeMux, ds []dish) error {
	Import(ds)
	importFirst(ds)
	importWith(ds)
	importMapped(ds)
	importMappedBy(ds)
	importFolded(ds)
	importFoldedFrom(ds)
	boot()
	m.HandleFunc("/now", now)
	m.HandleFunc("/later", later)
	m.HandleFunc("/timed", timed)
	m.HandleFunc("/encode", encode)
	return setUp()
}
