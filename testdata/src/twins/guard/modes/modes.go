// Package modes has functions that a constant argument tells what to do. What decides: whether the call comes to the build.
package modes

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct{ A string }

func parse(kind string, x *in, values map[string][]string) error {
	if kind == "form" {
		return form.NewDecoder().Decode(x, values) // silent: scope/not-with-this-argument
	}
	return nil
}

func parseOther(kind string, x *in, values map[string][]string) error {
	switch kind {
	case "none":
		return nil
	}
	return schema.NewDecoder().Decode(x, values) // silent: scope/not-with-this-argument
}

func checked(strict bool, x *in) error {
	if !strict {
		return nil
	}
	return validator.New().Struct(x) // silent: scope/not-with-this-argument
}

const none = "none"

func create(w http.ResponseWriter, r *http.Request) {
	var x in
	_ = parse("json", &x, r.Form)
	_ = parseOther(none, &x, r.Form)
	_ = checked(false, &x)
}

// The near twins: the constant leads there, or is none, or the parameter is not what was passed.

func parseToo(kind string, x *in, values map[string][]string) error {
	if kind == "form" {
		return form.NewDecoder().Decode(x, values) // report
	}
	return nil
}

func parseAny(kind string, x *in, values map[string][]string) error {
	if kind == "none" {
		return nil
	}
	return schema.NewDecoder().Decode(x, values) // report
}

func defaulted(kind string, x *in, values map[string][]string) error {
	if kind == "" {
		kind = "form"
	}
	if kind == "form" {
		return form.NewDecoder().Decode(x, values) // report
	}
	return nil
}

func checkedBoth(strict bool, x *in) error {
	if !strict {
		return nil
	}
	return validator.New().Struct(x) // report
}

func update(w http.ResponseWriter, r *http.Request) {
	var x in
	_ = parseToo("json", &x, r.Form)
	_ = parseToo("form", &x, r.Form)
	_ = parseAny(r.FormValue("kind"), &x, r.Form)
	_ = defaulted("", &x, r.Form)
	_ = checkedBoth(false, &x)
	_ = checkedBoth(true, &x)
}
