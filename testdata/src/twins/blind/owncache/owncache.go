// Package owncache has a cache type of its own with a loader; it lives long, or for one request.
package owncache

import (
	"reflect"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/jmoiron/sqlx/reflectx"
)

type row struct{ ID int }

type cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func newCache[K comparable, V any]() *cache[K, V] { return &cache[K, V]{m: map[K]V{}} }

func (c *cache[K, V]) getOrCreate(k K, create func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	v := create()
	c.m[k] = v
	return v
}

func (c *cache[K, V]) get(k K) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.m[k]
	return v, ok
}

func (c *cache[K, V]) set(k K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = v
}

var mappers = newCache[string, *reflectx.Mapper]()

func getA(c *gin.Context) {
	m := mappers.getOrCreate("db", func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	m.TypeMap(reflect.TypeOf(row{}))
}

func getB(c *gin.Context) {
	m, ok := mappers.get("json")
	if !ok {
		m = reflectx.NewMapper("json") // silent
		mappers.set("json", m)
	}
	m.TypeMap(reflect.TypeOf(row{}))
}

type handler struct {
	cache *cache[string, *reflectx.Mapper]
}

func (h *handler) get(c *gin.Context) {
	m := h.cache.getOrCreate(c.Query("tag"), func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	m.TypeMap(reflect.TypeOf(row{}))
}

func forTag(tag string) *reflectx.Mapper {
	if m, ok := mappers.get(tag); ok {
		return m
	}
	m := reflectx.NewMapper("form") // silent
	mappers.set(tag, m)
	return m
}

func getC(c *gin.Context) { forTag("form").TypeMap(reflect.TypeOf(row{})) }

func getD(c *gin.Context) {
	cache := newCache[string, *reflectx.Mapper]()
	m := cache.getOrCreate("db", func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	})
	m.TypeMap(reflect.TypeOf(row{}))
}

func getE(c *gin.Context) {
	h := &handler{cache: newCache[string, *reflectx.Mapper]()}
	m := h.cache.getOrCreate("db", func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	})
	m.TypeMap(reflect.TypeOf(row{}))
}

func getF(c *gin.Context) {
	m, ok := mappers.get("xml")
	if !ok {
		m = reflectx.NewMapper("xml") // report
	}
	m.TypeMap(reflect.TypeOf(row{}))
}
