// Package use has the handlers.
package use

import (
	"net/http"

	"twins/blind4/modkit/lib"
	"twins/blind4/modkit/mid"
)

type query struct{ Page int }

func Bound(w http.ResponseWriter, r *http.Request) {
	_, _ = mid.Bind[query](r) // silent: reported where it stands
}

func Made(w http.ResponseWriter, r *http.Request) {
	// By two packages, for each request.
	_ = mid.New().Bind(r, &query{}) // report
}

func SharedBound(w http.ResponseWriter, r *http.Request) {
	_, _ = mid.BindShared[query](r)
	_ = mid.Shared().Bind(r, &query{})
}

func Server(w http.ResponseWriter, r *http.Request) {
	// A server for one request.
	s := mid.NewServer() // report
	_ = s.Bind(r, &query{})
}

var server = mid.NewServer() // silent

func Kept(w http.ResponseWriter, r *http.Request) { _ = server.Bind(r, &query{}) }

func list(q query) error { return nil }

var (
	// The maker is called for each request, and makes one.
	each = lib.Handler(func() *lib.Binder { return lib.NewBinder("json") }, list) // report
	// The maker gives the one that is shared.
	same = lib.Handler(mid.Shared, list)
)

func Routes() {
	// Kept by a maker.
	b := mid.New() // silent
	http.HandleFunc("/kept", lib.Handler(func() *lib.Binder { return b }, list))
	http.HandleFunc("/each", each)
	http.HandleFunc("/same", same)
}
