// Package lib has accessors of one instance, of all kinds, with misleading names.
package lib

import (
	"sync"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var (
	global  = validator.New()
	once    sync.Once
	lazy    *validator.Validate
	lazyToo *validator.Validate
	mu      sync.Mutex
	byTag   = map[string]*validator.Validate{}
	sm      sync.Map
	ptr     atomic.Pointer[validator.Validate]
	dec     *schema.Decoder
)

func NewGlobal() *validator.Validate { return global }

func NewOnce() *validator.Validate {
	once.Do(func() { lazy = validator.New() })
	return lazy
}

var NewOnceValue = sync.OnceValue(func() *validator.Validate { return validator.New() })

var onceValue = sync.OnceValue(validatorOnce)

func validatorOnce() *validator.Validate {
	v := validator.New()
	v.SetTagName("check")
	return v
}

func NewByOnceValue() *validator.Validate { return onceValue() }

func NewLazy() *validator.Validate {
	if lazyToo == nil {
		lazyToo = validator.New()
	}
	return lazyToo
}

func NewDecoder() *schema.Decoder {
	if dec != nil {
		return dec
	}
	mu.Lock()
	defer mu.Unlock()
	if dec == nil {
		d := schema.NewDecoder()
		d.IgnoreUnknownKeys(true)
		dec = d
	}
	return dec
}

func NewCached(tag string) *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	if v, ok := byTag[tag]; ok {
		return v
	}
	v := validator.New()
	v.SetTagName(tag)
	byTag[tag] = v
	return v
}

func NewSyncMap(tag string) *validator.Validate {
	if v, ok := sm.Load(tag); ok {
		return v.(*validator.Validate)
	}
	v, _ := sm.LoadOrStore(tag, build())
	return v.(*validator.Validate)
}

func build() *validator.Validate { return validator.New() }

func NewAtomic() *validator.Validate {
	if v := ptr.Load(); v != nil {
		return v
	}
	v := validator.New()
	ptr.Store(v)
	return v
}

type Container struct{ v *validator.Validate }

func (c *Container) NewValidator() *validator.Validate {
	if c.v == nil {
		c.v = validator.New()
	}
	return c.v
}

func (c *Container) Validator() *validator.Validate { return c.v }

func NewContainer() *Container { return &Container{v: validator.New()} }

// Get is called like an accessor, and builds.
func Get() *validator.Validate { return validator.New() }

func Instance() *validator.Validate {
	v := build()
	return v
}
