// Package web stands for the package of the same path.
package web

type Controller struct{ Data map[any]any }

func (c *Controller) Prepare() {}

func (c *Controller) Finish() {}

func (c *Controller) GetString(key string, def ...string) string { return "" }

func (c *Controller) ParseForm(obj any) error { return nil }

func (c *Controller) ServeJSON(encoding ...bool) error { return nil }

type ControllerInterface interface {
	Prepare()
	Finish()
}

func Router(path string, c ControllerInterface, mapping ...string) {}

func Run(params ...string) {}
