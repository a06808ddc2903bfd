// Package web is the upper of two layers. What decides: what the lower one says of its functions, and how often they are called here.
package web

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind6/twolayers/codec"
)

type input struct {
	Name string `check:"required"`
}

type api struct {
	rules  *validator.Validate
	codec  *codec.Codec
	forms  *form.Decoder
	lazy   func() *validator.Validate
	always func() *validator.Validate
}

func newAPI() *api {
	a := &api{
		rules: codec.New(),      // silent
		codec: codec.NewCodec(), // silent
	}
	a.lazy = codec.Lazy(func() *validator.Validate {
		return validator.New() // silent
	})
	a.always = codec.Always(func() *validator.Validate {
		return validator.New() // report
	})
	return a
}

func (a *api) get(w http.ResponseWriter, r *http.Request) {
	in := input{r.FormValue("name")}
	if codec.Shared().Struct(in) != nil || a.rules.Struct(in) != nil || a.lazy().Struct(in) != nil || a.always().Struct(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *api) post(w http.ResponseWriter, r *http.Request) {
	v := codec.New() // report
	if v.Struct(input{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *api) pack(w http.ResponseWriter, r *http.Request) {
	out, err := codec.NewCodec().Pack(input{r.FormValue("name")}) // report
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	_, _ = w.Write(out)
}

func (a *api) names(w http.ResponseWriter, r *http.Request) {
	err := codec.Each(r.URL.Query()["name"], func(name string) error {
		// For each name, says the lower one.
		return validator.New().Struct(input{name}) // report
	})
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *api) search(w http.ResponseWriter, r *http.Request) {
	// Into a field of the server, if it is empty there.
	codec.Fill(&a.forms)
	var in input
	if a.forms.Decode(&in, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (a *api) check(w http.ResponseWriter, r *http.Request) {
	// It is reported where it stands.
	if codec.Check(input{r.FormValue("name")}) != nil { // silent: reported below
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Main() error {
	a := newAPI()
	http.HandleFunc("GET /", a.get)
	http.HandleFunc("POST /", a.post)
	http.HandleFunc("/pack", a.pack)
	http.HandleFunc("/names", a.names)
	http.HandleFunc("/search", a.search)
	http.HandleFunc("/check", a.check)
	return http.ListenAndServe(":8080", nil)
}
