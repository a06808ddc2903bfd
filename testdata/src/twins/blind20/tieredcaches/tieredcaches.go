// Package tieredcaches looks into one cache after the other. What decides: whether the one that lasts gets what was made.
package tieredcaches

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type doc struct{ Name string }

type tier[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func (t *tier[K, V]) get(k K) (V, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	v, ok := t.m[k]
	return v, ok
}

func (t *tier[K, V]) put(k K, v V) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.m[k] = v
}

func newTier[K comparable, V any]() *tier[K, V] { return &tier[K, V]{m: map[K]V{}} }

// through asks the near one, then the far one, and fills both.
func through[K comparable, V any](near, far *tier[K, V], k K, mk func(K) V) V {
	if v, ok := near.get(k); ok {
		return v
	}
	v, ok := far.get(k)
	if !ok {
		v = mk(k)
		far.put(k, v)
	}
	near.put(k, v)
	return v
}

// nearOnly asks both, and fills the near one.
func nearOnly[K comparable, V any](near, far *tier[K, V], k K, mk func(K) V) V {
	if v, ok := near.get(k); ok {
		return v
	}
	if v, ok := far.get(k); ok {
		return v
	}
	v := mk(k)
	near.put(k, v)
	return v
}

type site struct {
	rules  *tier[string, *validator.Validate]
	trims  *tier[string, *mold.Transformer]
	fields *tier[reflect.Type, *reflectx.Mapper]
	forms  [2]*tier[string, *form.Decoder]
	query  map[string]*schema.Decoder
}

func newSite() *site {
	return &site{
		rules:  newTier[string, *validator.Validate](),
		trims:  newTier[string, *mold.Transformer](),
		fields: newTier[reflect.Type, *reflectx.Mapper](),
		forms:  [2]*tier[string, *form.Decoder]{newTier[string, *form.Decoder](), newTier[string, *form.Decoder]()},
		query:  map[string]*schema.Decoder{},
	}
}

func (s *site) create(w http.ResponseWriter, r *http.Request) {
	near := newTier[string, *validator.Validate]()
	v := through(near, s.rules, "doc", func(string) *validator.Validate { return validator.New() }) // silent
	_ = v.Struct(doc{r.FormValue("name")})
}

func (s *site) change(w http.ResponseWriter, r *http.Request) {
	near := newTier[string, *mold.Transformer]()
	t := nearOnly(near, s.trims, "doc", func(string) *mold.Transformer { return mold.New() }) // report
	_ = t.Struct(r.Context(), &doc{r.FormValue("name")})
}

func (s *site) rows(w http.ResponseWriter, r *http.Request) {
	near := map[reflect.Type]*reflectx.Mapper{}
	t := reflect.TypeFor[doc]()
	m := near[t]
	if m == nil {
		if m, _ = s.fields.get(t); m == nil {
			m = reflectx.NewMapper("db") // silent
			s.fields.put(t, m)
		}
		near[t] = m
	}
	m.FieldMap(reflect.ValueOf(doc{r.FormValue("name")}))
}

func (s *site) search(w http.ResponseWriter, r *http.Request) {
	for _, t := range s.forms {
		if d, ok := t.get("doc"); ok {
			_ = d.Decode(&doc{}, r.URL.Query())
			return
		}
	}
	d := form.NewDecoder() // silent
	for _, t := range s.forms {
		t.put("doc", d)
	}
	_ = d.Decode(&doc{}, r.URL.Query())
}

// find looks into the far one alone, and fills the near one alone.
func (s *site) find(w http.ResponseWriter, r *http.Request) {
	near := map[string]*schema.Decoder{}
	d, ok := s.query["doc"]
	if !ok {
		d = schema.NewDecoder() // report
		near["doc"] = d
	}
	_ = d.Decode(&doc{}, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := newSite()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
}
