// Package rules has accessors, whose names say that they share. What decides: what they do.
package rules

import (
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

var (
	mu       sync.RWMutex
	instance *validator.Validate
	decoder  atomic.Pointer[schema.Decoder]
	current  *form.Decoder
	codec    *goavro.Codec
	ready    bool
)

// Shared is double-checked.
func Shared() *validator.Validate {
	mu.RLock()
	v := instance
	mu.RUnlock()
	if v != nil {
		return v
	}
	mu.Lock()
	defer mu.Unlock()
	if instance == nil {
		instance = validator.New() // silent
	}
	return instance
}

// ResetForTest is for tests.
func ResetForTest() {
	mu.Lock()
	defer mu.Unlock()
	instance = nil
}

// Instance makes one each time.
func Instance() *mold.Transformer {
	t := mold.New() // silent: its callers decide
	t.RegisterAlias("name", "trim")
	return t
}

// Default is made by whoever comes first.
func Default() *schema.Decoder {
	if d := decoder.Load(); d != nil {
		return d
	}
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	if decoder.CompareAndSwap(nil, d) {
		return d
	}
	return decoder.Load()
}

// Current forgets to keep it.
func Current() *form.Decoder {
	d := current
	if d == nil {
		d = form.NewDecoder() // silent: its callers decide
	}
	return d
}

// Codec is made when it is not ready.
func Codec() (*goavro.Codec, error) {
	mu.Lock()
	defer mu.Unlock()
	if ready {
		return codec, nil
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	codec, ready = c, true
	return c, nil
}

// NewPolicy is named like a constructor, and shares.
func NewPolicy() *bluemonday.Policy { return newPolicy() }

var newPolicy = sync.OnceValue(bluemonday.UGCPolicy)
