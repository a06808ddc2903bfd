// Package initset has functions in variables, of which some are set anew while the program starts. What decides: which function
// is there when a request comes.
package initset

import (
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
)

var lazily = build

func build() *validator.Validate {
	return validator.New() // silent
}

func init() {
	v := lazily()
	lazily = func() *validator.Validate { return v }
}

var sometimes = buildSometimes

func buildSometimes() *validator.Validate {
	return validator.New() // report
}

func init() {
	if os.Getenv("SHARED") != "" {
		v := sometimes()
		sometimes = func() *validator.Validate { return v }
	}
}

var wrapped = buildWrapped

func buildWrapped() *validator.Validate {
	return validator.New() // report
}

func init() {
	inner := wrapped
	wrapped = func() *validator.Validate { return inner() }
}

var later = func() *validator.Validate { return nil }

func init() {
	later = func() *validator.Validate {
		return validator.New() // report
	}
}

var table = map[string]func() *validator.Validate{"a": buildTable}

func buildTable() *validator.Validate {
	return validator.New() // silent
}

func init() {
	kept := make(map[string]func() *validator.Validate)
	for name, f := range table {
		v := f()
		kept[name] = func() *validator.Validate { return v }
	}
	table = kept
}

var inMain = buildInMain

func buildInMain() *validator.Validate {
	return validator.New() // report
}

// Use replaces it when it is called, whoever knows when that is.
func Use(v *validator.Validate) { inMain = func() *validator.Validate { return v } }

func handleEach(w http.ResponseWriter, r *http.Request) {
	_ = lazily().Struct(r)
	_ = sometimes().Struct(r)
	_ = wrapped().Struct(r)
	_ = later().Struct(r)
	_ = table["a"]().Struct(r)
	_ = inMain().Struct(r)
}
