// Package use has handlers that validate by lib.
package use

import (
	"net/http"

	"twins/blind2/validationpkg/lib"

	"github.com/go-playground/validator/v10"
)

type In struct {
	SKU string `validate:"sku"`
}

func direct(w http.ResponseWriter, r *http.Request) {
	if lib.Struct(In{r.FormValue("sku")}) != nil { // silent: reported in lib
		w.WriteHeader(400)
	}
}

func made(w http.ResponseWriter, r *http.Request) {
	if err := lib.New().Struct(In{r.FormValue("sku")}); err != nil { // report
		http.Error(w, err.Error(), 400)
	}
}

func got(w http.ResponseWriter, r *http.Request) {
	v := lib.Get() // report
	if v.Struct(In{r.FormValue("sku")}) != nil {
		w.WriteHeader(400)
	}
}

func constTag(w http.ResponseWriter, r *http.Request) {
	v := lib.Tagged("binding") // report
	if v.Struct(In{r.FormValue("sku")}) != nil {
		w.WriteHeader(400)
	}
}

func shared(w http.ResponseWriter, r *http.Request) {
	_ = lib.NewValidator().Struct(In{r.FormValue("sku")}) // silent: built elsewhere
	_ = lib.Make().Struct(In{r.FormValue("sku")})         // silent: built elsewhere
}

func headerTag(w http.ResponseWriter, r *http.Request) {
	_ = lib.Tagged(r.Header.Get("X-Tag")).Struct(In{}) // silent
}

type api struct{ v *validator.Validate }

func newAPI() *api { return &api{lib.New()} } // silent

func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) { _ = a.v.Struct(In{}) }

func batch(ins []In) (bad int) {
	for _, in := range ins {
		if lib.Tagged("json").Struct(in) != nil {
			bad++
		}
	}
	return bad
}

func Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/direct", direct)
	mux.HandleFunc("/made", made)
	mux.HandleFunc("/got", got)
	mux.HandleFunc("/const", constTag)
	mux.HandleFunc("/shared", shared)
	mux.HandleFunc("/header", headerTag)
	mux.Handle("/api", newAPI())
	return mux
}
