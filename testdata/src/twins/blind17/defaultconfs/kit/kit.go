// Package kit is configured by structs with defaults. What decides: whether the struct that is completed lasts.
package kit

import (
	"context"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Config may be left empty.
type Config struct {
	Rules *validator.Validate
	Trim  *mold.Transformer
	Forms *form.Decoder
}

func (c *Config) complete() {
	if c.Rules == nil {
		c.Rules = validator.New() // silent
	}
	if c.Trim == nil {
		c.Trim = mold.New() // silent
	}
}

// Kit has its configuration.
type Kit struct{ cfg Config }

func New(cfg Config) *Kit {
	cfg.complete()
	return &Kit{cfg: cfg}
}

// Do uses what it has, and completes what it has not.
func (k *Kit) Do(ctx context.Context, x any, values map[string][]string) error {
	if k.cfg.Forms == nil {
		k.cfg.Forms = form.NewDecoder() // silent
	}
	if err := k.cfg.Forms.Decode(x, values); err != nil {
		return err
	}
	if err := k.cfg.Trim.Struct(ctx, x); err != nil {
		return err
	}
	return k.cfg.Rules.Struct(x)
}

// Settings are completed each time.
type Settings struct{ query *schema.Decoder }

func (s Settings) withDefaults() Settings {
	if s.query == nil {
		s.query = schema.NewDecoder() // report
	}
	return s
}

// Decode has settings that nobody can complete before.
func Decode(s Settings, x any, values map[string][]string) error {
	return s.withDefaults().query.Decode(x, values)
}

// Default is for those who have none.
var Default = New(Config{})

// Do uses the default.
func Do(ctx context.Context, x any) error { return Default.Do(ctx, x, nil) }
