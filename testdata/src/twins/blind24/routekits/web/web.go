// Package web answers what a router of another package brings. What decides: what that calls for each request.
package web

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/routekits/router"
)

type item struct{ Name string }

type items struct{ v *validator.Validate }

func newItems() router.Controller { return &items{validator.New()} } // report

func (i *items) Get(c *router.Ctx) error {
	d := schema.NewDecoder() // report
	return d.Decode(&item{}, c.Query())
}

func (i *items) Post(c *router.Ctx) error { return i.v.Struct(item{c.Param("name")}) }

type notes struct{ t *mold.Transformer }

func newNotes() *notes { return &notes{mold.New()} } // silent

func (n *notes) Get(c *router.Ctx) error {
	return c.Text(bluemonday.UGCPolicy().Sanitize(c.Param("name"))) // report
}

func (n *notes) Post(c *router.Ctx) error { return n.t.Struct(c, &item{c.Param("name")}) }

func rows(c *router.Ctx) error {
	reflectx.NewMapper("db").FieldMap(reflect.ValueOf(item{c.Param("name")})) // report
	return nil
}

func encode() router.Handler {
	e := form.NewEncoder() // silent
	return func(c *router.Ctx) error {
		_, err := e.Encode(item{c.Param("name")})
		return err
	}
}

func Routes() http.Handler {
	rt := router.New()
	rt.Resource("/items", newItems)
	rt.Controller("/notes", newNotes())
	rt.Handle("/rows", rows)
	rt.Handle("/encode", encode())
	rt.Group("/v1", func(rt *router.Router) {
		d := form.NewDecoder() // silent
		rt.Handle("/read", func(c *router.Ctx) error { return d.Decode(&item{}, c.Query()) })
		rt.Handle("/find", func(c *router.Ctx) error {
			d := form.NewDecoder() // report
			return d.Decode(&item{}, c.Query())
		})
	})
	rt.Handle("/func", router.Func(func(name string) (item, error) {
		x := item{name}
		return x, validator.New().Struct(x) // report
	}))
	return rt
}
