// Package use calls the wrappers of another package.
package use

import (
	"net/http"

	"twins/blind/wrapper/lib"
)

type order struct{ ID string }

func createA(w http.ResponseWriter, r *http.Request) {
	_ = lib.NewA().Struct(order{ID: r.FormValue("id")}) // report
}

func createB(w http.ResponseWriter, r *http.Request) {
	v := lib.NewB("check") // report
	_ = v.Struct(order{ID: r.FormValue("id")})
}

func createC(w http.ResponseWriter, r *http.Request) {
	_ = lib.NewC().Check(order{ID: r.FormValue("id")}) // report
}

func createD(w http.ResponseWriter, r *http.Request) {
	v, err := lib.NewD() // report
	if err == nil {
		err = v.Struct(order{ID: r.FormValue("id")})
	}
	_ = err
}

func createE(w http.ResponseWriter, r *http.Request) {
	_ = lib.NewE()(order{ID: r.FormValue("id")}) // report
}

// Reported where they are.
func createF(w http.ResponseWriter, r *http.Request) {
	_ = lib.Check(order{ID: r.FormValue("id")}) // silent: built elsewhere
}

func createG(w http.ResponseWriter, r *http.Request) {
	_ = lib.CheckAll(order{ID: r.FormValue("id")}) // silent: built elsewhere
}

func createH(w http.ResponseWriter, r *http.Request) {
	_ = lib.Get().Struct(order{ID: r.FormValue("id")}) // silent: built elsewhere
}

// Built with what the request says.
func createI(w http.ResponseWriter, r *http.Request) {
	_ = byTag(r.Header.Get("X-Tag")).Check(order{ID: r.FormValue("id")})
}

func byTag(tag string) *lib.Checker {
	if c, ok := checkers[tag]; ok {
		return c
	}
	c := lib.NewG() // silent
	checkers[tag] = c
	return c
}

var (
	checkers = map[string]*lib.Checker{}

	shared = lib.NewF() // silent
)

func createJ(w http.ResponseWriter, r *http.Request) { _ = shared.Struct(order{ID: r.FormValue("id")}) }

type server struct{ c *lib.Checker }

func New() *server {
	return &server{c: lib.NewH()} // silent
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.c.Check(order{ID: r.FormValue("id")})
}
