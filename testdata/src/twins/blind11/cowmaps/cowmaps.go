// Package cowmaps has tables that are copied when they change: who reads takes no lock. What decides: whether the table that is published has the new
// one in it.
package cowmaps

import (
	"maps"
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// table is a map that is replaced as a whole.
type table[K comparable, V any] struct {
	write sync.Mutex
	read  atomic.Pointer[map[K]V]
}

func (t *table[K, V]) get(k K) (v V, ok bool) {
	if m := t.read.Load(); m != nil {
		v, ok = (*m)[k]
	}
	return v, ok
}

// set publishes a copy that has v.
func (t *table[K, V]) set(k K, v V) {
	t.write.Lock()
	defer t.write.Unlock()
	next := make(map[K]V)
	if m := t.read.Load(); m != nil {
		maps.Copy(next, *m)
	}
	next[k] = v
	t.read.Store(&next)
}

// getOr asks, and asks again under the lock.
func (t *table[K, V]) getOr(k K, f func(K) V) V {
	if v, ok := t.get(k); ok {
		return v
	}
	v := f(k)
	t.set(k, v)
	return v
}

// broken has the same methods, and publishes the old one.
type broken[K comparable, V any] struct{ read atomic.Pointer[map[K]V] }

func (t *broken[K, V]) getOr(k K, f func(K) V) V {
	m := t.read.Load()
	if m != nil {
		if v, ok := (*m)[k]; ok {
			return v
		}
	}
	next := make(map[K]V)
	if m != nil {
		maps.Copy(next, *m)
	}
	t.read.Store(&next)
	return f(k)
}

type server struct {
	fields  table[reflect.Type, *reflectx.Mapper]
	codecs  table[string, *goavro.Codec]
	forms   broken[string, *form.Decoder]
	rules   atomic.Value
	strict  atomic.Value
	policy  atomic.Pointer[[]*bluemonday.Policy]
	replace atomic.Pointer[[]*bluemonday.Policy]
}

func (s *server) fieldsOf(x any) *reflectx.Mapper {
	return s.fields.getOr(reflect.TypeOf(x), func(reflect.Type) *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
}

func (s *server) codecOf(schema string) (*goavro.Codec, error) {
	if c, ok := s.codecs.get(schema); ok {
		return c, nil
	}
	c, err := goavro.NewCodec(schema) // silent
	if err == nil {
		s.codecs.set(schema, c)
	}
	return c, err
}

func (s *server) formOf(tag string) *form.Decoder {
	return s.forms.getOr(tag, func(string) *form.Decoder {
		return form.NewDecoder() // report
	})
}

// rulesOf has a map in an atomic.Value.
func (s *server) rulesOf(name string) *validator.Validate {
	old, _ := s.rules.Load().(map[string]*validator.Validate)
	if v := old[name]; v != nil {
		return v
	}
	next := maps.Clone(old)
	if next == nil {
		next = make(map[string]*validator.Validate)
	}
	next[name] = validator.New() // silent
	s.rules.Store(next)
	return next[name]
}

// strictOf clones, fills, and forgets to store.
func (s *server) strictOf(name string) *validator.Validate {
	old, _ := s.strict.Load().(map[string]*validator.Validate)
	if v, ok := old[name]; ok {
		return v
	}
	next := maps.Clone(old)
	v := validator.New() // report
	if next != nil {
		next[name] = v
	}
	return v
}

// policyAt has a slice that grows.
func (s *server) policyAt(i int) *bluemonday.Policy {
	var all []*bluemonday.Policy
	if p := s.policy.Load(); p != nil {
		all = *p
	}
	if i < len(all) && all[i] != nil {
		return all[i]
	}
	next := make([]*bluemonday.Policy, max(i+1, len(all)))
	copy(next, all)
	next[i] = bluemonday.UGCPolicy() // silent
	s.policy.Store(&next)
	return next[i]
}

// replaceAt grows a slice that it does not publish.
func (s *server) replaceAt(i int) *bluemonday.Policy {
	p := s.replace.Load()
	if p != nil && i < len(*p) {
		return (*p)[i]
	}
	next := make([]*bluemonday.Policy, i+1)
	next[i] = bluemonday.NewPolicy() // report
	return next[i]
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	_ = s.fieldsOf(r.Form).FieldMap(reflect.ValueOf(r.Form))
	if err := s.formOf(name).Decode(&r.Form, r.Form); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, v := range []*validator.Validate{s.rulesOf(name), s.strictOf(name)} {
		if err := v.Struct(r.Form); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	c, err := s.codecOf(r.FormValue("schema"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	data, _ := c.BinaryFromNative(nil, s.policyAt(len(name)).Sanitize(s.replaceAt(len(name)).Sanitize(name)))
	_, _ = w.Write(data)
}

func New() http.Handler { return new(server) }
