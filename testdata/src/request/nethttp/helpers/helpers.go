// Package helpers has builds that a handler reaches through calls.
package helpers

import (
	"net/http"
	"net/url"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type input struct{ Name string }

func handle(w http.ResponseWriter, r *http.Request) {
	var in input
	if decode(r.Form, &in) == nil && one(&in) == nil {
		shared(&in)
	}
}

func decode(src url.Values, dst any) error {
	d := schema.NewDecoder() // want `schema.NewDecoder builds .* for every request in handle, a net/http handler, through decode`
	d.IgnoreUnknownKeys(true)
	return d.Decode(dst, src)
}

func one(in *input) error { return two(in) }

func two(in *input) error { return three(in) }

func three(in *input) error {
	return validator.New().Struct(in) // want `validator.New builds .* for every request in handle, a net/http handler, through one and two and three`
}

var validate = validator.New()

func shared(in *input) { _ = validate.Struct(in) }

// A constructor of the package that runs for every request.
func useNew(w http.ResponseWriter, r *http.Request) {
	v := newValidator()
	_ = v.Struct(r)
}

func newValidator() *validator.Validate {
	v := validator.New() // want `for every request in useNew, a net/http handler, through newValidator`
	v.SetTagName("check")
	return v
}

// Its twin is called where the server is made.
type server struct{ v *validator.Validate }

func newServer() *server { return &server{v: newServerValidator()} }

func newServerValidator() *validator.Validate {
	v := validator.New()
	v.SetTagName("check")
	return v
}

func (s *server) get(w http.ResponseWriter, r *http.Request) { _ = s.v.Struct(r) }

// Functions that call each other.
func handleTree(w http.ResponseWriter, r *http.Request) { even(4, r.URL.Path) }

func even(n int, s string) bool {
	if n == 0 {
		return validator.New().Var(s, "required") == nil // want `for every request in handleTree, a net/http handler, through even`
	}
	return odd(n-1, s)
}

func odd(n int, s string) bool {
	if n == 0 {
		return false
	}
	return even(n-1, s)
}

func handleSelf(w http.ResponseWriter, r *http.Request) { walk(r.URL.Path) }

func walk(s string) {
	if s == "" {
		return
	}
	v := validator.New() // want `for every request in handleSelf, a net/http handler, through walk`
	_ = v.Var(s, "required")
	walk(s[1:])
}

// A method of a value of the package.
type service struct{}

func (service) check(in *input) error {
	return validator.New().Struct(in) // want `for every request in \(\*app\).post, a net/http handler, through service.check`
}

type app struct{ svc service }

func (a *app) post(w http.ResponseWriter, r *http.Request) { _ = a.svc.check(&input{}) }

// A helper without data is reached, too: that a request runs it is enough.
func handleConfig(w http.ResponseWriter, r *http.Request) { checkPort() }

func checkPort() {
	_ = validator.New().Var("8080", "numeric") // want `for every request in handleConfig, a net/http handler, through checkPort`
}

// Nobody calls its twin for a request.
func init() { checkAtStart() }

func checkAtStart() { _ = validator.New().Var("8080", "numeric") }

// One build that two handlers reach is one diagnostic.
func first(w http.ResponseWriter, r *http.Request) { both(r) }

func second(w http.ResponseWriter, r *http.Request) { both(r) }

func both(v any) {
	_ = validator.New().Struct(v) // want `for every request in first, a net/http handler, through both`
}

// A build that start-up code and a handler reach is reported for the handler.
func main() { startAndServe("") }

func startAndServe(s string) { _ = validator.New().Var(s, "required") } // want `for every request in serve, a net/http handler, through startAndServe`

func serve(w http.ResponseWriter, r *http.Request) { startAndServe(r.URL.Path) }
