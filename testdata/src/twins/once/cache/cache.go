// Package cache has caches of its own, made for the program or for one request.
package cache

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type cache[K comparable, V any] struct {
	mu sync.Mutex
	m  map[K]V
}

func newCache[K comparable, V any]() *cache[K, V] { return &cache[K, V]{m: make(map[K]V)} }

func (c *cache[K, V]) get(k K, build func() V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.m[k]
	if !ok {
		v = build()
		c.m[k] = v
	}
	return v
}

func (c *cache[K, V]) lookup(k K) (V, bool) { v, ok := c.m[k]; return v, ok }
func (c *cache[K, V]) store(k K, v V)       { c.m[k] = v }

var shared = newCache[string, *validator.Validate]()

func callback(c *gin.Context) {
	v := shared.get("a", func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}

func twoSteps(c *gin.Context) {
	v, ok := shared.lookup("b")
	if !ok {
		v = validator.New() // silent
		shared.store("b", v)
	}
	_ = v.Var(c.Query("q"), "required")
}

func twoStepsReturn(c *gin.Context) {
	if v, ok := shared.lookup("c"); ok {
		_ = v.Var(c.Query("q"), "required")
		return
	}
	v := validator.New() // silent
	shared.store("c", v)
	_ = v.Var(c.Query("q"), "required")
}

type api struct {
	byTag *cache[string, *validator.Validate]
}

func NewAPI() *api { return &api{newCache[string, *validator.Validate]()} }

func (a *api) handle(c *gin.Context) {
	v := a.byTag.get(c.Query("tag"), func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}

func (a *api) forTag(tag string) *validator.Validate {
	if v, ok := a.byTag.lookup(tag); ok {
		return v
	}
	v := validator.New() // silent
	v.SetTagName(tag)
	a.byTag.store(tag, v)
	return v
}

func (a *api) handleTag(c *gin.Context) { _ = a.forTag(c.Query("tag")).Var(c.Query("q"), "required") }

type store interface {
	Get(key string) any
	Set(key string, v any)
}

func inInterface(s store, c *gin.Context) {
	v, ok := s.Get("v").(*validator.Validate)
	if !ok {
		v = validator.New() // silent
		s.Set("v", v)
	}
	_ = v.Var(c.Query("q"), "required")
}

// Made for the request.

func local(c *gin.Context) {
	m := newCache[string, *validator.Validate]()
	v := m.get("a", func() *validator.Validate { return validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

func localSteps(c *gin.Context) {
	m := newCache[string, *validator.Validate]()
	v, ok := m.lookup("b")
	if !ok {
		v = validator.New() // report
		m.store("b", v)
	}
	_ = v.Var(c.Query("q"), "required")
}

func localLiteral(c *gin.Context) {
	m := &cache[string, *validator.Validate]{m: map[string]*validator.Validate{}}
	v := m.get("c", func() *validator.Validate { return validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

type request struct {
	byTag *cache[string, *validator.Validate]
}

func newRequest() *request { return &request{newCache[string, *validator.Validate]()} }

func (r *request) forTag(tag string) *validator.Validate {
	if v, ok := r.byTag.lookup("x"); ok {
		return v
	}
	v := validator.New() // report
	r.byTag.store("x", v)
	return v
}

func localObject(c *gin.Context) { _ = newRequest().forTag("x").Var(c.Query("q"), "required") }

func neverStored(c *gin.Context) {
	v, ok := shared.lookup("d")
	if !ok {
		v = validator.New() // report
	}
	_ = v.Var(c.Query("q"), "required")
}

func builtBefore(c *gin.Context) {
	fresh := validator.New() // report
	v := shared.get("e", func() *validator.Validate { return fresh })
	_ = v.Var(c.Query("q"), "required")
}

// What is there is looked up too late: the argument is built first.

func (c *cache[K, V]) orElse(k K, fallback V) V {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	c.m[k] = fallback
	return fallback
}

func eager(c *gin.Context) {
	_ = shared.orElse("f", validator.New()).Var(c.Query("q"), "required") // report
}

func (a *api) eagerField(c *gin.Context) {
	_ = a.byTag.orElse("f", validator.New()).Var(c.Query("q"), "required") // report
}

func eagerIfMissing(c *gin.Context) {
	if v, ok := shared.lookup("f"); ok {
		_ = v.Var(c.Query("q"), "required")
		return
	}
	_ = shared.orElse("f", validator.New()).Var(c.Query("q"), "required") // silent
}

func eagerLocal(c *gin.Context) {
	v := validator.New() // report
	_ = newCache[string, *validator.Validate]().orElse("f", v).Var(c.Query("q"), "required")
}

func eagerStart() { // called by main, say
	shared.orElse("f", validator.New()) // silent
}

func lazy(c *gin.Context) {
	v := shared.get("f", func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}
