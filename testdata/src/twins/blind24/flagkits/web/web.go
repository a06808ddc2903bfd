// Package web asks another package what is on. What decides: whether that ever says yes.
package web

import (
	"errors"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/flagkits/flags"
)

type item struct{ Name string }

func create(w http.ResponseWriter, r *http.Request) {
	if flags.Debug {
		_ = validator.New().Struct(item{r.FormValue("name")}) // silent
	}
	if flags.Tracing() {
		_, _ = form.NewEncoder().Encode(item{r.FormValue("name")}) // silent
	}
	if err := flags.NotYet(); err != nil {
		http.Error(w, err.Error(), http.StatusNotImplemented)
		return
	}
	_ = mold.New().Struct(r.Context(), &item{r.FormValue("name")}) // silent
}

func change(w http.ResponseWriter, r *http.Request) {
	if flags.Verbose {
		_ = validator.New().Struct(item{r.FormValue("name")}) // report
	}
	if flags.Strict() {
		_, _ = form.NewEncoder().Encode(item{r.FormValue("name")}) // report
	}
	if err := flags.Check(r.FormValue("name")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = mold.New().Struct(r.Context(), &item{r.FormValue("name")}) // report
}

// broken ends the program.
func broken(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.UGCPolicy() // silent
	flags.Exit(errors.New(p.Sanitize(r.FormValue("name"))))
}

func sure(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper("db") // report
	flags.Must(flags.Check(r.FormValue("name")))
	m.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
}

// off is the other branch.
func off(w http.ResponseWriter, r *http.Request) {
	if !flags.Debug {
		_ = schema.NewDecoder().Decode(&item{}, r.URL.Query()) // report
	}
	if !flags.Tracing() {
		return
	}
	_ = form.NewDecoder().Decode(&item{}, r.URL.Query()) // silent
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/broken", broken)
	m.HandleFunc("/sure", sure)
	m.HandleFunc("/off", off)
}
