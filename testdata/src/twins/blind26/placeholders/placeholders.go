// Command placeholders has a placeholder where nothing is made yet. What decides: whether the placeholder is still there the next time.
package main

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type checker interface{ Struct(v any) error }

type none struct{}

func (none) Struct(any) error { return nil }

var (
	placeholder checker = none{}
	empty               = &validator.Validate{} // silent: not made by New
)

type users struct {
	check checker
	stays checker
	ptr   *validator.Validate
	other *validator.Validate
	name  string
}

func newUsers() *users {
	return &users{check: placeholder, stays: placeholder, ptr: empty, other: empty, name: "none"}
}

func (u *users) create(w http.ResponseWriter, r *http.Request) {
	if u.check == placeholder {
		u.check = validator.New() // silent
	}
	_ = u.check.Struct(r)
}

func (u *users) update(w http.ResponseWriter, r *http.Request) {
	c := u.stays
	if c == placeholder {
		c = validator.New() // report
	}
	_ = c.Struct(r)
}

func (u *users) remove(w http.ResponseWriter, r *http.Request) {
	if u.ptr == empty {
		u.ptr = validator.New() // silent
	}
	_ = u.ptr.Struct(r)
}

func (u *users) rename(w http.ResponseWriter, r *http.Request) {
	if u.other != nil {
		u.other = validator.New() // report
	}
	_ = u.other.Struct(r)
}

func (u *users) merge(w http.ResponseWriter, r *http.Request) {
	if _, ok := u.check.(none); ok {
		u.check = validator.New() // silent
	}
	_ = u.check.Struct(r)
}

func (u *users) split(w http.ResponseWriter, r *http.Request) {
	if _, ok := u.stays.(none); ok {
		_ = validator.New().Struct(r) // report
	}
}

func (u *users) move(w http.ResponseWriter, r *http.Request) {
	if u.name == "none" {
		u.other = validator.New() // silent
		u.name = "other"
	}
	_ = u.other.Struct(r)
}

func (u *users) mount(mux *http.ServeMux) {
	mux.HandleFunc("/create", u.create)
	mux.HandleFunc("/update", u.update)
	mux.HandleFunc("/remove", u.remove)
	mux.HandleFunc("/rename", u.rename)
	mux.HandleFunc("/merge", u.merge)
	mux.HandleFunc("/split", u.split)
	mux.HandleFunc("/move", u.move)
}

func main() {
	mux := http.NewServeMux()
	newUsers().mount(mux)
	_ = http.ListenAndServe(":80", mux)
}
