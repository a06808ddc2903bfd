// Package web checks with rules. What decides: whether it had them made when it was loaded.
package web

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind20/initorder/rules"
)

type user struct{ Name string }

var (
	_    = rules.Register("user", userRules)
	trim = rules.Trim()
	late = rules.Late
)

func userRules() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("user")
	return v
}

var _ = rules.Register("fresh", func() *validator.Validate {
	return validator.New(validator.WithRequiredStructEnabled()) // report
})

func init() {
	rules.Late = func() *schema.Decoder { return schema.NewDecoder() } // report
	rules.Install()
}

func create(w http.ResponseWriter, r *http.Request) {
	u := &user{r.FormValue("name")}
	_ = rules.Get("user").Struct(u)
	_ = trim.Struct(r.Context(), u)
	_ = rules.Early.Decode(u, r.URL.Query())
}

func fresh(w http.ResponseWriter, r *http.Request) {
	_ = rules.Fresh("fresh").Struct(user{r.FormValue("name")})
}

func rows(w http.ResponseWriter, r *http.Request) {
	rules.Fields().FieldMap(reflect.ValueOf(user{r.FormValue("name")})) // report
}

func find(w http.ResponseWriter, r *http.Request) {
	_ = rules.Late().Decode(&user{}, r.URL.Query())
}

var once = sync.OnceValue(rules.Trim)

func change(w http.ResponseWriter, r *http.Request) {
	_ = once().Struct(r.Context(), &user{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/fresh", fresh)
	m.HandleFunc("/rows", rows)
	m.HandleFunc("/find", find)
	m.HandleFunc("/change", change)
}
