// Package lib serves requests, and asks its interfaces.
package lib

import "net/http"

type Store interface{ Fields() int }

type Named interface {
	Store
	Name() string
}

type Handler struct {
	Store Store
	Named Named
}

func (h *Handler) List(w http.ResponseWriter, r *http.Request) { _ = h.Store.Fields() }

func (h *Handler) Get(w http.ResponseWriter, r *http.Request) { _ = h.Named.Fields() }

// Warmer is asked once, when the server starts.
type Warmer interface{ Warm() }

func Serve(hs map[string]*Handler, ws ...Warmer) error {
	for _, w := range ws {
		w.Warm()
	}
	for path, h := range hs {
		http.HandleFunc(path+"/list", h.List)
		http.HandleFunc(path+"/get", h.Get)
	}
	return http.ListenAndServe(":80", nil)
}
