// Package scoping has variables of the same name. What decides: which of them gets it.
package scoping

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct {
	A string `validate:"required"`
}

var (
	rules *validator.Validate
	other *validator.Validate
	query *schema.Decoder
	forms *form.Decoder
	extra *form.Decoder
)

// swapsNames gives the one what was made for the other: both are filled.
func swapsNames(w http.ResponseWriter, r *http.Request) {
	if rules == nil || other == nil {
		rules, other = validator.New(), validator.New(validator.WithRequiredStructEnabled()) // silent
		rules, other = other, rules
	}
	_, _ = rules.Struct(in{r.FormValue("a")}), other.Struct(in{r.FormValue("a")})
}

// inner declares the variable again in the if.
func inner(w http.ResponseWriter, r *http.Request) {
	var x in
	if query := query; query == nil {
		query = schema.NewDecoder() // report
		_ = query.Decode(&x, r.URL.Query())
	}
}

// parameter has the name of the variable of the package.
func parameter(w http.ResponseWriter, r *http.Request) {
	fill := func(forms *form.Decoder) *form.Decoder {
		if forms == nil {
			forms = form.NewDecoder() // report
		}
		return forms
	}
	var x in
	_ = fill(forms).Decode(&x, r.URL.Query())
}

// result has it, too, and the return gives it to the variable of the package.
func result() (extra *form.Decoder) {
	extra = form.NewDecoder() // silent
	extra.SetTagName("json")
	return
}

func named(w http.ResponseWriter, r *http.Request) {
	if extra == nil {
		extra = result()
	}
	var x in
	_ = extra.Decode(&x, r.URL.Query())
}

type server struct {
	rules *validator.Validate
	query *schema.Decoder
}

// field is filled, under the name of the variable.
func (s *server) field(w http.ResponseWriter, r *http.Request) {
	rules := s.rules
	if rules == nil {
		rules = validator.New() // silent
		s.rules = rules
	}
	_ = rules.Struct(in{r.FormValue("a")})
}

// variable tests the field and fills the local.
func (s *server) variable(w http.ResponseWriter, r *http.Request) {
	query := s.query
	if s.query == nil {
		query = schema.NewDecoder() // report
	}
	var x in
	_ = query.Decode(&x, r.URL.Query())
}

// receiver is another server than the one that serves.
func (s *server) receiver(w http.ResponseWriter, r *http.Request) {
	{
		s := &server{query: s.query}
		if s.rules == nil {
			s.rules = validator.New() // report
		}
		_ = s.rules.Struct(in{r.FormValue("a")})
	}
}

// alias is the server itself under another name.
func (s *server) alias(w http.ResponseWriter, r *http.Request) {
	{
		t := s
		if t.query == nil {
			t.query = schema.NewDecoder() // silent
		}
	}
	var x in
	_ = s.query.Decode(&x, r.URL.Query())
}

// blank makes two and drops one.
func blank(w http.ResponseWriter, r *http.Request) {
	_, v := schema.NewDecoder, validator.New() // report
	_ = v.Struct(in{r.FormValue("a")})
}
