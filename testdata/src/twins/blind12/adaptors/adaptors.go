// Package adaptors has function types with methods. What decides: when the function that is adapted is made, and whether it makes something itself.
package adaptors

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type input struct{ Name string }

// checkFunc is a handler that checks.
type checkFunc func(x any) error

func (f checkFunc) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := f(input{r.FormValue("name")}); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

type sanitizer interface{ Sanitize(s string) string }

type sanitizeFunc func(string) string

func (f sanitizeFunc) Sanitize(s string) string { return f(s) }

// trimmed decorates with a transformer for all.
func trimmed(next checkFunc) checkFunc {
	t := mold.New() // silent
	return func(x any) error {
		if err := t.Struct(context.Background(), x); err != nil {
			return err
		}
		return next(x)
	}
}

// trimmedLate is called in the handler.
func trimmedLate(next checkFunc) checkFunc {
	t := mold.New() // report
	t.SetTagName("late")
	return func(x any) error {
		if err := t.Struct(context.Background(), x); err != nil {
			return err
		}
		return next(x)
	}
}

type server struct {
	check   checkFunc
	clean   sanitizer
	cleaner sanitizer
}

func (s *server) save(w http.ResponseWriter, r *http.Request) {
	x := input{s.cleaner.Sanitize(s.clean.Sanitize(r.FormValue("name")))}
	if err := trimmedLate(s.check)(&x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// now adapts a literal, and serves by it at once.
func (s *server) now(w http.ResponseWriter, r *http.Request) {
	http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var x input
		d := form.NewDecoder() // report
		if d.Decode(&x, r.URL.Query()) == nil {
			_, _ = w.Write([]byte(x.Name))
		}
	}).ServeHTTP(w, r)
}

// expression calls a method by its expression.
func (s *server) expression(w http.ResponseWriter, r *http.Request) {
	decode := (*schema.Decoder).Decode
	var x input
	if decode(schema.NewDecoder(), &x, r.URL.Query()) == nil { // report
		_, _ = w.Write([]byte(x.Name))
	}
}

// delegating makes an adaptor in the handler, and lets it serve.
func (s *server) delegating(w http.ResponseWriter, r *http.Request) {
	checkFunc(validator.New(validator.WithRequiredStructEnabled()).Struct).ServeHTTP(w, r) // report
}

func Routes(m *http.ServeMux) {
	s := &server{
		check: trimmed(validator.New().Struct), // silent
		clean: sanitizeFunc(func(text string) string {
			return bluemonday.UGCPolicy().Sanitize(text) // report
		}),
		cleaner: sanitizeFunc(bluemonday.NewPolicy().Sanitize), // silent
	}
	m.HandleFunc("/save", s.save)
	m.HandleFunc("/now", s.now)
	m.HandleFunc("/expression", s.expression)
	m.HandleFunc("/delegating", s.delegating)
	m.Handle("/check", checkFunc(validator.New(validator.WithPrivateFieldValidation()).Struct)) // silent
}
