// Package nilwords asks in many words whether there is nothing. What decides: whether nothing was there, and something is from then on.
package nilwords

import (
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type guest struct{ Name string }

type inn struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	policy *bluemonday.Policy
	fields *reflectx.Mapper
	query  *schema.Decoder
	codec  *goavro.Codec
	strict *validator.Validate
	spare  *mold.Transformer
	other  *mold.Transformer
	page   *bluemonday.Policy
	flat   *form.Decoder
}

func (i *inn) checkIn(c *fiber.Ctx) error {
	v := i.rules
	if nil == v {
		v = validator.New() // silent
	}
	i.rules = v
	return v.Struct(guest{c.Params("name")})
}

func (i *inn) rename(c *fiber.Ctx) error {
	t := i.trim
	if t != nil {
		goto have
	}
	t = mold.New() // silent
	i.trim = t
have:
	return t.Struct(nil, &guest{c.Params("name")})
}

func (i *inn) find(c *fiber.Ctx) error {
	for i.forms == nil {
		i.forms = form.NewDecoder() // silent
	}
	return i.forms.Decode(new(guest), map[string][]string{"n": {c.Params("name")}})
}

func (i *inn) note(c *fiber.Ctx) error {
	if p := i.policy; p == nil {
		i.policy = bluemonday.UGCPolicy() // silent
	} else if c.Params("text") == "" {
		return nil
	}
	return c.JSON(i.policy.Sanitize(c.Params("text")))
}

func (i *inn) rows(c *fiber.Ctx) error {
	var none *reflectx.Mapper
	if i.fields == none {
		i.fields = reflectx.NewMapper("db") // silent
	}
	i.fields.FieldMap(reflect.ValueOf(guest{c.Params("name")}))
	return nil
}

func (i *inn) sift(c *fiber.Ctx) error {
	q := &i.query
	if *q == nil {
		*q = schema.NewDecoder() // silent
	}
	return i.query.Decode(new(guest), map[string][]string{"n": {c.Params("name")}})
}

func (i *inn) export(c *fiber.Ctx) (err error) {
	switch {
	case i.codec != nil:
	default:
		if i.codec, err = goavro.NewCodec(`"string"`); err != nil { // silent
			return err
		}
	}
	data, _ := i.codec.BinaryFromNative(nil, c.Params("name"))
	return c.JSON(data)
}

// checkOut has it for itself alone.
func (i *inn) checkOut(c *fiber.Ctx) error {
	v := i.strict
	if v == nil {
		v = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return v.Struct(guest{c.Params("name")})
}

// swap looks at one, and fills another.
func (i *inn) swap(c *fiber.Ctx) error {
	if i.spare == nil {
		i.other = mold.New() // report
	}
	return i.other.Struct(nil, &guest{c.Params("name")})
}

// present goes on when there is one, which is there from the start.
func (i *inn) present(c *fiber.Ctx) error {
	if i.page == nil {
		return nil
	}
	p := bluemonday.NewPolicy() // report
	return c.JSON(i.page.Sanitize(p.Sanitize(c.Params("text"))))
}

// pointed fills a variable of its own, by its address.
func (i *inn) pointed(c *fiber.Ctx) error {
	var d *form.Decoder
	q := &d
	if *q == nil {
		*q = form.NewDecoder() // report
	}
	return d.Decode(new(guest), map[string][]string{"n": {c.Params("name")}})
}

// emptied gives it up again.
func (i *inn) emptied(c *fiber.Ctx) error {
	if i.flat == nil {
		i.flat = form.NewDecoder() // report
	}
	err := i.flat.Decode(new(guest), map[string][]string{"n": {c.Params("name")}})
	i.flat = nil
	return err
}

func App() *fiber.App {
	app, i := fiber.New(), &inn{page: bluemonday.UGCPolicy()} // silent
	app.Post("/in", i.checkIn)
	app.Post("/rename", i.rename)
	app.Get("/find", i.find)
	app.Get("/note", i.note)
	app.Get("/rows", i.rows)
	app.Get("/sift", i.sift)
	app.Get("/export", i.export)
	app.Post("/out", i.checkOut)
	app.Get("/swap", i.swap)
	app.Get("/present", i.present)
	app.Get("/pointed", i.pointed)
	app.Get("/emptied", i.emptied)
	return app
}
