// Package pathtypes calls methods through interfaces. What decides: which implementation can stand there, where a request
// calls it; and what that implementation is made of.
package pathtypes

import (
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type step interface{ run(x any) bool }

type always struct{ v *validator.Validate }

func (a always) run(x any) bool { return a.v.Struct(x) == nil }

type fresh struct{}

func (fresh) run(x any) bool {
	// In the chain of the handler.
	return validator.New().Struct(x) == nil // report
}

type tagged struct{ tag string }

func (t tagged) run(x any) bool {
	// Made with the tag of a request.
	m := reflectx.NewMapper(t.tag) // silent
	return len(m.FieldMap(reflect.ValueOf(x))) > 0
}

type fixed struct{ tag string }

func (f fixed) run(x any) bool {
	// Made with constants, wherever it is made.
	m := reflectx.NewMapper(f.tag) // report
	return len(m.FieldMap(reflect.ValueOf(x))) > 0
}

type matching struct{ text string }

func (m matching) run(x any) bool {
	// Made with a text of each route.
	re := regexp.MustCompile(m.text) // report
	s, ok := x.(string)
	return ok && re.MatchString(s)
}

type compiled struct{ re *regexp.Regexp }

func (c compiled) run(x any) bool {
	s, ok := x.(string)
	return ok && c.re.MatchString(s)
}

type all []step

func (a all) run(x any) bool {
	for _, s := range a {
		if !s.run(x) {
			return false
		}
	}
	return true
}

var (
	std = all{
		// For a package variable.
		always{validator.New()}, // silent
		fresh{}, fixed{"db"}, fixed{"json"},
		matching{`^a`}, matching{`^b`},
		// The same.
		compiled{regexp.MustCompile(`^c`)}, // silent
	}
)

func Std(w http.ResponseWriter, r *http.Request) { _ = std.run(r.Host) }

func Tagged(w http.ResponseWriter, r *http.Request) {
	var s step = tagged{r.FormValue("tag")}
	_ = s.run(r.Host)
}

func Searched(w http.ResponseWriter, r *http.Request) {
	// The text of the request.
	s := all{compiled{regexp.MustCompile(r.FormValue("text"))}} // silent
	_ = s.run(r.Host)
}

func Built(w http.ResponseWriter, r *http.Request) {
	// In a chain of the request.
	s := all{always{validator.New()}, tagged{r.FormValue("tag")}} // report
	_ = s.run(r.Host)
}

type boot struct{}

func (boot) run(x any) bool {
	// Only Main runs it; no request gets it.
	v := validator.New() // silent
	return v.Var("8080", "numeric") == nil
}

func Main() {
	var s step = boot{}
	if !s.run(nil) {
		return
	}
	http.HandleFunc("/std", Std)
	http.HandleFunc("/tagged", Tagged)
}
