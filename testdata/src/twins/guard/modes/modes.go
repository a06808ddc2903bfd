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

// The constant may be compared in any way, and may be passed on.

func limited(n int, x *in, values map[string][]string) error {
	if n < 20 {
		return nil
	}
	return form.NewDecoder().Decode(x, values) // silent: scope/not-with-this-argument
}

func fewer(n int, x *in) error {
	switch {
	case 2 >= n:
		return validator.New().Struct(x) // silent: scope/not-with-this-argument
	}
	return nil
}

func inner(fresh bool, x *in) error {
	switch {
	case fresh:
		return validator.New().Struct(x) // silent: scope/not-with-this-argument
	}
	return nil
}

func outer(fresh bool, x *in) error { return inner(fresh, x) }

const none = "none"

const fresh = false

func create(w http.ResponseWriter, r *http.Request) {
	var x in
	_ = parse("json", &x, r.Form)
	_ = parseOther(none, &x, r.Form)
	_ = checked(false, &x)
	_ = limited(3, &x, r.Form)
	_ = fewer(3, &x)
	_ = outer(fresh, &x)
	_ = inner(false, &x)
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

func limitedToo(n int, x *in, values map[string][]string) error {
	if n < 20 {
		return nil
	}
	return form.NewDecoder().Decode(x, values) // report
}

func fewerToo(n int, x *in) error {
	switch {
	case 3 >= n:
		return validator.New().Struct(x) // report
	}
	return nil
}

func innerToo(fresh bool, x *in) error {
	switch {
	case fresh:
		return validator.New().Struct(x) // report
	}
	return nil
}

func outerToo(fresh bool, x *in) error { return innerToo(!fresh, x) }

// several are counted, and not compared.
func several(x *in, limits ...int) error {
	if len(limits) > 2 {
		return nil
	}
	return validator.New().Struct(x) // report
}

func innermost(fresh bool, x *in) error {
	if fresh {
		return validator.New().Struct(x) // report
	}
	return nil
}

func twice(fresh bool, x *in) error {
	_ = innermost(fresh, x)
	return innermost(true, x)
}

func update(w http.ResponseWriter, r *http.Request) {
	var x in
	_ = parseToo("json", &x, r.Form)
	_ = parseToo("form", &x, r.Form)
	_ = parseAny(r.FormValue("kind"), &x, r.Form)
	_ = defaulted("", &x, r.Form)
	_ = checkedBoth(false, &x)
	_ = checkedBoth(true, &x)
	_ = limitedToo(20, &x, r.Form)
	_ = fewerToo(3, &x)
	_ = outerToo(fresh, &x)
	_ = several(&x, 7)
	_ = twice(false, &x)
}
