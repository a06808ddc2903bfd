// Package use ranges over the iterators of lib.
package use

import (
	"net/http"
	"slices"

	"twins/blind2/iterlib/lib"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type T struct {
	Name string `form:"name" validate:"required"`
}

func body(s *lib.Source) (out []T) {
	for _, v := range s.All() {
		var t T
		if lib.NewDecoder().Decode(&t, v) == nil { // report
			out = append(out, t)
		}
	}
	return out
}

func tagged(s *lib.Source) {
	for _, v := range s.All() {
		var t T
		_ = lib.NewTagged(v["tag"][0]).Decode(&t, v) // silent
	}
}

func decoded(s *lib.Source) []T {
	return slices.Collect(lib.Decoded[T](s)) // silent: reported in lib
}

func mapped(s *lib.Source) []error {
	return slices.Collect(lib.Map(lib.Decoded[T](s), func(t T) error {
		v := validator.New() // report
		return v.Struct(t)
	}))
}

func filtered(ts []T) []T {
	return slices.DeleteFunc(ts, func(t T) bool {
		return validator.New().Struct(t) != nil // report
	})
}

type server struct {
	src *lib.Source
	dec *form.Decoder
	v   *validator.Validate
}

func newServer(src *lib.Source) *server {
	return &server{src, lib.NewTagged("json"), validator.New()} // silent
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	for t := range lib.DecodedOnce[T](s.src, s.dec) {
		_ = s.v.Struct(t)
	}
}

func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	for t := range lib.DecodedOnce[T](s.src, form.NewDecoder()) { // report
		_ = s.v.Struct(t)
	}
}

func (s *server) constTag(w http.ResponseWriter, r *http.Request) {
	for t := range lib.DecodedOnce[T](s.src, lib.NewTagged("form")) { // report
		_ = s.v.Struct(t)
	}
}

func (s *server) Routes(mux *http.ServeMux) {
	mux.HandleFunc("/list", s.list)
	mux.HandleFunc("/fresh", s.fresh)
	mux.HandleFunc("/const", s.constTag)
}
