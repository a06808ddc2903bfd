// Package dataloaders has loaders that are made for each request, as their caches have to be; what they are made of need not
// be. What decides: whether the mapper is the loader's own.
package dataloaders

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type user struct{ ID string }

type loader struct {
	cache map[string]*user
	batch func(ctx context.Context, ids []string) ([]*user, error)
	m     *reflectx.Mapper
}

func (l *loader) load(ctx context.Context, id string) (*user, error) {
	if u, ok := l.cache[id]; ok {
		return u, nil
	}
	us, err := l.batch(ctx, []string{id})
	if err != nil {
		return nil, err
	}
	l.cache[id] = us[0]
	return us[0], nil
}

func newLoader() *loader {
	l := &loader{cache: make(map[string]*user)}
	// For each request, with the loader.
	l.m = reflectx.NewMapper("db") // report
	l.batch = func(ctx context.Context, ids []string) ([]*user, error) {
		// For each batch.
		st := sqlbuilder.NewStruct(new(user)) // report
		us := make([]*user, len(ids))
		for i := range ids {
			us[i] = new(user)
			_ = st.Addr(us[i])
			_ = l.m.FieldMap(reflect.ValueOf(us[i]))
		}
		return us, nil
	}
	return l
}

type key struct{}

func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, newLoader())))
	})
}

func Load(ctx context.Context, id string) (*user, error) {
	return ctx.Value(key{}).(*loader).load(ctx, id)
}

// The loader is the request's, its mapper is not.

type repo struct {
	m  *reflectx.Mapper
	st *sqlbuilder.Struct
	v  *validator.Validate
}

func newRepo() *repo {
	return &repo{
		// Kept by the repository.
		m: reflectx.NewMapper("db"), // silent
		// The same.
		st: sqlbuilder.NewStruct(new(user)), // silent
		// The same.
		v: validator.New(), // silent
	}
}

func (r *repo) loader() *loader {
	return &loader{cache: make(map[string]*user), m: r.m, batch: r.batch}
}

func (r *repo) batch(ctx context.Context, ids []string) ([]*user, error) {
	us := make([]*user, len(ids))
	for i := range us {
		us[i] = new(user)
		_ = r.st.Addr(us[i])
	}
	return us, r.v.Struct(us)
}

func (r *repo) Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		next.ServeHTTP(w, q.WithContext(context.WithValue(q.Context(), key{}, r.loader())))
	})
}

func (r *repo) Each(w http.ResponseWriter, q *http.Request) {
	l := r.loader()
	l.batch = func(ctx context.Context, ids []string) ([]*user, error) {
		// A batch function of its own, for each request that asks.
		v := validator.New() // report
		us, err := r.batch(ctx, ids)
		if err != nil {
			return nil, err
		}
		return us, v.Struct(us)
	}
	_, _ = l.load(q.Context(), q.FormValue("id"))
}

func Main() error {
	r := newRepo()
	http.Handle("/", Middleware(http.NotFoundHandler()))
	http.Handle("/kept", r.Middleware(http.NotFoundHandler()))
	http.HandleFunc("/each", r.Each)
	return http.ListenAndServe("", nil)
}
