// Package use embeds the controller of lib.
package use

import (
	"net/http"

	"twins/blind2/basecontroller/lib"

	"github.com/go-playground/validator/v10"
)

type query struct {
	Page int `schema:"page" validate:"gt=0"`
}

type books struct {
	lib.Controller
	title string
}

func newBooks() *books { return &books{Controller: lib.New()} } // silent

func (b *books) list(w http.ResponseWriter, r *http.Request) {
	var q query
	if b.Query(r, &q) != nil || b.Validate.Struct(q) != nil {
		w.WriteHeader(400)
	}
	_ = b.Clean(r, &q)        // silent: reported in lib
	_ = b.Checker().Struct(q) // silent: built elsewhere
}

// Promoted, with one at each call.
func (b *books) search(w http.ResponseWriter, r *http.Request) {
	var q query
	if err := b.Decoder().Decode(&q, r.URL.Query()); err != nil { // report
		http.Error(w, err.Error(), 400)
	}
}

// By pointer, two levels deep.
type admin struct{ *books }

func (a admin) export(w http.ResponseWriter, r *http.Request) {
	var q query
	d := a.books.Controller.Decoder()
	_ = d.Decode(&q, r.URL.Query())
}

// The controller is made by the request.
func (a admin) fresh(w http.ResponseWriter, r *http.Request) {
	b := books{Controller: lib.New(), title: a.title} // report
	var q query
	_ = b.Query(r, &q)
}

// The embedding type has its own method of the same name.
type films struct{ lib.Controller }

func (f *films) Checker() *validator.Validate {
	return validator.New() // report
}

func (f *films) list(w http.ResponseWriter, r *http.Request) {
	_ = f.Checker().Struct(query{})
}

// A method value that was bound at the start is still called for each request.
func (b *books) bound() http.HandlerFunc {
	decoder := b.Decoder
	return func(w http.ResponseWriter, r *http.Request) {
		var q query
		_ = decoder().Decode(&q, r.URL.Query())
	}
}

func (b *books) held() http.HandlerFunc {
	d := b.Decoder() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var q query
		_ = d.Decode(&q, r.URL.Query())
	}
}

func Routes(mux *http.ServeMux) {
	b := newBooks()
	a := admin{b}
	f := &films{lib.New()} // silent
	mux.HandleFunc("/books", b.list)
	mux.HandleFunc("/search", b.search)
	mux.HandleFunc("/export", a.export)
	mux.HandleFunc("/fresh", a.fresh)
	mux.HandleFunc("/films", f.list)
	mux.HandleFunc("/bound", b.bound())
	mux.HandleFunc("/held", b.held())
}
