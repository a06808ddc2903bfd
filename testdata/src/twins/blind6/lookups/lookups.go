// Package lookups looks for the object before it makes one. What decides: whether what is made can be found the next time.
package lookups

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/huandu/go-sqlbuilder"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type ctxKey struct{}

type customer struct {
	Name string `validate:"required"`
}

type service struct {
	schemas sync.Map // name of an event: *jsonschema.Schema
	drafts  sync.Map // the same, of those that nobody has stored yet
	structs map[reflect.Type]*sqlbuilder.Struct
	recent  *lru.Cache[string, *jsonschema.Schema]
	mu      sync.Mutex
}

func (s *service) event(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("event")
	if found, ok := s.schemas.Load(name); ok {
		_ = found.(*jsonschema.Schema).Validate(r.FormValue("body"))
		return
	}
	// The first of its name.
	schema, err := jsonschema.NewCompiler().Compile("events/" + name) // silent
	if err != nil {
		http.NotFound(w, r)
		return
	}
	s.schemas.Store(name, schema)
	_ = schema.Validate(r.FormValue("body"))
}

func (s *service) eventForgotten(w http.ResponseWriter, r *http.Request) {
	if found, ok := s.drafts.Load("order.created"); ok {
		_ = found.(*jsonschema.Schema).Validate(r.FormValue("body"))
		return
	}
	// It is not stored, so that the next order misses it too.
	schema, err := jsonschema.NewCompiler().Compile("events/order.created") // report
	if err != nil {
		http.NotFound(w, r)
		return
	}
	_ = schema.Validate(r.FormValue("body"))
}

func (s *service) insert(v any) (string, []any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t := reflect.TypeOf(v)
	st, ok := s.structs[t]
	if !ok {
		// Once for each type.
		st = sqlbuilder.NewStruct(v) // silent
		s.structs[t] = st
	}
	return st.InsertInto("t", v).Build()
}

// insertOne has its map in its pocket: a fresh one with each call.
func (s *service) insertOne(v any) (string, []any) {
	structs := make(map[reflect.Type]*sqlbuilder.Struct)
	t := reflect.TypeOf(v)
	st, ok := structs[t]
	if !ok {
		st = sqlbuilder.NewStruct(customer{}) // report
		structs[t] = st
	}
	return st.InsertInto("t", v).Build()
}

func (s *service) validate(w http.ResponseWriter, r *http.Request) {
	// The middleware has put one there; a server without it falls back, with each request.
	v, ok := r.Context().Value(ctxKey{}).(*validator.Validate)
	if !ok {
		v = validator.New() // report
	}
	if v.Struct(customer{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func (s *service) compiled(w http.ResponseWriter, r *http.Request) {
	key := r.FormValue("schema")
	schema, hit := s.recent.Get(key)
	if !hit {
		var err error
		// What the cache evicts may be made again.
		if schema, err = jsonschema.NewCompiler().Compile(key); err != nil { // silent
			http.NotFound(w, r)
			return
		}
		s.recent.Add(key, schema)
	}
	_ = schema.Validate(r.FormValue("body"))
}

// withRules puts rules into the context of each request, the same in all.
func withRules(next http.Handler) http.Handler {
	rules := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), ctxKey{}, rules)))
	})
}

func withOwnRules(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Context().Value(ctxKey{}) == nil {
			// The context is the request's: the next one has none again.
			r = r.WithContext(context.WithValue(r.Context(), ctxKey{}, validator.New())) // report
		}
		next.ServeHTTP(w, r)
	})
}

func New() (http.Handler, error) {
	recent, err := lru.New[string, *jsonschema.Schema](64)
	if err != nil {
		return nil, err
	}
	s := &service{structs: make(map[reflect.Type]*sqlbuilder.Struct), recent: recent}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /events/{event}", s.event)
	mux.HandleFunc("POST /orders", s.eventForgotten)
	mux.HandleFunc("POST /schemas", s.compiled)
	mux.Handle("POST /customers", withRules(http.HandlerFunc(s.validate)))
	mux.HandleFunc("POST /open", s.validate)
	mux.Handle("POST /guests", withOwnRules(http.HandlerFunc(s.validate)))
	mux.HandleFunc("POST /save", func(w http.ResponseWriter, r *http.Request) {
		c := customer{r.FormValue("name")}
		_, _ = s.insert(c)
		_, _ = s.insertOne(c)
	})
	return mux, nil
}
