// Package main serves with the framework of lib.
package main

import (
	"log"

	"twins/blind2/ctxframework/lib"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
)

type In struct {
	Name string `validate:"required"`
}

type controller struct{ v *validator.Validate }

func (ct *controller) create(c *lib.Ctx) error {
	var in In
	if err := c.Bind(&in); err != nil {
		return err
	}
	if err := validator.New().Struct(in); err != nil { // report
		return err
	}
	return c.JSON(201, in)
}

func (ct *controller) list(c *lib.Ctx) error {
	var q struct{ Page int }
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	if err := d.Decode(&q, c.R.URL.Query()); err != nil {
		return err
	}
	return c.JSON(200, q)
}

func (ct *controller) update(c *lib.Ctx) error {
	var in In
	if err := c.BindValid(&in); err != nil { // silent: reported in lib
		return err
	}
	return c.Valid(in) // silent: built elsewhere
}

func (ct *controller) export(c *lib.Ctx) error {
	api := jsoniter.Config{SortMapKeys: true}.Froze() // report
	return api.NewEncoder(c.W).Encode(c.R.Header)
}

func (ct *controller) kept(c *lib.Ctx) error { return ct.v.StructCtx(c, In{c.R.FormValue("name")}) }

// Middleware, within and without.
func checked(next lib.HandlerFunc) lib.HandlerFunc {
	return func(c *lib.Ctx) error {
		v := validator.New() // report
		if err := v.Var(c.R.Host, "hostname"); err != nil {
			return err
		}
		return next(c)
	}
}

func checkedOnce(next lib.HandlerFunc) lib.HandlerFunc {
	v := validator.New() // silent
	return func(c *lib.Ctx) error {
		if err := v.Var(c.R.Host, "hostname"); err != nil {
			return err
		}
		return next(c)
	}
}

func deleting(v *validator.Validate) lib.HandlerFunc {
	return func(c *lib.Ctx) error { return v.Var(c.R.PathValue("id"), "uuid") }
}

func main() {
	ct := &controller{validator.New()} // silent
	app := lib.New(checked, checkedOnce)
	app.Handle("/create", ct.create)
	app.Handle("/list", ct.list)
	app.Handle("/update", ct.update)
	app.Handle("/export", ct.export)
	app.Handle("/kept", ct.kept)
	app.Handle("/delete", deleting(validator.New())) // silent
	app.Handle("/get", func(c *lib.Ctx) error {
		return deleting(validator.New())(c) // report
	})
	log.Fatal(app.Run(":80"))
}
