// Package use uses constructors that the options name.
package use

import (
	"options/mapper/lib"

	"github.com/gin-gonic/gin"
)

var factory lib.Factory

var shared = lib.New("db")

func handler(c *gin.Context) {
	_ = lib.New("db").Map(c, nil)  // want `lib.New builds .* for every request in handler, a gin handler`
	_ = factory.Make().Map(c, nil) // want `Make builds .* for every request in handler, a gin handler`
	_ = (&lib.Table{N: 1}).Look(c) // want `lib.Table\{\} builds .* for every request in handler, a gin handler`
	var t lib.Table                // want `lib.Table\{\} builds .* for every request in handler, a gin handler`
	_ = t.Look(c)
	_ = lib.Other().Map(c, nil)
	_ = shared.Map(c, nil)
	_ = lib.New(c.Query("tag")).Map(c, nil)
}

func Check(v any) error {
	return lib.New("db").Map(v, nil) // want `lib.New builds .* on every call of Check`
}
