// Package testkits is a service with helpers for its tests. What decides: whether a test, or a request, is who calls.
package testkits

import (
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type item struct {
	Name string `validate:"required"`
}

// Checker is what the service needs; tests have another.
type Checker interface {
	Check(x any) error
}

type ruleChecker struct{ v *validator.Validate }

func (c ruleChecker) Check(x any) error { return c.v.Struct(x) }

// StrictChecker makes rules with each check.
type StrictChecker struct{}

func (StrictChecker) Check(x any) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(x)
}

type Service struct {
	checker Checker
	forms   *schema.Decoder
}

func New(c Checker) *Service {
	if c == nil {
		c = ruleChecker{validator.New()} // silent
	}
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return &Service{c, d}
}

func (s *Service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var x item
	if err := errors.Join(s.forms.Decode(&x, r.URL.Query()), s.checker.Check(x)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_, _ = w.Write([]byte(text(x)))
}

func text(x item) string {
	p := bluemonday.UGCPolicy() // report
	return p.Sanitize(x.Name)
}
