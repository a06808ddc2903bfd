// Package build makes what others use. What decides: whether one of those who call, in whatever package, calls often.
package build

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// Rules are made for who asks.
func Rules() *validator.Validate {
	v := validator.New() // silent: its callers decide
	v.SetTagName("rules")
	return v
}

// Decoder is made for who asks.
func Decoder() *form.Decoder { return form.NewDecoder() } // silent: its callers decide

// Policy is made for who asks.
func Policy() *bluemonday.Policy { return bluemonday.UGCPolicy() } // silent: its callers decide

// Clean makes one for each text.
func Clean(text string) string { return bluemonday.NewPolicy().Sanitize(text) } // report

// Codec is made of what it is given.
func Codec(schema string) (*goavro.Codec, error) {
	return goavro.NewCodec(schema) // silent: its callers decide
}

// Kit has two.
type Kit struct {
	Trim   *mold.Transformer
	Schema *schema.Decoder
}

// NewKit makes one, by a helper of its own.
func NewKit() *Kit { return &Kit{Trim: trim(), Schema: schema.NewDecoder()} } // silent: its callers decide

func trim() *mold.Transformer { return mold.New() } // silent: its callers decide
