// Package requestloaders has loaders and pools, in the context or in the server. What decides: how long they live.
package requestloaders

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/hashicorp/golang-lru/v2"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

type key struct{}

// loader remembers what it has loaded.
type loader[K comparable, V any] struct {
	mu   sync.Mutex
	seen map[K]V
	load func(context.Context, K) V
}

func newLoader[K comparable, V any](load func(context.Context, K) V) *loader[K, V] {
	return &loader[K, V]{seen: map[K]V{}, load: load}
}

func (l *loader[K, V]) get(ctx context.Context, k K) V {
	l.mu.Lock()
	defer l.mu.Unlock()
	if v, ok := l.seen[k]; ok {
		return v
	}
	v := l.load(ctx, k)
	l.seen[k] = v
	return v
}

type loaders struct {
	trims *loader[string, *mold.Transformer]
	names *loader[int, string]
}

// withLoaders gives each request loaders of its own.
func withLoaders(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ls := &loaders{
			trims: newLoader(func(context.Context, string) *mold.Transformer {
				return mold.New() // report
			}),
			names: newLoader(func(context.Context, int) string { return "" }),
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, ls)))
	})
}

func change(w http.ResponseWriter, r *http.Request) {
	ls := r.Context().Value(key{}).(*loaders)
	u := &user{ls.names.get(r.Context(), 1)}
	_ = ls.trims.get(r.Context(), "user").Struct(r.Context(), u)
}

type server struct {
	rules *loader[reflect.Type, *validator.Validate]
	forms sync.Pool
	lru   *lru.Cache[string, *bluemonday.Policy]
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	t := reflect.TypeFor[user]()
	_ = s.rules.get(r.Context(), t).Struct(user{r.FormValue("name")})
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := s.forms.Get().(*form.Decoder)
	defer s.forms.Put(d)
	_ = d.Decode(&user{}, r.URL.Query())
}

// find has a pool for the parts of one request.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any {
		return schema.NewDecoder() // report
	}}
	for range r.URL.Query() {
		d := pool.Get().(*schema.Decoder)
		_ = d.Decode(&user{}, r.URL.Query())
		pool.Put(d)
	}
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	kind := r.FormValue("kind")
	p, ok := s.lru.Get(kind)
	if !ok {
		p = bluemonday.UGCPolicy() // silent
		s.lru.Add(kind, p)
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// read has a cache of a library for one request.
func (s *server) read(w http.ResponseWriter, r *http.Request) {
	cache, err := lru.New[string, *reflectx.Mapper](8)
	if err != nil {
		return
	}
	for _, tag := range r.URL.Query()["tag"] {
		m, ok := cache.Get("db")
		if !ok {
			m = reflectx.NewMapper("db") // report
			cache.Add("db", m)
		}
		_ = m.FieldByName(reflect.ValueOf(user{}), tag)
	}
}

func Routes(m *http.ServeMux) error {
	cache, err := lru.New[string, *bluemonday.Policy](16)
	if err != nil {
		return err
	}
	s := &server{
		rules: newLoader(func(context.Context, reflect.Type) *validator.Validate {
			return validator.New() // silent
		}),
		forms: sync.Pool{New: func() any { return form.NewDecoder() }}, // silent
		lru:   cache,
	}
	m.Handle("/change", withLoaders(http.HandlerFunc(change)))
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/read", s.read)
	return nil
}
