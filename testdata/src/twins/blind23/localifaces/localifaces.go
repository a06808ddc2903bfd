// Package localifaces hides what it makes behind interfaces. What decides: whether what stands behind the interface is made for the request.
package localifaces

import (
	"log"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type checker interface{ check(v any) error }

type rules struct{ *validator.Validate }

func (c rules) check(v any) error { return c.Struct(v) }

type checkFunc func(v any) error

func (f checkFunc) check(v any) error { return f(v) }

type checkers []checker

func (cs checkers) check(v any) error {
	for _, c := range cs {
		if err := c.check(v); err != nil {
			return err
		}
	}
	return nil
}

type logged struct{ checker }

func (l logged) check(v any) error {
	err := l.checker.check(v)
	log.Print(err)
	return err
}

func newChecker() checker { return rules{validator.New()} } // report

func create(w http.ResponseWriter, r *http.Request) {
	var c checker = rules{validator.New()} // report
	_ = c.check(in(r))
}

func change(w http.ResponseWriter, r *http.Request) {
	c := newChecker()
	_ = c.check(in(r))
}

func search(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	var c checker = checkFunc(func(x any) error { return v.StructCtx(r.Context(), x) })
	_ = c.check(in(r))
}

func run(c checker, v any) error { return c.check(v) }

func find(w http.ResponseWriter, r *http.Request) {
	_ = run(logged{rules{validator.New()}}, in(r)) // report
}

func print(w http.ResponseWriter, r *http.Request) {
	cs := checkers{std, &rules{validator.New()}} // report
	_ = cs.check(in(r))
}

func clean(w http.ResponseWriter, r *http.Request) {
	var c interface{ Sanitize(string) string } = bluemonday.UGCPolicy() // report
	_, _ = w.Write([]byte(c.Sanitize(in(r).Name)))
}

var std checker = rules{validator.New()} // silent

// read has the one for all.
func read(w http.ResponseWriter, r *http.Request) { _ = run(logged{std}, in(r)) }

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", find)
	m.HandleFunc("/print", print)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/read", read)
}
