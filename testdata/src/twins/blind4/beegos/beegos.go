// Package beegos has controllers that a framework makes for each request and calls by reflection. What decides: whether a
// method of the controller makes one.
package beegos

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

type base struct {
	web.Controller
	v *validator.Validate
}

func (c *base) Prepare() {
	// Before each request, for a controller that is made for it.
	c.v = validator.New() // report
}

func (c *base) clean(s string) string {
	// A helper of actions.
	return bluemonday.UGCPolicy().Sanitize(s) // report
}

type UserController struct{ base }

func (c *UserController) Post() {
	var u user
	if c.ParseForm(&u) != nil || c.v.Struct(u) != nil {
		return
	}
	u.Name = c.clean(u.Name)
	_ = c.ServeJSON()
}

func (c *UserController) Get() {
	var q struct{ Page int }
	// An action.
	dec := form.NewDecoder() // report
	_ = dec.Decode(&q, map[string][]string{"page": {c.GetString("page")}})
}

type AdminController struct{ web.Controller }

func (c *AdminController) List() {
	// An action by name, without anything of the request.
	v := validator.New() // report
	c.Data["ok"] = v.Struct(user{}) == nil
}

func (c *AdminController) Sort() {
	c.Data["sort"] = shared.Var(c.GetString("sort"), "alpha") == nil
	c.Data["html"] = service.p.Sanitize(c.GetString("html"))
}

var (
	shared  = validator.New() // silent
	service = newService()    // silent: at the start
)

type svc struct{ p *bluemonday.Policy }

func newService() *svc {
	// For a package variable.
	return &svc{bluemonday.UGCPolicy()} // silent
}

func (s *svc) Check(u user) error {
	// Not a controller, but it gets data.
	return validator.New().Struct(u) // report
}

type ItemController struct {
	web.Controller
	dec *form.Decoder
}

func (c *ItemController) decoder() *form.Decoder {
	if c.dec == nil {
		// On first use of a controller that lives for one request.
		c.dec = form.NewDecoder() // report
	}
	return c.dec
}

func (c *ItemController) Put() {
	var u user
	_ = c.decoder().Decode(&u, nil)
	_ = service.Check(u)
}

func Main() {
	// At the start.
	v := validator.New() // silent
	if v.Var("8080", "numeric") != nil {
		return
	}
	web.Router("/user", &UserController{})
	web.Router("/admin", &AdminController{}, "get:List", "put:Sort")
	web.Router("/item", &ItemController{})
	web.Run()
}
