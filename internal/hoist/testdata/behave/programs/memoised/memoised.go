// Package memoised makes functions of sync.OnceValue for each call.
package memoised

import (
	"fmt"
	"net/http"
	"sync"
	"text/template"

	"github.com/go-playground/validator/v10"
	"web"
)

func twice(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate {
		v := validator.New() // fixed
		v.SetTagName("form")
		return v
	})
	fmt.Fprint(w, get().Struct(r.FormValue("q")), get().Struct(1), get() == get())
}

func RunTwice() string { return web.Each(twice, "q=a", "q=b") }

func wrong(w http.ResponseWriter, r *http.Request) {
	parse := sync.OnceValues(func() (*template.Template, error) {
		return template.New("wrong").Parse("{{") // fixed
	})
	_, err := parse()
	_, again := parse()
	fmt.Fprint(w, err, err == again)
}

func RunWrong() string { return web.Each(wrong, "", "") }

func depends(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("q")
	parse := sync.OnceValue(func() *template.Template {
		return template.Must(template.New("depends").Parse(text))
	})
	_ = parse().Execute(w, nil)
}

func RunDepends() string { return web.Each(depends, "q=a", "q=b") }

var built int

func counts(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate {
		built++
		return validator.New() // kept
	})
	_, _ = get(), get()
	fmt.Fprint(w, built)
}

func RunCounts() string { return web.Each(counts, "", "") }

func later(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent
	first := get().Struct(1)
	get().SetTagName("second")
	fmt.Fprint(w, first, get().Struct(2))
}

func RunLater() string { return web.Each(later, "", "") }
