// Package lib has builders which are called in several ways. What decides: the way that is worst; the others do not excuse it, and do not
// hide another.
package lib

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"

	corev1 "k8s.io/api/core/v1"
)

const schema = `{"type":"record","name":"r","fields":[]}`

// build is called at the start, and by a handler.
func build() *validator.Validate {
	return validator.New() // report
}

var start = build()

func Serve(w http.ResponseWriter, r *http.Request) {
	if start.Var(r.FormValue("a"), "alpha") != nil || build().Var(r.FormValue("b"), "alpha") != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// columns is mentioned by one that nobody calls, and called in a loop by another.
func columns() *reflectx.Mapper {
	return reflectx.NewMapper("db") // report
}

func unused() func() *reflectx.Mapper { return columns }

func Tables(rows []any) (n int) {
	for range rows {
		if columns().TypeMap(nil) != nil {
			n++
		}
	}
	return n
}

// onlyStart is called at the start, twice.
func onlyStart() avro.Schema {
	return avro.MustParse(schema) // silent
}

var read, write = onlyStart(), onlyStart()

// Scheme is called by this package where it starts, and by others as they like.
func Scheme() *runtime.Scheme {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	return s
}

var known = Scheme()

// Known tells what is known.
func Known(kind string) bool {
	_, err := known.New(kind)
	return err == nil && read.String() == write.String()
}

// With makes rules, and calls back with them.
func With(f func(*validator.Validate) error) error {
	return f(validator.New()) // report
}

// Handle calls With for each request.
func Handle(w http.ResponseWriter, r *http.Request) {
	err := With(func(v *validator.Validate) error { return v.Var(r.FormValue("c"), "alpha") })
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}
