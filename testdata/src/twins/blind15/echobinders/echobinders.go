// Package echobinders binds and validates what echo gets. What decides: whether the binder is filled when it is made, at its first use, or never.
package echobinders

import (
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
)

type dto struct{ Name string }

// plain checks with what it makes.
type plain struct{}

func (plain) Validate(i any) error {
	return validator.New().Struct(i) // report
}

// kept was made with it.
type kept struct{ v *validator.Validate }

func (k *kept) Validate(i any) error { return k.v.Struct(i) }

// lazy makes it at first.
type lazy struct {
	once sync.Once
	v    *validator.Validate
}

func (l *lazy) init() {
	l.v = validator.New() // silent
	l.v.SetTagName("validate")
}

func (l *lazy) Validate(i any) error {
	l.once.Do(l.init)
	return l.v.Struct(i)
}

// byValue loses what it makes with the copy.
type byValue struct{ d *form.Decoder }

func (b byValue) Bind(i any, c echo.Context) error {
	if b.d == nil {
		b.d = form.NewDecoder() // report
	}
	return b.d.Decode(i, c.QueryParams())
}

// byPointer keeps it.
type byPointer struct {
	mu sync.Mutex
	d  *form.Decoder
}

func (b *byPointer) Bind(i any, c echo.Context) error {
	b.mu.Lock()
	if b.d == nil {
		b.d = form.NewDecoder() // silent
	}
	b.mu.Unlock()
	return b.d.Decode(i, c.QueryParams())
}

// twoStep has defaults.
type twoStep struct {
	next echo.Binder
	t    *mold.Transformer
}

func newTwoStep(next echo.Binder) *twoStep {
	return &twoStep{next, mold.New()} // silent
}

func (t *twoStep) Bind(i any, c echo.Context) error {
	if err := t.next.Bind(i, c); err != nil {
		return err
	}
	return t.t.Struct(nil, i)
}

func create(c echo.Context) error {
	d := new(dto)
	if err := c.Bind(d); err != nil {
		return err
	}
	return c.Validate(d)
}

// direct sets a validator of its own.
func direct(c echo.Context) error {
	k := &kept{v: validator.New()} // report
	return k.Validate(dto{c.Param("name")})
}

func New(mode string) *echo.Echo {
	e := echo.New()
	switch mode {
	case "lazy":
		e.Validator, e.Binder = new(lazy), new(byPointer)
	case "plain":
		e.Validator, e.Binder = plain{}, byValue{}
	default:
		e.Validator = &kept{validator.New()} // silent
		e.Binder = newTwoStep(&byPointer{})
	}
	e.POST("/", create)
	e.POST("/direct", direct)
	return e
}
