// Package genericuses works with type parameters, and calls methods of their constraints. What decides: whether the function, or who made it, keeps it.
package genericuses

import (
	"context"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type product struct{ Name string }

type decoder interface {
	Decode(any, map[string][]string) error
}

// decode uses the decoder.
func decode[T any, D decoder](d D, values map[string][]string) (T, error) {
	var x T
	err := d.Decode(&x, values)
	return x, err
}

// check uses what can check.
func check[T any, V interface{ Struct(any) error }](v V, xs ...T) error {
	for _, x := range xs {
		if err := v.Struct(x); err != nil {
			return err
		}
	}
	return nil
}

// repo keeps what it is given.
type repo[T any, D decoder] struct {
	decoder D
	all     []T
}

func newRepo[T any, D decoder](d D) *repo[T, D] { return &repo[T, D]{decoder: d} }

func (r *repo[T, D]) add(values map[string][]string) error {
	x, err := decode[T](r.decoder, values)
	if err == nil {
		r.all = append(r.all, x)
	}
	return err
}

// lazy makes it by the constructor that is its field.
type lazy[T any] struct {
	mk  func() *T
	val *T
}

func (l *lazy[T]) get() *T {
	if l.val == nil {
		l.val = l.mk()
	}
	return l.val
}

type server struct {
	forms  *repo[product, *form.Decoder]
	policy lazy[bluemonday.Policy]
}

func (s *server) create(c *fiber.Ctx) error {
	q := map[string][]string{"name": {c.Params("name")}}
	p, err := decode[product](form.NewDecoder(), q) // report
	if err != nil {
		return err
	}
	if err := check(validator.New(), p); err != nil { // report
		return err
	}
	p.Name = s.policy.get().Sanitize(p.Name)
	return s.forms.add(q)
}

// tmp is a repository for one request.
func (s *server) tmp(c *fiber.Ctx) error {
	all := newRepo[product](schema.NewDecoder()) // report
	if err := all.add(map[string][]string{"name": {c.Params("name")}}); err != nil {
		return err
	}
	return c.JSON(all.all)
}

// strict makes its lazy one for one request.
func strict(c *fiber.Ctx) error {
	l := lazy[bluemonday.Policy]{mk: bluemonday.NewPolicy} // report
	return c.JSON(l.get().Sanitize(c.Params("name")))
}

// Trimmed is called by who has something to trim.
func Trimmed[T any](ctx context.Context, x *T) error {
	t := mold.New() // report
	return t.Struct(ctx, x)
}

// Encoder returns what encodes.
func Encoder[T any]() (func(T) ([]byte, error), error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return func(x T) ([]byte, error) { return c.BinaryFromNative(nil, x) }, nil
}

func Routes(app *fiber.App) {
	s := &server{
		forms:  newRepo[product](form.NewDecoder()),               // silent
		policy: lazy[bluemonday.Policy]{mk: bluemonday.UGCPolicy}, // silent: the constructor is called elsewhere
	}
	app.Post("/create", s.create)
	app.Post("/tmp", s.tmp)
	app.Get("/strict", strict)
}
