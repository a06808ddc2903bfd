// Package use has the resolvers of a GraphQL schema, whose interfaces are generated. What decides: whether the resolver of a
// field makes one, or the root that is made once.
package use

import (
	"context"

	"twins/blind4/gqlresolvers/generated"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type Resolver struct {
	v   *validator.Validate
	san *bluemonday.Policy
}

func NewResolver() *Resolver {
	return &Resolver{
		// Kept by the root, which is made once.
		v: validator.New(), // silent
		// The same.
		san: bluemonday.UGCPolicy(), // silent
	}
}

func (r *Resolver) Mutation() generated.MutationResolver { return &mutationResolver{r} }

func (r *Resolver) Query() generated.QueryResolver {
	// The schema asks for it with each field.
	return &queryResolver{r, form.NewDecoder()} // report
}

type mutationResolver struct{ *Resolver }

func (r *mutationResolver) CreateUser(ctx context.Context, in generated.NewUser) (*generated.User, error) {
	// For each mutation, although the root has one.
	if err := validator.New().StructCtx(ctx, in); err != nil { // report
		return nil, err
	}
	return &generated.User{}, nil
}

func (r *mutationResolver) Rename(ctx context.Context, id, name string) (*generated.User, error) {
	if err := r.v.Var(name, "required"); err != nil {
		return nil, err
	}
	return &generated.User{ID: clean(name)}, nil
}

func clean(s string) string {
	// A helper that is called with the text.
	return bluemonday.UGCPolicy().Sanitize(s) // report
}

type queryResolver struct {
	*Resolver
	dec *form.Decoder
}

func (q *queryResolver) Me(ctx context.Context) (*generated.User, error) {
	// No data come in; it is a resolver all the same.
	m := reflectx.NewMapper("json") // report
	_ = m
	var u generated.User
	return &u, q.dec.Decode(&u, nil)
}

func (q *queryResolver) Users(ctx context.Context, first int) ([]*generated.User, error) {
	out := make([]*generated.User, 0, first)
	for range first {
		out = append(out, &generated.User{ID: q.san.Sanitize("x")})
	}
	return out, nil
}

func Schema() generated.ExecutableSchema {
	return generated.NewExecutableSchema(generated.Config{Resolvers: NewResolver()})
}
