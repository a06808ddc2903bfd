// Package app has plugins that another package knows. What decides: when that opens them.
package app

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind24/pluginkits/plugin"
)

type doc struct{ Title string }

type checker struct{ v *validator.Validate }

func (c checker) Handle(v any) error { return c.v.Struct(v) }

type trimmer struct{ t *mold.Transformer }

func (t trimmer) Handle(v any) error { return t.t.Struct(nil, v) }

// fresh makes what it needs whenever it is called.
type fresh struct{}

func (fresh) Handle(v any) error {
	return validator.New().Struct(v) // report
}

func init() {
	plugin.Add("check", checker{validator.New()}) // silent
	plugin.Add("fresh", fresh{})
	plugin.AddFrom("trim", func() plugin.Plugin { return trimmer{mold.New()} }) // silent
	e := form.NewEncoder()                                                      // silent
	plugin.Add("form", plugin.Func(func(v any) error {
		_, err := e.Encode(v)
		return err
	}))
	plugin.Add("query", plugin.Func(func(v any) error {
		d := schema.NewDecoder() // report
		return d.Decode(v, nil)
	}))
	plugin.Register("check", func() plugin.Plugin { return checker{validator.New()} }) // report
	plugin.Register("form", openForm)
}

func openForm() plugin.Plugin {
	e := form.NewEncoder() // report
	return plugin.Func(func(v any) error {
		_, err := e.Encode(v)
		return err
	})
}

func create(w http.ResponseWriter, r *http.Request) {
	for _, name := range []string{"check", "trim", "form", "query"} {
		if err := plugin.Get(name).Handle(&doc{r.FormValue("title")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
}

func open(w http.ResponseWriter, r *http.Request) {
	p, err := plugin.Open(r.FormValue("plugin"))
	if err == nil {
		err = p.Handle(&doc{r.FormValue("title")})
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func lazy(w http.ResponseWriter, r *http.Request) {
	p := plugin.Lazy("mod", func() plugin.Plugin { return trimmer{mold.New()} }) // silent
	_ = p.Handle(&doc{r.FormValue("title")})
}

func run(w http.ResponseWriter, r *http.Request) {
	err := plugin.Run(func() plugin.Plugin { return trimmer{mold.New()} }, &doc{r.FormValue("title")}) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/open", open)
	m.HandleFunc("/lazy", lazy)
	m.HandleFunc("/run", run)
}
