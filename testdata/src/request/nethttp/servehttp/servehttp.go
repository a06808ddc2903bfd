// Package servehttp has handlers that are methods.
package servehttp

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type perRequest struct{ log func(string) }

func (h *perRequest) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	_ = schema.NewDecoder().Decode(&in, r.URL.Query()) // want `schema.NewDecoder builds .* for every request in \(\*perRequest\).ServeHTTP, a net/http handler`
	_ = validator.New().Struct(in)                     // want `validator.New builds .* for every request in \(\*perRequest\).ServeHTTP`
}

// perServer is its near twin: the constructor builds.
type perServer struct {
	validate *validator.Validate
	decoder  *schema.Decoder
}

func newPerServer() *perServer {
	return &perServer{validate: validator.New(), decoder: schema.NewDecoder()}
}

func (h *perServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	_ = h.decoder.Decode(&in, r.URL.Query())
	_ = h.validate.Struct(in)
}

type byValue struct{}

func (byValue) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	_ = validator.New().Var(w, "required") // want `for every request in byValue.ServeHTTP`
}

// A method value that is registered, with the types of a handler.
type api struct{ validate *validator.Validate }

func (a *api) routes(mux *http.ServeMux) {
	mux.HandleFunc("/create", a.create)
	mux.HandleFunc("/update", a.update)
	mux.Handle("/delete", http.HandlerFunc(a.remove))
	mux.Handle("/", newPerServer())
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `for every request in \(\*api\).create`
	_ = v.Struct(r)
}

func (a *api) update(w http.ResponseWriter, r *http.Request) {
	_ = a.validate.Struct(r)
}

func (a *api) remove(_ http.ResponseWriter, r *http.Request) {
	var v = validator.New() // want `for every request in \(\*api\).remove`
	_ = v.Var(r.URL.Path, "required")
}
