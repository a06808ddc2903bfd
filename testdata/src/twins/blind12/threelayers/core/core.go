// Package core is what the others build on. What decides: in which package the way that is walked often can be seen.
package core

import (
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// Check uses it up.
func Check(x any) error {
	return validator.New().Struct(x) // report
}

// NewDecoder makes one.
func NewDecoder() *form.Decoder {
	d := form.NewDecoder() // silent: its callers decide
	d.SetTagName("q")
	return d
}

// With lends one.
func With(f func(*mold.Transformer) error) error {
	t := mold.New() // silent: its callers decide
	t.RegisterAlias("name", "trim")
	return f(t)
}

// Policy is made once.
var Policy = sync.OnceValue(func() *bluemonday.Policy {
	return bluemonday.UGCPolicy() // silent
})

// Fresh is made each time.
func Fresh() *bluemonday.Policy {
	return bluemonday.NewPolicy() // silent: its callers decide
}

// Codec may fail.
func Codec() (*goavro.Codec, error) { return goavro.NewCodec(`"string"`) } // silent: its callers decide

// Schema is made for who is lenient, and for who is not.
func Schema(lenient bool) *schema.Decoder {
	d := schema.NewDecoder() // silent: its callers decide
	d.IgnoreUnknownKeys(lenient)
	return d
}
