// Package countedlists goes through lists by counting, as others range over them.
package countedlists

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

type service struct{ v *validator.Validate }

type option func(*service)

func with(v *validator.Validate) option { return func(s *service) { s.v = v } }

func strict() option {
	return func(s *service) { s.v = validator.New(validator.WithRequiredStructEnabled()) } // silent
}

func eachTime() option {
	return func(s *service) { s.v = validator.New() } // report
}

// newService has a default for those that give none.
func newService(opts ...option) *service {
	s := &service{}
	for i := 0; i < len(opts); i++ {
		o := opts[i]
		o(s)
	}
	if s.v == nil {
		s.v = validator.New() // silent
	}
	return s
}

// own is given nothing: that the loop has ended is no test.
func own(names []string) error {
	s := &service{}
	for i := 0; i < len(names); i++ {
		_ = names[i]
	}
	if s.v == nil {
		s.v = validator.New() // report
	}
	return s.v.Struct(order{})
}

var (
	shared = validator.New() // silent
	atBoot = newService(strict())
)

func given(w http.ResponseWriter, r *http.Request) {
	_ = newService(with(shared)).v.Struct(order{r.URL.Path})
}

func fresh(w http.ResponseWriter, r *http.Request) {
	_ = newService(eachTime()).v.Struct(order{r.URL.Path})
	_ = own(r.Form["name"])
	_ = atBoot.v.Struct(order{r.URL.Path})
}

// tags is the same list in each call.
var tags = []string{"a", "b"}

func configured(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	for i := 0; i < len(tags); i++ {
		v.RegisterAlias(tags[i], "required")
	}
	_ = v.Struct(order{r.URL.Path})
}

// asked has what the request says.
func asked(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	names := r.Form["tag"]
	for i := 0; i < len(names); i++ {
		v.RegisterAlias(names[i], "required")
	}
	_ = v.Struct(order{r.URL.Path})
}

func Main() {
	http.HandleFunc("/a", given)
	http.HandleFunc("/b", fresh)
	http.HandleFunc("/c", configured)
	http.HandleFunc("/d", asked)
}
