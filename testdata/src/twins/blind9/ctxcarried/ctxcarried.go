// Package ctxcarried hands things to handlers in the context. What decides: whether what is in the context was made for it.
package ctxcarried

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `form:"a" validate:"required"`
}

type key int

const (
	rulesKey key = iota
	formsKey
	scopeKey
	queryKey
)

// withRules makes one for the chain.
func withRules(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), rulesKey, v)))
	})
}

// withForms makes one for each request.
func withForms(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), formsKey, form.NewDecoder()) // report
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// scope is what a request has for itself.
type scope struct {
	user   string
	mapper *reflectx.Mapper
	clean  *bluemonday.Policy
}

type app struct {
	mapper *reflectx.Mapper
	base   context.Context
}

func (a *app) withScope(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s := &scope{user: r.Header.Get("X-User"), mapper: a.mapper}
		s.clean = bluemonday.UGCPolicy() // report
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), scopeKey, s)))
	})
}

// fromContext takes what is there, or makes one. All routes have a middleware that puts one there.
func fromContext(ctx context.Context) *validator.Validate {
	if v, ok := ctx.Value(rulesKey).(*validator.Validate); ok {
		return v
	}
	return fallback
}

var fallback = validator.New() // silent

// queryOf has no middleware: it never finds one.
func queryOf(ctx context.Context) (context.Context, *schema.Decoder) {
	if d, ok := ctx.Value(queryKey).(*schema.Decoder); ok {
		return ctx, d
	}
	d := schema.NewDecoder() // report
	return context.WithValue(ctx, queryKey, d), d
}

func (a *app) create(w http.ResponseWriter, r *http.Request) {
	ctx, query := queryOf(r.Context())
	var x in
	if err := query.Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	a.bind(ctx, w, r)
}

func (a *app) bind(ctx context.Context, w http.ResponseWriter, r *http.Request) {
	var x in
	_, query := queryOf(ctx)
	if err := query.Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := ctx.Value(formsKey).(*form.Decoder).Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s := ctx.Value(scopeKey).(*scope)
	x.A = s.clean.Sanitize(x.A)
	_ = s.mapper.FieldMap(reflect.ValueOf(x))
	if err := fromContext(ctx).StructCtx(ctx, x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// jobs have a context that is made at the start, with what they share.
func (a *app) jobs(names <-chan string) {
	for name := range names {
		v := a.base.Value(rulesKey).(*validator.Validate)
		_ = v.VarCtx(a.base, name, "required")
	}
}

func Routes(names <-chan string) http.Handler {
	a := &app{mapper: reflectx.NewMapper("db")}                                 // silent
	a.base = context.WithValue(context.Background(), rulesKey, validator.New()) // silent
	go a.jobs(names)
	r := chi.NewRouter()
	r.Use(withRules, withForms, a.withScope)
	r.Post("/create", a.create)
	return r
}
