// Command startup sets what it builds from in functions that main calls: before the
// first request, after it, or in between.
package main

import (
	"fmt"
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

var before, after, both, deep string

func main() {
	setBefore("json")
	load()
	http.HandleFunc("/before", serveBefore)
	http.HandleFunc("/after", serveAfter)
	http.HandleFunc("/both", serveBoth)
	http.HandleFunc("/deep", serveDeep)
	setAfter()
	setBoth()
	_ = http.ListenAndServe(":8080", nil)
}

func setBefore(tag string) { before = tag }

func load() {
	setBoth()
	loadDeep()
}

func loadDeep() { deep = "deep" }

func setAfter() { after = "db" }

func setBoth() { both += "x" }

func serveBefore(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(before) // want `builds`
	fmt.Fprint(w, m.FieldMap(reflect.ValueOf(r)))
}

func serveAfter(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(after) // unfixed: fix/others-write // want `builds`
	fmt.Fprint(w, m.FieldMap(reflect.ValueOf(r)))
}

func serveBoth(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(both) // unfixed: fix/others-write // want `builds`
	fmt.Fprint(w, m.FieldMap(reflect.ValueOf(r)))
}

func serveDeep(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(deep) // want `builds`
	fmt.Fprint(w, m.FieldMap(reflect.ValueOf(r)))
}
