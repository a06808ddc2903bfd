// Command bootgraphs starts parts that need each other, in their order. What decides: whether what runs the parts is the start, or a request.
package main

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type app struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	fields *reflectx.Mapper
	text   *bluemonday.Policy
}

type part struct {
	name  string
	needs []string
	up    func(*app) error
	down  func(*app)
}

var parts = []part{
	{name: "rules", up: (*app).upRules},
	{name: "trim", needs: []string{"rules"}, up: func(a *app) error {
		a.trim = mold.New() // silent
		return nil
	}},
	{name: "forms", needs: []string{"rules", "trim"}, up: lift(func() *form.Decoder {
		return form.NewDecoder() // silent
	}, func(a *app, d *form.Decoder) { a.forms = d })},
}

func lift[T any](mk func() T, put func(*app, T)) func(*app) error {
	return func(a *app) error {
		put(a, mk())
		return nil
	}
}

func (a *app) upRules() error {
	a.rules = validator.New() // silent
	return nil
}

// order puts each behind what it needs.
func order(ps []part) (out []part) {
	done := map[string]bool{}
	var visit func(p part)
	visit = func(p part) {
		if done[p.name] {
			return
		}
		done[p.name] = true
		for _, n := range p.needs {
			if i := slices.IndexFunc(ps, func(q part) bool { return q.name == n }); i >= 0 {
				visit(ps[i])
			}
		}
		out = append(out, p)
	}
	for _, p := range ps {
		visit(p)
	}
	return out
}

func run(a *app, ps []part) error {
	for _, p := range order(ps) {
		if err := p.up(a); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}

// checks are parts of another kind: a request runs them.
var checks = map[string]func(*app, *http.Request) error{
	"name": func(a *app, r *http.Request) error { return a.rules.Var(r.FormValue("name"), "required") },
	"rows": checkRows,
	"text": (*app).checkText,
}

func checkRows(a *app, r *http.Request) error {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(r.Form))
	return nil
}

func (a *app) checkText(r *http.Request) error {
	p := bluemonday.UGCPolicy() // report
	if p.Sanitize(r.FormValue("text")) == "" {
		return errors.New("no text")
	}
	return nil
}

func (a *app) serve(w http.ResponseWriter, r *http.Request) {
	for name, check := range checks {
		if err := check(a, r); err != nil {
			http.Error(w, name, http.StatusBadRequest)
			return
		}
	}
}

// renew runs the parts of an app that is made for the request.
func renew(w http.ResponseWriter, r *http.Request) {
	own := []part{{name: "query", up: func(a *app) error {
		d := schema.NewDecoder() // report
		return d.Decode(&struct{ Name string }{}, r.URL.Query())
	}}}
	for _, p := range own {
		_ = p.up(&app{})
	}
}

func main() {
	a := &app{}
	if err := run(a, parts); err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/", a.serve)
	http.HandleFunc("/renew", renew)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
