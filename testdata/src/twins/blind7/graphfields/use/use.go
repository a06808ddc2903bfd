// Package use resolves the fields of a graph. What decides: whether the method resolves a field, or hands out a resolver that is there.
package use

import (
	"context"
	"regexp"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind7/graphfields/graph"
)

type Resolver struct {
	rules  *validator.Validate
	once   sync.Once
	policy *bluemonday.Policy
	books  []*graph.Book
}

func NewResolver() *Resolver {
	return &Resolver{rules: validator.New()} // silent
}

func (r *Resolver) Book() graph.BookResolver         { return &bookResolver{r} }
func (r *Resolver) Query() graph.QueryResolver       { return &queryResolver{r} }
func (r *Resolver) Mutation() graph.MutationResolver { return &mutationResolver{r} }

type bookResolver struct{ *Resolver }

// Summary is called for each book of an answer.
func (r *bookResolver) Summary(ctx context.Context, obj *graph.Book) (string, error) {
	p := bluemonday.UGCPolicy() // report
	return p.Sanitize(obj.Title), nil
}

type queryResolver struct{ *Resolver }

func (r *queryResolver) Books(ctx context.Context, title string) ([]*graph.Book, error) {
	var out []*graph.Book
	for _, b := range r.books {
		if regexp.MustCompile(`(?i)^the `).ReplaceAllString(b.Title, "") == title { // report
			out = append(out, b)
		}
	}
	for _, b := range r.books {
		// The title of the book is the pattern.
		if regexp.MustCompile(b.Title).MatchString(title) { // silent
			out = append(out, b)
		}
	}
	return out, nil
}

type mutationResolver struct{ *Resolver }

func (r *mutationResolver) Add(ctx context.Context, title string) (*graph.Book, error) {
	r.once.Do(func() {
		r.policy = bluemonday.NewPolicy().AllowElements("b") // silent
	})
	b := &graph.Book{Title: r.policy.Sanitize(title)}
	return b, r.rules.StructCtx(ctx, b)
}

func (r *mutationResolver) Rename(ctx context.Context, title, to string) (*graph.Book, error) {
	b := &graph.Book{Title: to}
	t := mold.New() // report
	if err := t.Struct(ctx, b); err != nil {
		return nil, err
	}
	return b, validator.New().StructCtx(ctx, b) // report
}

func Main() *graph.Schema {
	return graph.NewExecutableSchema(graph.Config{Resolvers: NewResolver()})
}
