// Package echoforms is a service of echo, with a binder, a validator and a renderer of its own. What decides: whether echo has the object, or calls what makes
// it.
package echoforms

import (
	"context"
	"errors"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required" mod:"trim"`
}

// binder binds, and trims afterwards.
type binder struct {
	forms *form.Decoder
	trim  sync.Pool
}

func newBinder() *binder {
	b := &binder{forms: form.NewDecoder()} // silent
	b.trim.New = func() any {
		return mold.New() // silent
	}
	return b
}

func (b *binder) Bind(i any, c echo.Context) error {
	t := b.trim.Get().(*mold.Transformer)
	defer b.trim.Put(t)
	return errors.Join(b.forms.Decode(i, c.QueryParams()), t.Struct(context.Background(), i))
}

// lax is a binder that makes what it needs.
type lax struct{ echo.Binder }

func (l lax) Bind(i any, c echo.Context) error {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	if err := d.Decode(i, c.QueryParams()); err != nil {
		return l.Binder.Bind(i, c)
	}
	return nil
}

// rules is echo's validator; it is made with echo.
type rules struct{ v *validator.Validate }

func (r *rules) Validate(i any) error { return r.v.Struct(i) }

// twice is one that calls another, and makes one.
type twice struct{ echo.Validator }

func (t twice) Validate(i any) error {
	if err := t.Validator.Validate(i); err != nil {
		return err
	}
	return validator.New(validator.WithRequiredStructEnabled()).Struct(i) // report
}

// own is an echo.Context with more methods, one for each request.
type own struct {
	echo.Context
	fields *reflectx.Mapper
	policy func() *bluemonday.Policy
}

func (o *own) columns(x any) int { return len(o.fields.FieldMap(reflect.ValueOf(x))) }

// extended makes the context, and what the context has.
func extended(next echo.HandlerFunc) echo.HandlerFunc {
	shared := sync.OnceValue(func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // silent
	})
	return func(c echo.Context) error {
		return next(&own{c, reflectx.NewMapper("db"), shared}) // report
	}
}

// limited has a middleware in a middleware.
func limited(max int) echo.MiddlewareFunc {
	v := validator.New() // silent
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if err := v.Var(len(c.QueryParams()), "lte=10"); err != nil {
				return err
			}
			strict := validator.New() // report
			if err := strict.Var(max, "gt=0"); err != nil {
				return err
			}
			return next(c)
		}
	}
}

func create(c echo.Context) error {
	var x in
	if err := c.Bind(&x); err != nil {
		return err
	}
	if err := c.Validate(&x); err != nil {
		return err
	}
	o, ok := c.(*own)
	if !ok {
		return errors.New("not ours")
	}
	return c.JSON(http.StatusOK, o.policy().Sanitize(x.Name)+string(rune(o.columns(x))))
}

// handlers has methods that are routes.
type handlers struct {
	codec *goavro.Codec
	init  sync.Once
	err   error
}

func (h *handlers) encode(c echo.Context) error {
	h.init.Do(func() { h.codec, h.err = goavro.NewCodec(`"string"`) }) // silent
	if h.err != nil {
		return h.err
	}
	data, err := h.codec.BinaryFromNative(nil, c.Param("text"))
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, data)
}

// copied has a value receiver: its once is a copy, and so is what it fills.
func (h handlers) copied(c echo.Context) error {
	h.init.Do(func() { h.codec, h.err = goavro.NewCodec(`"bytes"`) }) // report
	if h.err != nil {
		return h.err
	}
	data, err := h.codec.BinaryFromNative(nil, c.Param("text"))
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, data)
}

func New() *echo.Echo {
	e := echo.New()
	e.Binder = newBinder()
	if e.Binder == nil {
		e.Binder = lax{e.Binder}
	}
	e.Validator = twice{&rules{validator.New()}} // silent
	e.Use(extended, limited(3))
	h := new(handlers)
	e.POST("/", create)
	e.GET("/:text", h.encode)
	e.GET("/copied/:text", h.copied)
	return e
}
