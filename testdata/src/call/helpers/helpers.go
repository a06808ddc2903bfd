// Package helpers has functions that take data and build through others.
package helpers

import (
	"io"
	"net/url"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// The build in an unexported helper of the mapping function.
func Check(s any) error { return check(s) }

func check(s any) error {
	return validator.New().Struct(s) // want `validator.New builds`
}

// A derived constructor in a mapping function: one diagnostic at the build.
func Decode(src url.Values, dst any) error { return decoder().Decode(dst, src) }

func DecodeToo(src url.Values, dst any) error { return decoder().Decode(dst, src) }

func decoder() *schema.Decoder {
	d := schema.NewDecoder() // want `schema.NewDecoder builds`
	d.IgnoreUnknownKeys(true)
	return d
}

// A constructor that long-lived values use alone.
type Codec struct{ m cbor.EncMode }

func mode() (cbor.EncMode, error) { return cbor.EncOptions{}.EncMode() }

func NewCodec() (*Codec, error) {
	m, err := mode()
	return &Codec{m: m}, err
}

func (c *Codec) Encode(v any) ([]byte, error) { return c.m.Marshal(v) }

// A writer that encodes what it is given.
type Writer struct{ w io.Writer }

func NewWriter(w io.Writer) *Writer { return &Writer{w} }

func (w *Writer) Write(v any) error {
	m, err := cbor.EncOptions{}.EncMode() // want `EncMode builds .* on every call of \(\*Writer\).Write`
	if err != nil {
		return err
	}
	b, err := m.Marshal(v)
	if err != nil {
		return err
	}
	_, err = w.w.Write(b)
	return err
}

// A slice of items through a callback of the package.
func ValidateEach(items []any) error {
	v := validator.New() // want `on every call of ValidateEach`
	return each(items, func(x any) error { return v.Struct(x) })
}

func each(items []any, f func(any) error) error {
	for _, x := range items {
		if err := f(x); err != nil {
			return err
		}
	}
	return nil
}

// Results of calls on the parameters are their data.
type Form interface{ Values() map[string][]string }

func FromForm(f Form) (string, error) {
	var dst struct{ Name string }
	err := schema.NewDecoder().Decode(&dst, f.Values()) // want `on every call of FromForm`
	return dst.Name, err
}

// A channel of data.
func First(ch <-chan any) error {
	return validator.New().Struct(<-ch) // want `on every call of First`
}

// Pointers, fields, elements, conversions, copies of the data.
type Order struct {
	Items []Item
	Meta  map[string]string
}

type Item struct{ SKU string }

func ValidateOrder(o *Order) []error {
	v := validator.New() // want `on every call of ValidateOrder`
	var errs []error
	for _, it := range o.Items {
		errs = append(errs, v.Struct(it))
	}
	return errs
}

func ValidateMeta(o Order) error {
	meta := o.Meta["x"]
	return validator.New().Var(meta, "required") // want `on every call of ValidateMeta`
}

func ValidateCopy(o *Order) error {
	c := *o
	c.Items = nil
	v := validator.New() // want `on every call of ValidateCopy`
	return v.Struct(&c)
}

func ValidateAny(x interface{}) (err error) {
	if o, ok := x.(*Order); ok {
		err = validator.New().Struct(o) // want `on every call of ValidateAny`
	}
	return
}
