// Package sdk is a library that others import: who calls it is not seen here. What decides: whether what it makes is for one call.
package sdk

import (
	"context"
	"errors"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// Checker checks.
type Checker struct {
	v    *validator.Validate
	mu   sync.Mutex
	trim *mold.Transformer
}

type Option func(*Checker) error

// New makes a checker, and sets it up.
func New(opts ...Option) (*Checker, error) {
	c := &Checker{v: validator.New()} // silent: its callers decide
	for _, o := range opts {
		if err := o(c); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// WithRule adds a rule.
func WithRule(tag string, f func(string) bool) Option {
	return func(c *Checker) error {
		return c.v.RegisterValidation(tag, func(fl validator.FieldLevel) bool { return f(fl.Field().String()) })
	}
}

// Check checks, and trims before.
func (c *Checker) Check(ctx context.Context, x any) error {
	return errors.Join(c.transformer().Struct(ctx, x), c.v.StructCtx(ctx, x))
}

// transformer is made with the first Check.
func (c *Checker) transformer() *mold.Transformer {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.trim == nil {
		c.trim = mold.New() // silent
	}
	return c.trim
}

// Check is for those who have no checker.
func Check(ctx context.Context, x any) error {
	v := validator.New() // report
	return v.StructCtx(ctx, x)
}

// CheckTag is the same, by another tag.
func CheckTag(ctx context.Context, tag string, x any) error {
	v := validator.New() // silent
	v.SetTagName(tag)
	return v.StructCtx(ctx, x)
}

// Decode reads a form.
func Decode[T any](r *http.Request) (x T, err error) {
	d := form.NewDecoder() // report
	if err := r.ParseForm(); err != nil {
		return x, err
	}
	return x, d.Decode(&x, r.Form)
}

// Encoder is for one schema.
type Encoder struct{ c *goavro.Codec }

func NewEncoder(schema string) (*Encoder, error) {
	c, err := goavro.NewCodec(schema) // silent
	if err != nil {
		return nil, err
	}
	return &Encoder{c}, nil
}

func (e *Encoder) Encode(x any) ([]byte, error) { return e.c.BinaryFromNative(nil, x) }

// Sanitizer returns a function; what it needs is made before.
func Sanitizer(elements ...string) func(string) string {
	p := bluemonday.NewPolicy() // silent: its callers decide
	p.AllowElements(elements...)
	return p.Sanitize
}

// Default returns the same to all.
func Default() *Checker { return shared() }

var shared = sync.OnceValue(func() *Checker {
	c, err := New(WithRule("any", func(string) bool { return true }))
	if err != nil {
		panic(err)
	}
	return c
})
