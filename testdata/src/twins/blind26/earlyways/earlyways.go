// Package earlyways leaves early if what it needs is there. What decides: whether the early way is open for a later call.
package earlyways

import (
	"github.com/gofiber/fiber/v2"
	jsoniter "github.com/json-iterator/go"
)

type views struct {
	json  jsoniter.API
	text  jsoniter.API
	extra jsoniter.API
	done  bool
	off   bool
}

func (v *views) api() jsoniter.API {
	if v.json != nil {
		return v.json
	}
	v.json = jsoniter.Config{SortMapKeys: true}.Froze() // silent
	return v.json
}

func (v *views) textAPI() jsoniter.API {
	if v.json != nil {
		return v.json
	}
	v.text = jsoniter.Config{EscapeHTML: true}.Froze() // silent
	return v.text
}

func (v *views) list(c *fiber.Ctx) error {
	b, err := v.api().Marshal(c.Params("id"))
	if err != nil {
		return err
	}
	return c.JSON(b)
}

func (v *views) load() {
	if v.done {
		return
	}
	v.done = true
	v.extra = jsoniter.Config{UseNumber: true}.Froze() // silent
}

func (v *views) number(c *fiber.Ctx) error {
	v.load()
	return v.extra.Unmarshal(c.Body(), new(any))
}

func (v *views) reload() jsoniter.API {
	if v.off {
		return nil
	}
	return jsoniter.Config{TagKey: "view"}.Froze() // report
}

func (v *views) detail(c *fiber.Ctx) error {
	return v.reload().Unmarshal(c.Body(), new(any))
}

func (v *views) body(c *fiber.Ctx) error {
	if len(c.Body()) == 0 {
		return nil
	}
	return jsoniter.Config{TagKey: "body"}.Froze().Unmarshal(c.Body(), new(any)) // report
}

func (v *views) both(c *fiber.Ctx) error {
	api := v.text
	if api == nil {
		if v.done {
			return nil
		}
		api = jsoniter.Config{TagKey: "both"}.Froze() // silent
		v.text = api
	}
	return api.Unmarshal(c.Body(), new(any))
}

type notes struct{ json, unused jsoniter.API }

func (n *notes) api() jsoniter.API {
	if n.unused != nil {
		return n.unused
	}
	n.json = jsoniter.Config{SortMapKeys: true}.Froze() // report
	return n.json
}

func (n *notes) list(c *fiber.Ctx) error {
	return n.api().Unmarshal(c.Body(), new(any))
}

func routes(app *fiber.App) {
	v, n := new(views), new(notes)
	app.Get("/list", v.list)
	app.Get("/number", v.number)
	app.Get("/detail", v.detail)
	app.Get("/body", v.body)
	app.Get("/both", v.both)
	app.Get("/notes", n.list)
	_ = v.textAPI
}
