// Package laidaside has instances in package variables, a new one for each call. What decides: whether anybody finds there what an
// earlier call left.
package laidaside

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

var checker *validator.Validate

func checks(data any) error {
	checker = validator.New() // report
	return checker.Struct(data)
}

var lender *validator.Validate

func lends(data any) error {
	lender = validator.New() // silent
	return lender.Struct(data)
}

func borrows(data any) error { return lender.Struct(data) }

var twice *validator.Validate

func first(data any) error {
	twice = validator.New() // report
	return twice.Struct(data)
}

func second(data any) error {
	v := validator.New() // report
	twice = v
	return twice.Struct(data)
}

var last *validator.Validate

func compares(data any) error {
	if last != nil {
		_ = last.Var(data, "required")
	}
	last = validator.New() // silent
	return last.Struct(data)
}

var Current *validator.Validate

func renews(data any) error {
	Current = validator.New() // silent
	return Current.Struct(data)
}

var maybe *validator.Validate

func sometimes(data any, again bool) error {
	if again {
		maybe = validator.New() // silent
	}
	return maybe.Struct(data)
}

var pointed *validator.Validate

func watch(at **validator.Validate) { watched = append(watched, at) }

var watched []**validator.Validate

func points(data any) error {
	pointed = validator.New() // silent
	watch(&pointed)
	return pointed.Struct(data)
}

var each *validator.Validate

func rounds(list []any) {
	for _, data := range list {
		each = validator.New() // report
		_ = each.Struct(data)
	}
}

var served *validator.Validate

func serves(w http.ResponseWriter, r *http.Request) {
	served = validator.New() // report
	_ = served.Struct(r.Form)
}
