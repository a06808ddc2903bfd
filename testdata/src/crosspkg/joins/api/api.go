// Package api declares the interfaces that it consumes.
package api

import "github.com/gin-gonic/gin"

type checker interface {
	Check() error
	Save(v any) error
	Keep() error
}

type API struct{ c checker }

func New(c checker) *API { return &API{c: c} }

func (a *API) Get(c *gin.Context) {
	_ = a.c.Check()
	_ = a.c.Save(c)
	_ = a.c.Keep()
}
