// Package harnessed is a service that brings helpers for tests in a file of its own. What decides: whether the function is of the tests.
package harnessed

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type product struct {
	Name string `validate:"required"`
}

type testPlan struct{ values map[string][]string }

// T is a type of the program.
type T interface{ Fatal(args ...any) }

type server struct{ rules *validator.Validate }

func New() http.Handler {
	return &server{validator.New()} // silent
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var p product
	if err := form.NewDecoder().Decode(&p, r.URL.Query()); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
	_ = s.rules.Struct(p)
	testPlan{r.URL.Query()}.run()
	must(panics{}, p)
}

// run tests a plan, which a user sends.
func (t testPlan) run() bool {
	return schema.NewDecoder().Decode(new(product), t.values) == nil // report
}

type panics struct{}

func (panics) Fatal(args ...any) { panic(args) }

// must has a parameter that looks as if it was of the tests.
func must(t T, p product) {
	if err := validator.New().Struct(p); err != nil { // report
		t.Fatal(err)
	}
}
