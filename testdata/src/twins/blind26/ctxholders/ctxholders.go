// Command ctxholders hands decoders on in contexts. What decides: who puts what into the context.
package main

import (
	"context"
	"net/http"

	"github.com/gorilla/schema"
)

type key struct{}

type otherKey struct{}

var shared = schema.NewDecoder() // silent

func from(ctx context.Context) *schema.Decoder {
	if d, ok := ctx.Value(key{}).(*schema.Decoder); ok {
		return d
	}
	return shared
}

func fromOther(ctx context.Context) *schema.Decoder {
	if d, ok := ctx.Value(otherKey{}).(*schema.Decoder); ok {
		return d
	}
	return schema.NewDecoder() // report
}

func withShared(next http.Handler) http.Handler {
	d := schema.NewDecoder() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, d)))
	})
}

func withOwn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d := schema.NewDecoder() // report
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, d)))
	})
}

func search(w http.ResponseWriter, r *http.Request) {
	_ = from(r.Context()).Decode(new(int), r.URL.Query())
}

func list(w http.ResponseWriter, r *http.Request) {
	_ = fromOther(r.Context()).Decode(new(int), r.URL.Query())
}

func main() {
	base := context.WithValue(context.Background(), key{}, schema.NewDecoder()) // silent
	srv := &http.Server{Handler: withShared(withOwn(http.HandlerFunc(search)))}
	_ = srv.Shutdown(base)
	http.HandleFunc("/list", list)
	_ = srv.ListenAndServe()
}
