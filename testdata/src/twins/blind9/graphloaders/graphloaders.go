// Package graphloaders resolves a graph with loaders. What decides: whether a loader is made for the request, or what it needs for the schema.
package graphloaders

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type author struct {
	ID   string `db:"id"`
	Name string `db:"name"`
}

type fetchFunc func(ctx context.Context, ids []string) ([]author, error)

// loader gathers what one request asks for: it is made with each.
type loader struct {
	fetch   fetchFunc
	columns *reflectx.Mapper
	policy  *bluemonday.Policy

	mu     sync.Mutex
	seen   map[string]*author
	access func() (*cel.Env, error)
}

// newLoader shares the columns, and makes the rest.
func newLoader(fetch fetchFunc, columns *reflectx.Mapper) *loader {
	l := &loader{fetch: fetch, columns: columns, seen: make(map[string]*author)}
	l.access = sync.OnceValues(func() (*cel.Env, error) {
		return cel.NewEnv(cel.Variable("author", cel.StringType)) // report
	})
	return l
}

func (l *loader) load(ctx context.Context, id string) (*author, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if a, ok := l.seen[id]; ok {
		return a, nil
	}
	found, err := l.fetch(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	if l.policy == nil {
		l.policy = bluemonday.UGCPolicy() // report
	}
	for i := range found {
		found[i].Name = l.policy.Sanitize(found[i].Name)
		l.seen[found[i].ID] = &found[i]
	}
	if _, err := l.access(); err != nil {
		return nil, err
	}
	return l.seen[id], nil
}

func (l *loader) fields(a *author) []string {
	var names []string
	for name := range l.columns.FieldMap(reflect.ValueOf(a)) {
		names = append(names, name)
	}
	return names
}

type loaderKey struct{}

// Schema is what is kept.
type Schema struct {
	fetch     fetchFunc
	columns   *reflectx.Mapper
	resolvers map[string]resolver
}

type resolver func(ctx context.Context, args json.RawMessage) (any, error)

func NewSchema(fetch fetchFunc) *Schema {
	s := &Schema{fetch: fetch, columns: reflectx.NewMapper("db")} // silent
	s.resolvers = map[string]resolver{
		"author":  resolveAuthor,
		"authors": checked(resolveAuthors),
		"rename": func(ctx context.Context, args json.RawMessage) (any, error) {
			var in author
			if err := json.Unmarshal(args, &in); err != nil {
				return nil, err
			}
			v := validator.New() // report
			return in, v.StructCtx(ctx, in)
		},
	}
	return s
}

// checked is put around a resolver when the schema is made.
func checked(next resolver) resolver {
	v := validator.New() // silent
	return func(ctx context.Context, args json.RawMessage) (any, error) {
		if err := v.VarCtx(ctx, string(args), "json"); err != nil {
			return nil, err
		}
		return next(ctx, args)
	}
}

func resolveAuthor(ctx context.Context, args json.RawMessage) (any, error) {
	l := ctx.Value(loaderKey{}).(*loader)
	a, err := l.load(ctx, string(args))
	if err != nil {
		return nil, err
	}
	return l.fields(a), nil
}

func resolveAuthors(ctx context.Context, args json.RawMessage) (any, error) {
	var ids []string
	if err := json.Unmarshal(args, &ids); err != nil {
		return nil, err
	}
	l := ctx.Value(loaderKey{}).(*loader)
	out := make([]*author, 0, len(ids))
	for _, id := range ids {
		a, err := l.load(ctx, id)
		if err != nil {
			return nil, err
		}
		names := reflectx.NewMapper("json").FieldMap(reflect.ValueOf(a)) // report
		if len(names) == 0 {
			return nil, fmt.Errorf("%s has no fields", id)
		}
		out = append(out, a)
	}
	return out, nil
}

func (s *Schema) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var q struct {
		Field string
		Args  json.RawMessage
	}
	if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	resolve, ok := s.resolvers[q.Field]
	if !ok {
		http.NotFound(w, r)
		return
	}
	ctx := context.WithValue(r.Context(), loaderKey{}, newLoader(s.fetch, s.columns))
	out, err := resolve(ctx, q.Args)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = json.NewEncoder(w).Encode(out)
}
