// Package routers has handlers of chi, gorilla/mux and httprouter.
package routers

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/mux"
	"github.com/julienschmidt/httprouter"
)

var (
	shared        = validator.New()
	sharedDecoder = form.NewDecoder()
)

func chiRoutes() http.Handler {
	v := validator.New()
	r := chi.NewRouter()
	r.Route("/v1", func(r chi.Router) {
		inside := validator.New()
		r.Get("/a", func(w http.ResponseWriter, req *http.Request) {
			_ = v.Struct(req)
			_ = inside.Struct(req)
		})
		r.Post("/b", func(w http.ResponseWriter, req *http.Request) {
			_ = validator.New().Var(chi.URLParam(req, "id"), "uuid") // want `for every request in function literal in chiRoutes, a net/http handler`
		})
	})
	r.Group(func(r chi.Router) {
		set := validator.New()
		r.Use(func(next http.Handler) http.Handler {
			again := validator.New()
			return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
				_ = set.Struct(req)
				_ = again.Struct(req)
				d := form.NewDecoder() // want `form.NewDecoder builds .* for every request in function literal in chiRoutes`
				_ = d.Decode(new(int), req.Form)
				next.ServeHTTP(w, req)
			})
		})
	})
	return r
}

func muxRoutes(r *mux.Router) {
	v := validator.New()
	r.HandleFunc("/a", get).Methods(http.MethodGet)
	r.HandleFunc("/b", func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(mux.Vars(r)) })
	r.Use(logged)
}

func get(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Var(mux.Vars(r)["id"], "uuid") // want `for every request in get, a net/http handler`
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = shared.Struct(r)
		_ = sharedDecoder.Decode(new(int), r.Form)
		next.ServeHTTP(w, r)
	})
}

func params(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	_ = validator.New().Var(ps.ByName("id"), "uuid") // want `for every request in params`
}

func paramsShared(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	_ = shared.Var(ps.ByName("id"), "uuid")
}

func onlyParams(ps httprouter.Params) error {
	return validator.New().Var(ps.ByName("id"), "uuid") // want `for every request in onlyParams`
}
