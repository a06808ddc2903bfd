// Package memoised has functions of sync.OnceValue that memoise for one call.
package memoised

import (
	"net/http"
	"os"
	"sync"
	"text/template"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

// The function becomes the package's.
func Local(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // want `builds`
	_ = get().Struct(r)
	_ = get().Struct(w)
}

// With its set-up, and under its name.
func Configured(w http.ResponseWriter, r *http.Request) {
	// formValidator knows the names of forms.
	formValidator := sync.OnceValue(func() *validator.Validate {
		v := validator.New() // want `builds`
		v.SetTagName("form")
		return v
	})
	_ = formValidator().Struct(r)
}

// With an error.
func Failing(w http.ResponseWriter, r *http.Request) {
	parse := sync.OnceValues(func() (*template.Template, error) {
		return template.New("page").Parse("{{.}}") // want `builds`
	})
	if t, err := parse(); err == nil {
		_ = t.Execute(w, r.Host)
	}
}

// At once.
func InPlace(w http.ResponseWriter, r *http.Request) {
	_ = sync.OnceValue(func() *validator.Validate {
		v := validator.New() // want `builds`
		v.SetTagName("place")
		return v
	})().Struct(r)
}

// What it yields is configured.
func ConfiguredLater(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // unfixed: fix/derived-is-changed // want `builds`
	get().SetTagName("later")
	_ = get().Struct(r)
}

// It needs what only the call has.
func Depends(w http.ResponseWriter, r *http.Request) {
	tag := os.Getenv("TAG")
	get := sync.OnceValue(func() *validator.Validate {
		v := validator.New() // unfixed: fix/depends-on-function // want `builds`
		v.SetTagName(tag)
		return v
	})
	_ = get().Struct(r)
}

// It prints.
func Prints(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate {
		println("new")
		return validator.New() // unfixed: fix/effect-once // want `builds`
	})
	_ = get().Struct(r)
}

// The constructor itself is handed on.
func handedOn(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(bluemonday.UGCPolicy) // want `builds`
	_ = get().Sanitize(r.URL.Path)
}

// What calls it is not sync.OnceValue.
func with(build func() *bluemonday.Policy, use func(*bluemonday.Policy) string) string {
	return use(build())
}

func passedOn(w http.ResponseWriter, r *http.Request) {
	_ = with(bluemonday.UGCPolicy, func(p *bluemonday.Policy) string { return p.Sanitize(r.URL.Path) }) // unfixed: fix/handed-on // want `builds`
}
