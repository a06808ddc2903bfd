// Package embedding has fields and methods that are promoted.
package embedding

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type base struct{ *validator.Validate }

type api struct {
	base
	name string
}

func newAPI() *api { return &api{base: base{validator.New()}} }

func (a *api) create(c *gin.Context) { _ = a.Struct(c) }

func (a *api) createFresh(c *gin.Context) {
	b := base{validator.New()} // want `for every request in \(\*api\).createFresh, a gin handler`
	_ = b.Struct(c)
	_ = a.check(c)
}

func (b base) check(v any) error {
	return validator.New().Struct(v) // want `for every request in \(\*api\).createFresh, a gin handler, through base.check`
}

// A struct that holds the request: all its methods run for that request.
type call struct {
	w http.ResponseWriter
	r *http.Request
}

func (k *call) bind(dst any) error {
	return validator.New().Struct(dst) // want `for every request in \(\*call\).bind`
}

func (k call) show() error {
	v := validator.New() // want `for every request in call.show`
	return v.Var("x", "required")
}

type onlyRequest struct{ Request *http.Request }

func (o *onlyRequest) check() error {
	return validator.New().Struct(o.Request) // want `for every request in \(\*onlyRequest\).check`
}

func takes(k *call) error {
	return validator.New().Struct(k) // want `for every request in takes`
}

type embedded struct {
	*call
	user string
}

func (e *embedded) check() error {
	return validator.New().Var(e.user, "required") // want `validator.New builds .*\(\*embedded\).check`
}

// A client holds no request.
type client struct{ http *http.Client }

func (k *client) ping() error { return validator.New().Var("8080", "numeric") }
