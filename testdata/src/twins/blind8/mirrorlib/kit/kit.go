// Package kit is what the services of a company share.
package kit

import (
	"context"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

// Check has the data and the rules.
func Check(v any) error {
	return validator.New().Struct(v) // report
}

// Rules is for the caller to keep.
func Rules() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("kit")
	return v
}

// Queries is for the caller to keep, too.
func Queries() *schema.Decoder {
	return schema.NewDecoder() // silent
}

// Cleaner cleans texts.
type Cleaner struct{ p *bluemonday.Policy }

func NewCleaner() *Cleaner {
	return &Cleaner{bluemonday.UGCPolicy()} // silent
}

func (c *Cleaner) Clean(s string) string { return c.p.Sanitize(s) }

// Trim trims.
func Trim(ctx context.Context, v any) error {
	t := mold.New() // report
	return t.Struct(ctx, v)
}
