// Package kit is a library below: wrappers, getters and helpers.
package kit

import (
	"sync"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

// NewRules makes rules with the tag of the house.
func NewRules() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("rule")
	return v
}

// MustMode is for variables of packages.
func MustMode() cbor.EncMode {
	m, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		panic(err)
	}
	return m
}

var std = NewRules() // silent: kept

// Rules is a getter.
func Rules() *validator.Validate { return std }

// Validate checks with what is there.
func Validate(v any) error { return Rules().Struct(v) }

// ValidateAll makes rules for all of the values.
func ValidateAll(vs ...any) error {
	r := validator.New() // report
	for _, v := range vs {
		if err := r.Struct(v); err != nil {
			return err
		}
	}
	return nil
}

// Binder binds.
type Binder struct {
	once  sync.Once
	forms *form.Decoder
	rules *validator.Validate
}

// NewBinder makes a binder with rules; the decoder comes with the first use.
func NewBinder() *Binder { return &Binder{rules: NewRules()} } // silent: kept

// Bind decodes and checks.
func (b *Binder) Bind(v any, in map[string][]string) error {
	b.once.Do(func() {
		b.forms = form.NewDecoder() // silent
	})
	if err := b.forms.Decode(v, in); err != nil {
		return err
	}
	return b.rules.Struct(v)
}

// Dump writes v with a codec of its own.
func Dump(v any) ([]byte, error) {
	return jsoniter.Config{SortMapKeys: true}.Froze().Marshal(v) // report
}
