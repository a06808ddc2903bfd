// Package kit has what an echo application binds and checks with. What decides: whether the application or a request has it.
package kit

import (
	"context"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
)

// Checker is for echo.Echo.
type Checker struct{ v *validator.Validate }

func NewChecker() *Checker {
	return &Checker{validator.New()} // silent
}

func (c *Checker) Validate(x any) error { return c.v.Struct(x) }

// Lazy makes it when it is first asked.
type Lazy struct {
	once sync.Once
	v    *validator.Validate
}

func (l *Lazy) Validate(x any) error {
	l.once.Do(l.make)
	return l.v.Struct(x)
}

func (l *Lazy) make() {
	l.v = validator.New() // silent
	l.v.RegisterAlias("id", "uuid4")
}

// Eager makes it each time.
type Eager struct{}

func (Eager) Validate(x any) error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(x) // report
}

// Binder binds forms.
type Binder struct {
	d    *form.Decoder
	Trim bool
}

func NewBinder() *Binder {
	b := &Binder{d: form.NewDecoder()} // silent
	b.d.SetTagName("query")
	return b
}

func (b *Binder) Bind(x any, c echo.Context) error {
	if err := b.d.Decode(x, c.QueryParams()); err != nil {
		return err
	}
	if b.Trim {
		t := mold.New() // report
		return t.Struct(context.Background(), x)
	}
	return nil
}

const key = "kit"

// Provide puts it where handlers find it.
func Provide() echo.MiddlewareFunc {
	t := mold.New() // silent
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			c.Set(key, t)
			return next(c)
		}
	}
}

// ProvideEach makes one for each request.
func ProvideEach(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Set(key, mold.New()) // report
		return next(c)
	}
}

// From finds it.
func From(c echo.Context) *mold.Transformer {
	t, _ := c.Get(key).(*mold.Transformer)
	return t
}
