// Package cache has builds that fill a cache.
package cache

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

var (
	mu    sync.Mutex
	byTag = map[string]*validator.Validate{}
	sm    sync.Map
)

func get(tag string) *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	if v, ok := byTag[tag]; ok {
		return v
	}
	v := validator.New() // silent: escape/field-of-older-object
	byTag[tag] = v
	return v
}

func getOK(tag string) *validator.Validate {
	v, ok := byTag[tag]
	if !ok {
		v = validator.New() // silent: escape/field-of-older-object
		v.SetTagName("check")
		byTag[tag] = v
	}
	return v
}

func getSync(tag string) *validator.Validate {
	if v, ok := sm.Load(tag); ok {
		return v.(*validator.Validate)
	}
	v, _ := sm.LoadOrStore(tag, validator.New()) // silent: escape/published
	return v.(*validator.Validate)
}

func getSyncStore(tag string) *validator.Validate {
	if v, ok := sm.Load(tag); ok {
		return v.(*validator.Validate)
	}
	v := validator.New() // silent: escape/kept-by-receiver
	sm.Store(tag, v)
	return v
}

// Look-up in the caller, construction in a helper.
func getOrBuild(tag string) *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	if v := byTag[tag]; v != nil {
		return v
	}
	v := build()
	byTag[tag] = v
	return v
}

func build() *validator.Validate { return validator.New() } // silent: escape/field-of-older-object

// Construction and storing in a helper.
func getOrAdd(tag string) *validator.Validate {
	if v := byTag[tag]; v != nil {
		return v
	}
	return add(tag)
}

func add(tag string) *validator.Validate {
	v := validator.New() // silent: escape/field-of-older-object
	byTag[tag] = v
	return v
}

type registry struct {
	mu      sync.RWMutex
	mappers map[string]*reflectx.Mapper
}

func (r *registry) mapper(tag string) *reflectx.Mapper {
	r.mu.RLock()
	m, ok := r.mappers[tag]
	r.mu.RUnlock()
	if ok {
		return m
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	m = reflectx.NewMapper("db") // silent: request/filled-if-missing
	r.mappers[tag] = m
	return m
}

func (r *registry) handler(c *gin.Context) {
	_ = get(c.Param("t")).Struct(c)
	_ = getOK(c.Param("t")).Struct(c)
	_ = getSync(c.Param("t")).Struct(c)
	_ = getSyncStore(c.Param("t")).Struct(c)
	_ = getOrBuild(c.Param("t")).Struct(c)
	_ = getOrAdd(c.Param("t")).Struct(c)
	_ = r.mapper("x").TypeMap(nil)
	_ = notKept(c.Param("t")).Struct(c)
}

// A generic cache that calls its argument when the key is missing.
type cache[T any] struct{ m map[string]T }

func (c *cache[T]) get(key string, f func() T) T {
	if v, ok := c.m[key]; ok {
		return v
	}
	v := f()
	c.m[key] = v
	return v
}

var validators cache[*validator.Validate]

func handler(c *gin.Context) {
	v := validators.get(c.Param("t"), func() *validator.Validate { return validator.New() }) // silent: escape/fills-object-of-others
	_ = v.Struct(c)
}

// notKept asks the cache and does not fill it.
func notKept(tag string) *validator.Validate {
	if v := byTag[tag]; v != nil {
		return v
	}
	v := validator.New() // want `for every request in \(\*registry\).handler, a gin handler, through notKept`
	return v
}

// A function that remembers what another one returned for a key.
func remember[K comparable, V any](f func(K) V) func(K) V {
	var mu sync.Mutex
	kept := map[K]V{}
	return func(k K) V {
		mu.Lock()
		defer mu.Unlock()
		if v, ok := kept[k]; ok {
			return v
		}
		v := f(k)
		kept[k] = v
		return v
	}
}

// forget has a map for each call.
func forget[K comparable, V any](f func(K) V) func(K) V {
	return func(k K) V {
		seen := map[K]V{}
		if v, ok := seen[k]; ok {
			return v
		}
		v := f(k)
		seen[k] = v
		return v
	}
}

var (
	remembered = remember(func(tag string) *reflectx.Mapper { return reflectx.NewMapper("db") }) // silent: escape/kept-by-closure
	forgotten  = forget(func(tag string) *reflectx.Mapper { return reflectx.NewMapper("db") })   // want `for every request in handlerOfFunctions, a gin handler`
)

func handlerOfFunctions(c *gin.Context) {
	_ = remembered(c.Param("t")).TypeMap(nil)
	_ = forgotten(c.Param("t")).TypeMap(nil)
}
