// Package restful has go-restful routes.
package restful

import (
	"github.com/emicklei/go-restful/v3"
	"github.com/go-playground/validator/v10"
)

type resource struct{ v *validator.Validate }

func newResource() *resource { return &resource{v: validator.New()} }

func (u *resource) service() *restful.WebService {
	ws := new(restful.WebService)
	return ws.Route(ws.POST("/").To(u.create)).Route(ws.POST("/x").To(u.createShared))
}

func (u *resource) create(req *restful.Request, resp *restful.Response) {
	v := validator.New() // want `for every request in \(\*resource\).create, a go-restful handler`
	_ = v.Struct(req)
}

func (u *resource) createShared(req *restful.Request, resp *restful.Response) { _ = u.v.Struct(req) }
