// Package overwritten gives words to what it makes, which were others before. What decides: which of them is the one that it has then.
package overwritten

import (
	"fmt"
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ Name string }

func in(r *http.Request) reflect.Value { return reflect.ValueOf(row{r.FormValue("name")}) }

func replaced(w http.ResponseWriter, r *http.Request) {
	tag := r.FormValue("tag")
	w.Header().Set("X-Tag", tag)
	tag = "db"
	reflectx.NewMapper(tag).FieldMap(in(r)) // report
}

func later(w http.ResponseWriter, r *http.Request) {
	tag := "db"
	reflectx.NewMapper(tag).FieldMap(in(r)) // report
	tag = r.FormValue("tag")
	w.Header().Set("X-Tag", tag)
}

func first(w http.ResponseWriter, r *http.Request) {
	tag := "db"
	w.Header().Set("X-Tag", tag)
	tag = r.FormValue("tag")
	reflectx.NewMapper(tag).FieldMap(in(r)) // silent
}

func sometimes(w http.ResponseWriter, r *http.Request) {
	tag := r.FormValue("tag")
	if tag == "" {
		tag = "db"
	}
	reflectx.NewMapper(tag).FieldMap(in(r)) // silent
}

func scanned(w http.ResponseWriter, r *http.Request) {
	tag := r.FormValue("tag")
	tag = "db"
	_, _ = fmt.Sscan(r.FormValue("tag"), &tag)
	reflectx.NewMapper(tag).FieldMap(in(r)) // silent
}

func longer(w http.ResponseWriter, r *http.Request) {
	tag := r.FormValue("tag")
	tag += "db"
	reflectx.NewMapper(tag).FieldMap(in(r)) // silent
}

func around(w http.ResponseWriter, r *http.Request) {
	tag := "db"
	for _, tag = range r.Form["tag"] {
		w.Header().Add("X-Tag", tag)
	}
	reflectx.NewMapper(tag).FieldMap(in(r)) // silent
}

func inside(w http.ResponseWriter, r *http.Request) {
	tag := "db"
	set := func() { tag = r.FormValue("tag") }
	set()
	reflectx.NewMapper(tag).FieldMap(in(r)) // silent
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/replaced", replaced)
	m.HandleFunc("/later", later)
	m.HandleFunc("/first", first)
	m.HandleFunc("/sometimes", sometimes)
	m.HandleFunc("/scanned", scanned)
	m.HandleFunc("/longer", longer)
	m.HandleFunc("/around", around)
	m.HandleFunc("/inside", inside)
}
