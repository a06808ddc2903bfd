// Package use has handlers that call accessors.
package use

import (
	"crosspkg/accessors/lib"

	"github.com/gin-gonic/gin"
)

var container = lib.NewContainer()

func handler(c *gin.Context) {
	_ = lib.NewGlobal().Struct(c)
	_ = lib.NewOnce().Struct(c)
	_ = lib.NewOnceValue().Struct(c)
	_ = lib.NewByOnceValue().Struct(c)
	_ = lib.NewLazy().Struct(c)
	_ = lib.NewDecoder().Decode(c, nil)
	_ = lib.NewCached(c.Query("tag")).Struct(c)
	_ = lib.NewSyncMap("x").Struct(c)
	_ = lib.NewAtomic().Struct(c)
	_ = container.NewValidator().Struct(c)
	_ = container.Validator().Struct(c)
	_ = lib.Get().Struct(c)      // want `lib.Get builds .* for every request in handler`
	_ = lib.Instance().Struct(c) // want `lib.Instance builds .* for every request in handler`
}

func loop() {
	for i := range 3 {
		_ = lib.NewOnce().Var(i, "gt=0")
		_ = lib.NewCached("x").Var(i, "gt=0")
	}
}
