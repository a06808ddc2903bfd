// Package lib has objects that make what they need on first use. Whoever makes the object decides how often that is.
package lib

import (
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// Checker fills a field if it is nil.
type Checker struct{ v *validator.Validate }

func (c *Checker) Check(x any) error {
	if c.v == nil {
		// Once for each Checker.
		c.v = validator.New() // silent
	}
	return c.v.Struct(x)
}

// Decoder fills a field by a once.
type Decoder struct {
	once sync.Once
	d    *schema.Decoder
}

func (d *Decoder) Decode(dst any, src map[string][]string) error {
	d.once.Do(func() {
		// Once for each Decoder.
		d.d = schema.NewDecoder() // silent
	})
	return d.d.Decode(dst, src)
}

// Mappers fills a map.
type Mappers struct{ m map[string]*reflectx.Mapper }

func NewMappers() *Mappers { return &Mappers{m: make(map[string]*reflectx.Mapper)} }

func (ms *Mappers) Of(tag string) *reflectx.Mapper {
	m, ok := ms.m[tag]
	if !ok {
		// Once for each tag and Mappers.
		m = reflectx.NewMapper(tag) // silent
		ms.m[tag] = m
	}
	return m
}

var shared Checker

// Check checks by one that is shared.
func Check(x any) error { return shared.Check(x) }
