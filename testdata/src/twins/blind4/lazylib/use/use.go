// Package use makes the objects of lib for each request, or keeps them.
package use

import (
	"net/http"

	"twins/blind4/lazylib/lib"
)

type query struct{ Page int }

func Var(w http.ResponseWriter, r *http.Request) {
	var c lib.Checker
	// A Checker for each request: it is filled with each.
	_ = c.Check(r.URL) // report
}

func Once(w http.ResponseWriter, r *http.Request) {
	d := &lib.Decoder{}
	// The once of an object of the request.
	_ = d.Decode(&query{}, r.URL.Query()) // report
}

func Map(w http.ResponseWriter, r *http.Request) {
	ms := lib.NewMappers()
	// The map of an object of the request.
	_ = ms.Of("db") // report
}

type logic struct{ lib.Decoder }

func Embedded(w http.ResponseWriter, r *http.Request) {
	l := new(logic)
	// Embedded in an object of the request; said with the first call.
	_ = l.Decode(&query{}, r.URL.Query()) // silent: said at the first call
}

// Kept.

func Shared(w http.ResponseWriter, r *http.Request) { _ = lib.Check(r.URL) }

var checker lib.Checker

func Package(w http.ResponseWriter, r *http.Request) {
	_ = checker.Check(r.URL) // silent: filled once
}

type server struct {
	d  lib.Decoder
	ms *lib.Mappers
}

func newServer() *server { return &server{ms: lib.NewMappers()} }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// The server is kept.
	_ = s.d.Decode(&query{}, r.URL.Query()) // silent: filled once
	// The same.
	_ = s.ms.Of("json") // silent: filled once
}

func Captured() http.HandlerFunc {
	c := new(lib.Checker)
	return func(w http.ResponseWriter, r *http.Request) {
		// One for the route.
		_ = c.Check(r.URL) // silent: filled once
	}
}

func Main() error {
	http.HandleFunc("/var", Var)
	http.HandleFunc("/captured", Captured())
	return http.ListenAndServe("", newServer())
}
