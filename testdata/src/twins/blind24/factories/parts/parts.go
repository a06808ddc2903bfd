// Package parts makes parts by their kind.
package parts

import (
	"fmt"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Checker interface{ Check(v any) error }

type rules struct{ v *validator.Validate }

func (r rules) Check(v any) error { return r.v.Struct(v) }

type none struct{}

func (none) Check(v any) error { return nil }

// NewChecker makes one by its kind.
func NewChecker(kind string) (Checker, error) {
	switch kind {
	case "rules":
		return rules{validator.New()}, nil // silent
	case "none":
		return none{}, nil
	}
	return nil, fmt.Errorf("no checker %q", kind)
}

type Factory struct{ made map[string]*mold.Transformer }

func NewFactory() *Factory { return &Factory{made: map[string]*mold.Transformer{}} }

// Trimmer makes each kind once.
func (f *Factory) Trimmer(kind string) *mold.Transformer {
	t := f.made[kind]
	if t == nil {
		t = mold.New() // silent
		t.SetTagName(kind)
		f.made[kind] = t
	}
	return t
}

// NewTrimmer makes a new one.
func (f *Factory) NewTrimmer(kind string) *mold.Transformer {
	t := mold.New() // silent
	t.SetTagName(kind)
	f.made[kind] = t
	return t
}

// Makers has the constructors by name.
var Makers = map[string]func() *schema.Decoder{
	"query": schema.NewDecoder, // silent: whoever calls it is told
}

// Decoder is a decoder that its caller has for himself.
func Decoder(strict bool) *form.Decoder {
	d := form.NewDecoder() // silent
	if strict {
		d.SetTagName("strict")
	}
	return d
}

// Std is for all.
func Std() *form.Decoder { return std }

var std = Decoder(false) // silent: it makes it once
