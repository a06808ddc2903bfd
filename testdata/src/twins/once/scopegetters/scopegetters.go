// Package scopegetters has scopes from another package, in which things are made once. What is new for the request is made for it; what that package has, lasts.
package scopegetters

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/once/scopegetters/scope"
)

type item struct{ Name string }

var reg *scope.Reg

func shared(w http.ResponseWriter, r *http.Request) {
	sc := scope.Shared()
	v := sc.Value("rules", func() any { return validator.New() }).(*validator.Validate) // silent
	_ = v.Struct(item{r.FormValue("name")})
}

func chained(w http.ResponseWriter, r *http.Request) {
	v := scope.Shared().Value("chained", func() any { return validator.New() }).(*validator.Validate) // silent
	_ = v.Struct(item{r.FormValue("name")})
}

func tenant(w http.ResponseWriter, r *http.Request) {
	sc := scope.For(r.Host)
	t := sc.Value("trims", func() any { return mold.New() }).(*mold.Transformer) // silent
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
}

func ofRegistry(w http.ResponseWriter, r *http.Request) {
	sc := scope.Of(reg)
	d := sc.Value("query", func() any { return schema.NewDecoder() }).(*schema.Decoder) // silent
	_ = d.Decode(&item{}, r.URL.Query())
}

func method(w http.ResponseWriter, r *http.Request) {
	sc := reg.Scope()
	d := sc.Value("query", func() any { return schema.NewDecoder() }).(*schema.Decoder) // silent
	_ = d.Decode(&item{}, r.URL.Query())
}

func made(w http.ResponseWriter, r *http.Request) {
	sc := scope.New()
	d := sc.Value("form", func() any { return form.NewDecoder() }).(*form.Decoder) // report
	_ = d.Decode(&item{}, r.URL.Query())
}

func madeInChain(w http.ResponseWriter, r *http.Request) {
	d := scope.New().Value("form", func() any { return form.NewDecoder() }).(*form.Decoder) // report
	_ = d.Decode(&item{}, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/shared", shared)
	m.HandleFunc("/chained", chained)
	m.HandleFunc("/tenant", tenant)
	m.HandleFunc("/registry", ofRegistry)
	m.HandleFunc("/method", method)
	m.HandleFunc("/made", made)
	m.HandleFunc("/chain", madeInChain)
}
