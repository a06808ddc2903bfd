// Package lentslot puts a new validator into the field of an object that serves all requests, for each of them. What decides: whether
// the request uses it from there, by itself or by a function to which it lends what the field has.
package lentslot

import (
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/holder/lentslot/check"
)

type api struct {
	validate *validator.Validate
	spare    *validator.Validate
}

func (a *api) direct(w http.ResponseWriter, r *http.Request) {
	a.validate = validator.New() // report
	_ = a.validate.Struct(r.Form)
}

func (a *api) lends(w http.ResponseWriter, r *http.Request) {
	a.validate = validator.New() // report
	_ = checked(a.validate, r.Form)
}

func (a *api) lendsAway(w http.ResponseWriter, r *http.Request) {
	a.validate = validator.New() // report
	_ = check.Request(a.validate, r.Form)
}

func (a *api) below(w http.ResponseWriter, r *http.Request) {
	a.validate = validator.New() // report
	_ = a.form(r)
}

func (a *api) form(r *http.Request) error { return check.Request(a.validate, r.Form) }

func (a *api) reloads(w http.ResponseWriter, r *http.Request) {
	a.validate = validator.New() // silent
	_ = there(a.validate)
}

func (a *api) reloadsAway(w http.ResponseWriter, r *http.Request) {
	a.validate = validator.New() // silent
	if !check.There(a.validate) {
		http.Error(w, "none", http.StatusInternalServerError)
	}
}

func (a *api) other(w http.ResponseWriter, r *http.Request) {
	a.validate = validator.New() // silent
	_ = check.Request(a.spare, r.Form)
}

func (a *api) usesOld(w http.ResponseWriter, r *http.Request) {
	_ = check.Request(a.validate, r.Form)
	a.validate = validator.New() // silent
}

func (a *api) keeps(w http.ResponseWriter, r *http.Request) {
	a.validate = validator.New() // silent
	check.Keep(a.validate)
}

func checked(v *validator.Validate, in any) error { return v.Struct(in) }

func there(v *validator.Validate) error {
	if v == nil {
		return errors.New("none")
	}
	return nil
}
