// Command bootfuncs starts up step by step, through values of functions. What decides: who calls the function, and when.
package main

import (
	"errors"
	"log"
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type signup struct {
	Mail string `validate:"required,email"`
}

// must ends the program if there is an error.
func must[T any](x T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return x
}

// mustCall calls what it is given.
func mustCall[T any](f func() (T, error)) T {
	return must(f())
}

// hooks are functions for later.
type hooks struct {
	start   []func() error
	request []func(*http.Request) error
}

func (h *hooks) onStart(f func() error)                { h.start = append(h.start, f) }
func (h *hooks) onRequest(f func(*http.Request) error) { h.request = append(h.request, f) }

func (h *hooks) startAll() error {
	var errs []error
	for _, f := range h.start {
		errs = append(errs, f())
	}
	return errors.Join(errs...)
}

func (h *hooks) before(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, f := range h.request {
			if err := f(r); err != nil {
				http.Error(w, err.Error(), http.StatusBadRequest)
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

type app struct {
	hooks
	rules  *validator.Validate
	query  *schema.Decoder
	checks []func() error
}

func (a *app) loadRules() error {
	a.rules = validator.New() // silent
	return a.rules.RegisterValidation("plan", func(fl validator.FieldLevel) bool { return fl.Field().Len() > 0 })
}

func (a *app) loadQuery() error {
	a.query = schema.NewDecoder() // silent
	a.query.IgnoreUnknownKeys(true)
	return nil
}

// selfTest is one of the checks of /healthz.
func (a *app) selfTest() error {
	return validator.New().Struct(signup{"a@example.com"}) // report
}

// firstTest is a step of the start.
func firstTest() error {
	return validator.New().Struct(signup{os.Getenv("ADMIN")}) // silent
}

func eventCodec() (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent
}

func auditCodec() (*goavro.Codec, error) {
	return goavro.NewCodec(`"bytes"`) // report
}

var events = mustCall(eventCodec)

func (a *app) healthz(w http.ResponseWriter, r *http.Request) {
	for _, check := range a.checks {
		if err := check(); err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
	}
}

func (a *app) signup(w http.ResponseWriter, r *http.Request) {
	var s signup
	if err := errors.Join(a.query.Decode(&s, r.URL.Query()), a.rules.Struct(s)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	data := must(events.BinaryFromNative(nil, s.Mail))
	data = must(mustCall(auditCodec).BinaryFromNative(data, s.Mail))
	_, _ = w.Write(data)
}

func main() {
	a := new(app)
	for _, step := range []func() error{a.loadRules, firstTest} {
		if err := step(); err != nil {
			log.Fatal(err)
		}
	}
	a.onStart(a.loadQuery)
	a.onRequest(func(r *http.Request) error {
		p := bluemonday.UGCPolicy() // report
		if q := r.URL.RawQuery; p.Sanitize(q) != q {
			return errors.New("bad query")
		}
		return nil
	})
	if err := a.startAll(); err != nil {
		log.Fatal(err)
	}
	a.checks = append(a.checks, a.selfTest)
	mux := http.NewServeMux()
	mux.HandleFunc("/healthz", a.healthz)
	mux.HandleFunc("/signup", a.signup)
	log.Fatal(http.ListenAndServe(":8080", a.before(mux)))
}
