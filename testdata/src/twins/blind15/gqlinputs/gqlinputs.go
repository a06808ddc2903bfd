// Package gqlinputs resolves queries and mutations. What decides: whether the resolver that is shared has it.
package gqlinputs

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type NewUser struct{ Name string }

type User struct{ Name string }

// Resolver is the root.
type Resolver struct {
	v   *validator.Validate
	pol *bluemonday.Policy
	mu  sync.Mutex
	t   *mold.Transformer
}

func NewResolver() *Resolver {
	return &Resolver{v: validator.New()} // silent
}

type mutationResolver struct{ *Resolver }

type queryResolver struct{ *Resolver }

func (r *Resolver) Mutation() *mutationResolver { return &mutationResolver{r} }

func (r *Resolver) Query() *queryResolver { return &queryResolver{r} }

func (r *mutationResolver) CreateUser(ctx context.Context, in NewUser) (*User, error) {
	if err := r.v.Struct(in); err != nil {
		return nil, err
	}
	return &User{r.trimmed(ctx, in).Name}, nil
}

// trimmed makes it at first, for the root.
func (r *Resolver) trimmed(ctx context.Context, in NewUser) NewUser {
	r.mu.Lock()
	if r.t == nil {
		r.t = mold.New() // silent
		r.t.SetTagName("mod")
	}
	r.mu.Unlock()
	_ = r.t.Struct(ctx, &in)
	return in
}

func (r *mutationResolver) UpdateUser(ctx context.Context, in NewUser) (*User, error) {
	if err := validator.New().StructCtx(ctx, in); err != nil { // report
		return nil, err
	}
	return &User{in.Name}, nil
}

func (r *mutationResolver) RenameUser(ctx context.Context, in NewUser) (*User, error) {
	if r.pol == nil {
		r.pol = bluemonday.UGCPolicy() // silent
	}
	return &User{r.pol.Sanitize(in.Name)}, nil
}

func (r *mutationResolver) CleanUser(ctx context.Context, in NewUser) (*User, error) {
	pol := r.pol
	if pol == nil {
		pol = bluemonday.UGCPolicy() // report
	}
	return &User{pol.Sanitize(in.Name)}, nil
}

func (r *queryResolver) Users(ctx context.Context, filter []NewUser) (us []*User, err error) {
	for _, f := range filter {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(f))
		us = append(us, &User{f.Name})
	}
	return us, nil
}

func (r *queryResolver) Sorted(ctx context.Context, filter []NewUser) (us []*User, err error) {
	var m *reflectx.Mapper
	for _, f := range filter {
		if m == nil {
			m = reflectx.NewMapper("json") // report
		}
		m.FieldMap(reflect.ValueOf(f))
	}
	return us, nil
}

// directive wraps a resolver of a field.
func directive() func(ctx context.Context, obj any, next func(context.Context) (any, error)) (any, error) {
	d := form.NewDecoder() // silent
	return func(ctx context.Context, obj any, next func(context.Context) (any, error)) (any, error) {
		_ = d.Decode(obj, nil)
		return next(ctx)
	}
}

func Handler() http.HandlerFunc {
	root, dir := NewResolver(), directive()
	return func(w http.ResponseWriter, r *http.Request) {
		in := NewUser{r.FormValue("name")}
		_, _ = root.Mutation().CreateUser(r.Context(), in)
		_, _ = root.Mutation().UpdateUser(r.Context(), in)
		_, _ = root.Mutation().RenameUser(r.Context(), in)
		_, _ = root.Mutation().CleanUser(r.Context(), in)
		_, _ = root.Query().Users(r.Context(), []NewUser{in})
		_, _ = root.Query().Sorted(r.Context(), []NewUser{in})
		_, _ = dir(r.Context(), &in, nil)
	}
}
