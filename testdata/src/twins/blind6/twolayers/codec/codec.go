// Package codec is the lower of two layers. It does not know who calls it, or how often; it can say what it does.
package codec

import (
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
	"github.com/klauspost/compress/zstd"
)

// New makes rules. The importers are told.
func New() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("check")
	return v
}

var (
	once   sync.Once
	shared *validator.Validate
)

// Shared makes them once.
func Shared() *validator.Validate {
	once.Do(func() { shared = New() })
	return shared
}

// Check is called with data: it does not matter who calls it.
func Check(v any) error {
	return validator.New().Struct(v) // report
}

// Codec keeps what its constructor makes.
type Codec struct {
	api jsoniter.API
	enc *zstd.Encoder
}

// NewCodec makes a Codec.
func NewCodec() *Codec {
	enc, _ := zstd.NewWriter(nil) // silent
	return &Codec{
		api: jsoniter.Config{SortMapKeys: true}.Froze(), // silent
		enc: enc,
	}
}

// Pack packs with what the codec has.
func (c *Codec) Pack(v any) ([]byte, error) {
	out, err := c.api.Marshal(v)
	if err != nil {
		return nil, err
	}
	return c.enc.EncodeAll(out, nil), nil
}

// Each calls its argument for each of the values.
func Each[T any](values []T, f func(T) error) error {
	for _, v := range values {
		if err := f(v); err != nil {
			return err
		}
	}
	return nil
}

// Lazy calls its argument once, when the result is first called.
func Lazy[T any](mk func() T) func() T { return sync.OnceValue(mk) }

// Always calls its argument with each call of the result.
func Always[T any](mk func() T) func() T { return func() T { return mk() } }

// Fill fills what is missing.
func Fill(dst **form.Decoder) {
	if *dst == nil {
		*dst = form.NewDecoder() // silent
	}
}
