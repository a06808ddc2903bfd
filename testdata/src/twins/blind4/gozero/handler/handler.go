// Package handler has the handlers: a closure over what is shared, which makes a logic object for each request.
package handler

import (
	"context"
	"net/http"

	"twins/blind4/gozero/logic"
	"twins/blind4/gozero/svc"
)

func LoginHandler(s *svc.ServiceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		// The object of the request has an instance of its own.
		l := logic.NewLoginLogic(r.Context(), s) // report
		if err := l.Login(&logic.LoginReq{Name: r.FormValue("name")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

func RegisterHandler(s *svc.ServiceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		l := logic.NewRegisterLogic(r.Context(), s)
		_ = l.Register(&logic.LoginReq{Name: r.FormValue("name")})
		_ = l.Shared(&logic.LoginReq{Name: r.FormValue("name")})
	}
}

func QueryHandler(s *svc.ServiceContext) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		q := logic.NewQuery(s)
		var req logic.LoginReq
		// Filled on first use of an object that lives for one request: filled for each request.
		_ = q.Parse(&req, r.URL.Query()) // report
	}
}

func KeptQuery(s *svc.ServiceContext) http.HandlerFunc {
	q := logic.NewQuery(s)
	return func(w http.ResponseWriter, r *http.Request) {
		var req logic.LoginReq
		// The same Query for all requests.
		_ = q.Parse(&req, r.URL.Query()) // silent: filled once
	}
}

func Health(s *svc.ServiceContext) http.HandlerFunc {
	// One for the route.
	l := logic.NewLoginLogic(context.Background(), s) // silent
	return func(w http.ResponseWriter, r *http.Request) {
		_ = l.Login(&logic.LoginReq{Name: r.Host})
	}
}

func Routes(c svc.Config) *http.ServeMux {
	mux := http.NewServeMux()
	// At the start.
	s := svc.NewServiceContext(c) // silent
	mux.HandleFunc("/login", LoginHandler(s))
	mux.HandleFunc("/register", RegisterHandler(s))
	mux.HandleFunc("/query", QueryHandler(s))
	mux.HandleFunc("/kept", KeptQuery(s))
	mux.HandleFunc("/health", Health(s))
	return mux
}
