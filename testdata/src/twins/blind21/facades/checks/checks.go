// Package checks is what the others of the program check with.
package checks

import (
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

// Struct makes one for each call.
func Struct(v any) error {
	return validator.New().Struct(v) // report
}

var std = New()

// Std uses the one that there is.
func Std(v any) error { return std.Struct(v) }

type Checker struct{ v *validator.Validate }

// New is for whoever wants one of his own.
func New() *Checker { return &Checker{v: validator.New()} } // silent

func (c *Checker) Struct(v any) error { return c.v.Struct(v) }

// Decoder makes one for whoever asks.
func Decoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

var trims = sync.OnceValue(func() *mold.Transformer {
	t := mold.New() // silent
	t.SetTagName("mod")
	return t
})

func Trim(v any) error { return trims().Struct(nil, v) }

type Text struct{ Strict bool }

func (t Text) policy() *bluemonday.Policy {
	if t.Strict {
		return bluemonday.NewPolicy() // report
	}
	return bluemonday.UGCPolicy() // report
}

// Clean makes one for each text.
func (t Text) Clean(s string) string { return t.policy().Sanitize(s) }
