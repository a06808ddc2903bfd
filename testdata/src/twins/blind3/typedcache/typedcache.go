// Package typedcache keeps instances in caches with a bound, a time or a lock of their own. What decides: whether what is
// looked up is what was put in, so that the same is not built again.
package typedcache

import (
	"net/http"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type row struct{ ID int }

var recent, _ = lru.New[string, *reflectx.Mapper](64)

func Lru(w http.ResponseWriter, r *http.Request) {
	tag := r.FormValue("tag")
	m, ok := recent.Get(tag)
	if !ok {
		m = reflectx.NewMapper("db") // silent
		recent.Add(tag, m)
	}
	m.FieldMap(reflect.ValueOf(row{}))
}

func lookup(name string) *reflectx.Mapper {
	if m, ok := recent.Get(name); ok {
		return m
	}
	m := reflectx.NewMapperFunc("db", func(s string) string { return s }) // silent
	recent.Add(name, m)
	return m
}

func Looked(w http.ResponseWriter, r *http.Request) { lookup("a").FieldMap(reflect.ValueOf(row{})) }

type ttl[V any] struct {
	mu  sync.Mutex
	val V
	ok  bool
	at  time.Time
}

func (c *ttl[V]) Get(make func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.ok || time.Since(c.at) > time.Hour {
		c.val, c.ok, c.at = make(), true, time.Now()
	}
	return c.val
}

var hourly ttl[*reflectx.Mapper]

func Ttl(w http.ResponseWriter, r *http.Request) {
	m := hourly.Get(func() *reflectx.Mapper { return reflectx.NewMapper("db") }) // silent
	m.FieldMap(reflect.ValueOf(row{}))
}

type shard struct {
	sync.RWMutex
	m map[reflect.Type]*reflectx.Mapper
}

type sharded [4]*shard

func (s *sharded) of(t reflect.Type) *reflectx.Mapper {
	sh := s[len(t.Name())%4]
	sh.RLock()
	m := sh.m[t]
	sh.RUnlock()
	if m != nil {
		return m
	}
	m = reflectx.NewMapper("db") // silent
	sh.Lock()
	sh.m[t] = m
	sh.Unlock()
	return m
}

type repo struct{ by *sharded }

func (p *repo) Save(x any) { p.by.of(reflect.TypeOf(x)).FieldMap(reflect.ValueOf(x)) }

type list struct {
	keys []string
	vals []*reflectx.Mapper
}

func (l *list) find(k string) *reflectx.Mapper {
	for i, key := range l.keys {
		if key == k {
			return l.vals[i]
		}
	}
	m := reflectx.NewMapper("db") // silent
	l.keys, l.vals = append(l.keys, k), append(l.vals, m)
	return m
}

var small list

func Linear(w http.ResponseWriter, r *http.Request) {
	small.find(r.Method).FieldMap(reflect.ValueOf(row{}))
}

// Not found again.

func NeverAdded(w http.ResponseWriter, r *http.Request) {
	m, ok := none.Get("x")
	if !ok {
		m = reflectx.NewMapper("db") // report
	}
	m.FieldMap(reflect.ValueOf(row{}))
}

var none, _ = lru.New[string, *reflectx.Mapper](64)

func NeverRead(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper("db") // report
	stats.Add(r.Host, 1)
	m.FieldMap(reflect.ValueOf(row{}))
}

var stats, _ = lru.New[string, int](64)

func LocalLru(w http.ResponseWriter, r *http.Request) {
	c, _ := lru.New[string, *reflectx.Mapper](8)
	m, ok := c.Get("x")
	if !ok {
		m = reflectx.NewMapper("db") // report
		c.Add("x", m)
	}
	m.FieldMap(reflect.ValueOf(row{}))
}

func LocalTtl(w http.ResponseWriter, r *http.Request) {
	var c ttl[*reflectx.Mapper]
	m := c.Get(func() *reflectx.Mapper { return reflectx.NewMapper("json") }) // report
	m.FieldMap(reflect.ValueOf(row{}))
}

func BeforeLookup(w http.ResponseWriter, r *http.Request) {
	fresh := reflectx.NewMapper("db") // report
	m, ok := recent.Get("before")
	if !ok {
		m = fresh
		recent.Add("before", m)
	}
	m.FieldMap(reflect.ValueOf(row{}))
}

func Contains(w http.ResponseWriter, r *http.Request) {
	if !recent.Contains("c") {
		recent.Add("c", reflectx.NewMapper("db")) // silent
	}
	m, _ := recent.Get("c")
	m.FieldMap(reflect.ValueOf(row{}))
}
