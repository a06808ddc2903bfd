// Package route makes handlers of functions with types.
package route

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Func handles a request of a type.
type Func[Req, Res any] func(ctx context.Context, req *Req) (*Res, error)

type Binder interface {
	Bind(r *http.Request, dst any) error
}

// Query binds the query.
type Query struct{ dec *schema.Decoder }

func NewQuery() *Query {
	// HandleEach has one for each request.
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return &Query{d}
}

func (q *Query) Bind(r *http.Request, dst any) error { return q.dec.Decode(dst, r.URL.Query()) }

// Body binds the body, and checks it.
type Body struct{}

func (Body) Bind(r *http.Request, dst any) error {
	if err := json.NewDecoder(r.Body).Decode(dst); err != nil {
		return err
	}
	// For each body.
	return validator.New().Struct(dst) // report
}

func reply(w http.ResponseWriter, x any, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = json.NewEncoder(w).Encode(x)
}

// Handle makes a handler.
func Handle[Req, Res any](b Binder, f Func[Req, Res]) http.HandlerFunc {
	// With the handler.
	v := validator.New() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var req Req
		if err := b.Bind(r, &req); err != nil {
			reply(w, nil, err)
			return
		}
		if err := v.Struct(&req); err != nil {
			reply(w, nil, err)
			return
		}
		res, err := f(r.Context(), &req)
		reply(w, res, err)
	}
}

// HandleEach makes a handler that makes what it needs.
func HandleEach[Req, Res any](f Func[Req, Res]) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var req Req
		if err := NewQuery().Bind(r, &req); err != nil {
			reply(w, nil, err)
			return
		}
		// With each request.
		if err := validator.New().Struct(&req); err != nil { // report
			reply(w, nil, err)
			return
		}
		res, err := f(r.Context(), &req)
		reply(w, res, err)
	}
}

// With makes the binder for each request.
func With[Req, Res any](binder func() Binder, f Func[Req, Res]) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var req Req
		if err := binder().Bind(r, &req); err != nil {
			reply(w, nil, err)
			return
		}
		res, err := f(r.Context(), &req)
		reply(w, res, err)
	}
}
