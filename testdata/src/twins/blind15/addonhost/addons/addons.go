// Package addons has some add-ons.
package addons

import (
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind15/addonhost/api"
)

func init() {
	api.Register("checks", func() api.Addon { return new(checks) })
	api.Register("fresh", func() api.Addon { return fresh{} })
	api.Register("rows", newRows)
}

type checks struct{ v *validator.Validate }

func (c *checks) Init() error {
	c.v = api.Rules() // silent
	return nil
}

func (c *checks) Handle(e api.Event) error {
	if err := api.Trim(&e); err != nil {
		return err
	}
	return c.v.Struct(e)
}

type fresh struct{}

func (fresh) Init() error { return nil }

func (fresh) Handle(e api.Event) error {
	v := api.Rules() // report
	return v.Struct(e)
}

type rows struct{ m *reflectx.Mapper }

func newRows() api.Addon {
	return &rows{reflectx.NewMapper("db")} // silent
}

func (r *rows) Init() error { return nil }

func (r *rows) Handle(e api.Event) error {
	if api.Shared().Struct(e) != nil {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(e))
	}
	r.m.FieldMap(reflect.ValueOf(e))
	return nil
}
