// Package ctxbaggage carries things in a context. What decides: who puts them there, and when they were made.
package ctxbaggage

import (
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type key int

const (
	rulesKey key = iota
	trimKey
	polKey
)

type in struct{ Name string }

// fromStart is put into each context, and made before.
func fromStart(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), rulesKey, v)))
	})
}

// inRequest makes it for each.
func inRequest(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), trimKey, mold.New()) // report
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func withPolicy(ctx context.Context, p *bluemonday.Policy) context.Context {
	return context.WithValue(ctx, polKey, p)
}

func policyOf(ctx context.Context) *bluemonday.Policy {
	if p, ok := ctx.Value(polKey).(*bluemonday.Policy); ok {
		return p
	}
	return bluemonday.UGCPolicy() // report
}

func rulesOf(ctx context.Context) *validator.Validate {
	v, _ := ctx.Value(rulesKey).(*validator.Validate)
	return v
}

func serve(w http.ResponseWriter, r *http.Request) {
	x := in{policyOf(r.Context()).Sanitize(r.FormValue("n"))}
	_ = r.Context().Value(trimKey).(*mold.Transformer).Struct(r.Context(), &x)
	_ = rulesOf(r.Context()).Struct(x)
}

// base is the context of the server.
func base() context.Context {
	return withPolicy(context.Background(), bluemonday.UGCPolicy()) // silent
}

func each(w http.ResponseWriter, r *http.Request) {
	ctx := withPolicy(r.Context(), bluemonday.UGCPolicy()) // report
	serve(w, r.WithContext(ctx))
}

// state is what a context has of a request.
type state struct {
	once sync.Once
	d    *form.Decoder
}

func (s *state) decoder() *form.Decoder {
	s.once.Do(func() {
		s.d = form.NewDecoder() // report
	})
	return s.d
}

func stateful(w http.ResponseWriter, r *http.Request) {
	_ = new(state).decoder().Decode(new(in), r.URL.Query())
}

type kept struct {
	once sync.Once
	d    *schema.Decoder
}

func (k *kept) decoder() *schema.Decoder {
	k.once.Do(func() {
		k.d = schema.NewDecoder() // silent
	})
	return k.d
}

func keeping(k *kept) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = k.decoder().Decode(new(in), r.URL.Query())
	}
}

func Routes() *http.Server {
	m := http.NewServeMux()
	m.Handle("/", fromStart(inRequest(http.HandlerFunc(serve))))
	m.HandleFunc("/each", each)
	m.HandleFunc("/state", stateful)
	m.Handle("/kept", keeping(new(kept)))
	ctx := base()
	_ = policyOf(ctx)
	return &http.Server{Handler: m}
}
