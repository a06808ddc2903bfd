// Package bound has handlers that are methods of what a request is bound into, and of
// what lives as long as the program.
package bound

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type create struct {
	Tag  string `json:"tag" binding:"required"`
	Name string `json:"name"`
}

// The tag is that of the request.
func (c *create) Create(ctx *gin.Context) {
	v := validator.New() // silent: request/depends-on-receiver-of-request
	v.SetTagName(c.Tag)
	_ = v.Var(ctx.Query("q"), "required")
}

type module struct {
	Tag string `json:"tag"`
}

// A module is configured when the program starts.
func (m *module) Serve(ctx *gin.Context) {
	v := validator.New() // want `for every request in \(\*module\).Serve`
	v.SetTagName(m.Tag)
	_ = v.Var(ctx.Query("q"), "required")
}
