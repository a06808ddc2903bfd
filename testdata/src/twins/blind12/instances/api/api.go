// Package api uses the accessors of rules.
package api

import (
	"context"
	"net/http"

	"github.com/go-playground/mold/v4"
	"twins/blind12/instances/rules"
)

type server struct {
	trim *mold.Transformer
	next http.Handler
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{rules.NewPolicy().Sanitize(r.FormValue("name"))}
	if err := rules.Shared().Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = rules.Default().Decode(&x, r.URL.Query())
	_ = rules.Current().Decode(&x, r.URL.Query()) // report
	_ = s.trim.Struct(r.Context(), &x)
	if c, err := rules.Codec(); err == nil {
		data, _ := c.BinaryFromNative(nil, x.Name)
		_, _ = w.Write(data)
	}
	s.next.ServeHTTP(w, r)
}

func trimmed(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	t := rules.Instance() // report
	if err := t.Struct(context.Background(), &x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func New() http.Handler {
	return &server{
		trim: rules.Instance(), // silent
		next: http.HandlerFunc(trimmed),
	}
}
