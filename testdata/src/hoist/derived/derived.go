// Package derived has instances from which others are got that are the same,
// and functions of which nothing is known.
package derived

import (
	"html/template"
	"net/http"
	text "text/template"

	"github.com/go-playground/validator/v10"
)

const bodyText = `b`

// A template that is extended: parsing again after execution fails, so that all of
// it moves.
func Extended(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("extended").Parse(`{{template "body" .}}`)) // want `builds`
	if _, err := t.New("body").Parse(bodyText); err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

// By another name.
func Alias(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("alias").Parse(`{{template "body" .}}`)) // unfixed: fix/set-up-leaves // want `builds`
	page := t
	body := page.New("body")
	if _, err := body.Parse(bodyText); err != nil {
		return
	}
	_ = t.Execute(w, nil)
}

// In a helper.
func extend(t *template.Template, body string) { template.Must(t.New("body").Parse(body)) }

func Helped(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("helped").Parse(`{{template "body" .}}`)) // silent: what is parsed into it differs
	extend(t, r.FormValue("body"))
	_ = t.Execute(w, nil)
}

// A copy cannot be made any more once a shared one was executed.
func TooLate(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("late").Parse(`late`)) // unfixed: fix/derived-is-changed // want `builds`
	page := template.Must(t.Clone())
	_ = page.Execute(w, nil)
}

// The twin: a copy is of its own.
func Copied(w http.ResponseWriter, r *http.Request) {
	t := text.Must(text.New("copied").Parse(`{{template "body" .}}`)) // want `builds`
	page := text.Must(t.Clone())
	if _, err := page.New("body").Parse(r.FormValue("body")); err != nil {
		return
	}
	_ = page.Execute(w, nil)
}

// The twin: it is looked up and executed.
func LookedUp(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("page").Parse(`{{define "body"}}b{{end}}`)) // want `builds`
	_ = t.Lookup("body").Execute(w, nil)
}

// Register is for programs to set.
var Register = func(v *validator.Validate) {}

func Hook(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // unfixed: fix/unknown-call // want `builds`
	Register(v)
	_ = v.Struct(r)
}

// The same behind an interface.
type plugin interface {
	Configure(v *validator.Validate) error
	Name() string
}

var plugins []plugin

func Plugins(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent: it may be configured after its first use
	if err := v.Struct(r); err != nil {
		for _, p := range plugins {
			_ = p.Configure(v)
		}
	}
}

// The twin: what the variable holds is in sight, and does nothing to it.
var check = func(v *validator.Validate, in any) error { return v.Struct(in) }

func Known(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `builds`
	_ = check(v, r)
}
