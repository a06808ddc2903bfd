// Package caches has caches that call a function when a key is missing, and
// ones that call it in any case.
package caches

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type cache[K comparable, V any] struct {
	mu sync.RWMutex
	m  map[K]V
}

func (c *cache[K, V]) get(k K, f func() V) V {
	c.mu.RLock()
	v, ok := c.m[k]
	c.mu.RUnlock()
	if ok {
		return v
	}
	v = f()
	c.mu.Lock()
	c.m[k] = v
	c.mu.Unlock()
	return v
}

// getOr calls the function and asks the map only then.
func (c *cache[K, V]) getOr(k K, f func() V) V {
	made := f()
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.m[k]; ok {
		return v
	}
	c.m[k] = made
	return made
}

// through asks nobody.
func (c *cache[K, V]) through(k K, f func() V) V { return f() }

var validators cache[string, *validator.Validate]

func handler(c *gin.Context) {
	_ = validators.get("x", func() *validator.Validate { return validator.New() }).Struct(c)
	_ = validators.get("y", validator9).Struct(c)
}

func validator9() *validator.Validate {
	v := validator.New()
	v.SetTagName("check")
	return v
}

func asksLate(c *gin.Context) {
	v := validators.getOr("x", func() *validator.Validate {
		return validator.New() // want `for every request in asksLate, a gin handler`
	})
	_ = v.Struct(c)
}

func asksNobody(c *gin.Context) {
	v := validators.through("x", func() *validator.Validate {
		return validator.New() // want `for every request in asksNobody, a gin handler`
	})
	_ = v.Struct(c)
}

// With an error, and a miss that is handled in a helper.
type loader struct {
	mu   sync.Mutex
	decs map[string]*schema.Decoder
}

func (l *loader) load(key string, f func() (*schema.Decoder, error)) (*schema.Decoder, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	d, ok := l.decs[key]
	if !ok {
		var err error
		if d, err = f(); err != nil {
			return nil, err
		}
		l.decs[key] = d
	}
	return d, nil
}

func (l *loader) pass(key string, f func() (*schema.Decoder, error)) (*schema.Decoder, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	d, err := f()
	if err != nil {
		return nil, err
	}
	return d, nil
}

func (l *loader) handle(c *gin.Context) {
	d, err := l.load("x", func() (*schema.Decoder, error) { return schema.NewDecoder(), nil })
	if err == nil {
		_ = d.Decode(c, c.QueryMap(""))
	}
	d, err = l.pass("x", func() (*schema.Decoder, error) {
		return schema.NewDecoder(), nil // want `for every request in \(\*loader\).handle, a gin handler`
	})
	if err == nil {
		_ = d.Decode(c, c.QueryMap(""))
	}
}

// sync.Map, asked with what is built already.
var sm sync.Map

func loadOrStore(tag string) *validator.Validate {
	v, _ := sm.LoadOrStore(tag, validator.New()) // want `for every request in handleMap, a gin handler, through loadOrStore`
	return v.(*validator.Validate)
}

func loadThenStore(tag string) *validator.Validate {
	if v, ok := sm.Load(tag); ok {
		return v.(*validator.Validate)
	}
	v, _ := sm.LoadOrStore(tag, validator.New())
	return v.(*validator.Validate)
}

func loadElse(tag string) *validator.Validate {
	x, ok := sm.Load(tag)
	if !ok {
		x, _ = sm.LoadOrStore(tag, validator.New())
	}
	return x.(*validator.Validate)
}

func handleMap(c *gin.Context) {
	_ = loadOrStore("x").Struct(c)
	_ = loadThenStore("x").Struct(c)
	_ = loadElse("x").Struct(c)
}

// A map that a request has for itself.
func ownMap(c *gin.Context) {
	seen := map[string]*validator.Validate{}
	v, ok := seen["x"]
	if !ok {
		v = validator.New() // want `for every request in ownMap, a gin handler`
		seen["x"] = v
	}
	_ = v.Struct(c)
}

// A cache that a request has for itself.
func ownCache(c *gin.Context) {
	own := cache[string, *validator.Validate]{m: map[string]*validator.Validate{}}
	_ = own.get("x", func() *validator.Validate { return validator.New() }).Struct(c) // want `for every request in ownCache, a gin handler, through \(\*cache\).get`
}

// One instance for each of what a request opens: it is kept for later calls.
var opened = map[string]*validator.Validate{}

func open(id string, f func() *validator.Validate) *validator.Validate {
	v := f()
	opened[id] = v
	return v
}

func opens(c *gin.Context) {
	_ = open(c.Query("id"), func() *validator.Validate { return validator.New() }).Struct(c)
}
