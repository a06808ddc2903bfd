// Package lib has one of each, or makes one of each. What decides: which of its functions looks whether there is one.
package lib

import (
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

var (
	mu    sync.Mutex
	rules *validator.Validate
	trims = map[string]*mold.Transformer{}
)

// Rules returns the one.
func Rules() *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	if rules != nil {
		return rules
	}
	rules = newRules()
	return rules
}

// newRules makes it.
func newRules() *validator.Validate {
	v := validator.New() // silent
	v.RegisterAlias("name", "required")
	return v
}

// Trim returns the one of that name.
func Trim(name string) *mold.Transformer {
	mu.Lock()
	defer mu.Unlock()
	if _, ok := trims[name]; !ok {
		trims[name] = mold.New() // silent
	}
	return trims[name]
}

// Ensure sees to it that there is one.
func Ensure(d **form.Decoder) {
	if *d != nil {
		return
	}
	*d = form.NewDecoder() // silent: its callers decide
}

// Config has what a caller has.
type Config struct{ Fields *reflectx.Mapper }

// Defaults fills a configuration.
func (c *Config) Defaults() *Config {
	if c.Fields == nil {
		c.Fields = reflectx.NewMapper("db") // silent: its callers decide
	}
	return c
}

// Policy returns one, or the one that it is given.
func Policy(p *bluemonday.Policy) *bluemonday.Policy {
	if p == nil {
		return bluemonday.UGCPolicy() // silent: its callers decide
	}
	return p
}

// Query returns a new one, whatever its name says.
func Query() *schema.Decoder {
	return schema.NewDecoder() // silent: its callers decide
}

var codecOnce = sync.OnceValues(func() (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent
})

// Codec returns the one.
func Codec() (*goavro.Codec, error) { return codecOnce() }
