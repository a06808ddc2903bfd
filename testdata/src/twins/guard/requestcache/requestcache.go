// Package requestcache looks for an instance in what lives as long as the
// request, or as the program.
package requestcache

import (
	"context"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type key struct{}

func inKeys(c *gin.Context) {
	x, ok := c.Get("v")
	if !ok {
		x = validator.New() // report
		c.Set("v", x)
	}
	_ = x.(*validator.Validate).Var(c.Query("q"), "required")
}

func inKeysReturn(c *gin.Context) {
	if x, ok := c.Get("v"); ok {
		_ = x.(*validator.Validate).Var(c.Query("q"), "required")
		return
	}
	v := validator.New() // report
	c.Set("v", v)
	_ = v.Var(c.Query("q"), "required")
}

func inMap(c *gin.Context) {
	v, ok := c.Keys["v"].(*validator.Validate)
	if !ok {
		v = validator.New() // report
		c.Keys["v"] = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func inMapNil(c *gin.Context) {
	if c.Keys["v"] == nil {
		c.Keys["v"] = validator.New() // report
	}
	_ = c.Keys["v"].(*validator.Validate).Var(c.Query("q"), "required")
}

func inContext(ctx context.Context, c *gin.Context) {
	v, ok := ctx.Value(key{}).(*validator.Validate)
	if !ok {
		v = validator.New() // report
		ctx = context.WithValue(ctx, key{}, v)
	}
	use(ctx, c)
}

func use(ctx context.Context, c *gin.Context) {
	_ = ctx.Value(key{}).(*validator.Validate).Var(c.Query("q"), "required")
}

type session struct{ v *validator.Validate }

func inSession(c *gin.Context) {
	s := &session{}
	c.Set("session", s)
	if s.v == nil {
		s.v = validator.New() // report
	}
	_ = s.v.Var(c.Query("q"), "required")
}

// As long as the program.

var (
	kept   = map[string]any{}
	synced sync.Map
	theOne session
)

func inGlobal(c *gin.Context) {
	x, ok := kept["v"]
	if !ok {
		x = validator.New() // silent
		kept["v"] = x
	}
	_ = x.(*validator.Validate).Var(c.Query("q"), "required")
}

func inGlobalReturn(c *gin.Context) {
	if x, ok := kept["w"]; ok {
		_ = x.(*validator.Validate).Var(c.Query("q"), "required")
		return
	}
	v := validator.New() // silent
	kept["w"] = v
	_ = v.Var(c.Query("q"), "required")
}

func inGlobalAssert(c *gin.Context) {
	v, ok := kept["x"].(*validator.Validate)
	if !ok {
		v = validator.New() // silent
		kept["x"] = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func inSynced(c *gin.Context) {
	x, ok := synced.Load("v")
	if !ok {
		x = validator.New() // silent
		synced.Store("v", x)
	}
	_ = x.(*validator.Validate).Var(c.Query("q"), "required")
}

func inGlobalSession(c *gin.Context) {
	s := &theOne
	if s.v == nil {
		s.v = validator.New() // silent
	}
	_ = s.v.Var(c.Query("q"), "required")
}

func inGlobalNil(c *gin.Context) {
	if kept["y"] == nil {
		kept["y"] = validator.New() // silent
	}
	_ = kept["y"].(*validator.Validate).Var(c.Query("q"), "required")
}
