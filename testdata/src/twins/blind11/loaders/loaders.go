// Package loaders has loaders that collect what one request asks for. What decides: whether the loader, which is the request's, makes it, or is given it.
package loaders

import (
	"context"
	"errors"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type user struct {
	ID   string `db:"id" validate:"required"`
	Name string `db:"name"`
}

type fetch[K comparable, V any] func(ctx context.Context, keys []K) ([]V, error)

// loader remembers what it has loaded.
type loader[K comparable, V any] struct {
	fetch fetch[K, V]
	mu    sync.Mutex
	seen  map[K]V
	codec *goavro.Codec
}

func newLoader[K comparable, V any](f fetch[K, V]) *loader[K, V] {
	return &loader[K, V]{fetch: f, seen: make(map[K]V)}
}

func (l *loader[K, V]) load(ctx context.Context, k K) (v V, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if v, ok := l.seen[k]; ok {
		return v, nil
	}
	vs, err := l.fetch(ctx, []K{k})
	if err != nil {
		return v, err
	}
	if len(vs) != 1 {
		return v, errors.New("loader: not one")
	}
	l.seen[k] = vs[0]
	return vs[0], nil
}

// encode keeps its codec in the loader, which does not stay.
func (l *loader[K, V]) encode(v V) ([]byte, error) {
	if l.codec == nil {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return nil, err
		}
		l.codec = c
	}
	return l.codec.BinaryFromNative(nil, v)
}

type set struct {
	users  *loader[string, user]
	texts  *loader[string, string]
	fields *reflectx.Mapper
}

type key struct{}

type store struct {
	query  func(ctx context.Context, sql string, args ...any) ([]user, error)
	fields *reflectx.Mapper
	users  *sqlbuilder.Struct
}

// byIDs is what the loader calls for what it has collected.
func (s *store) byIDs(ctx context.Context, ids []string) ([]user, error) {
	sql, args := s.users.SelectFrom("users").Build()
	us, err := s.query(ctx, sql, args...)
	if err != nil {
		return nil, err
	}
	v := validator.New() // report
	for _, u := range us {
		err = errors.Join(err, v.Struct(u))
	}
	return us, err
}

// newSet is called for each request, and gets what is shared.
func (s *store) newSet() *set {
	p := bluemonday.UGCPolicy() // report
	return &set{
		users:  newLoader(s.byIDs),
		fields: s.fields,
		texts: newLoader(func(ctx context.Context, ids []string) ([]string, error) {
			texts := make([]string, len(ids))
			for i, id := range ids {
				texts[i] = p.Sanitize(id)
			}
			return texts, nil
		}),
	}
}

// middleware puts a set into the context of each request.
func (s *store) middleware(next http.Handler) http.Handler {
	t := mold.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), key{}, s.newSet())
		if err := t.Struct(ctx, &r.Form); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func show(w http.ResponseWriter, r *http.Request) {
	s, ok := r.Context().Value(key{}).(*set)
	if !ok {
		s = &set{fields: reflectx.NewMapper("json")} // report
		s.users = newLoader(func(context.Context, []string) ([]user, error) { return nil, nil })
	}
	u, err := s.users.load(r.Context(), r.FormValue("id"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	_ = s.fields.FieldMap(reflect.ValueOf(u))
	if data, err := s.users.encode(u); err == nil {
		_, _ = w.Write(data)
	}
}

func Routes(m *http.ServeMux, query func(context.Context, string, ...any) ([]user, error)) {
	s := &store{
		query:  query,
		fields: reflectx.NewMapper("db"),        // silent
		users:  sqlbuilder.NewStruct(new(user)), // silent
	}
	m.Handle("/users", s.middleware(http.HandlerFunc(show)))
}
