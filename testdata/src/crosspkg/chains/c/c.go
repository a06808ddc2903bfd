// Package c has the handlers, and imports b alone.
package c

import (
	"crosspkg/chains/b"

	"github.com/gin-gonic/gin"
)

func handler(c *gin.Context) {
	_ = b.Columns(c.Query("tag"))
	_ = b.Columns("db") // want `b\.Columns builds one \(reflectx\.NewMapper at a/a\.go:\d+\) for every request in handler, a gin handler`
	_ = b.Fixed()       // want `b.Fixed builds .* for every request in handler`
	_ = b.Warm()        // want `b.Warm builds .* for every request in handler`
}

type api struct{ r *b.Repo }

func (a *api) load(c *gin.Context) { _ = a.r.Load() } // want `Load builds .* for every request in \(\*api\).load`

func init() {
	_ = b.Fixed()
	_ = b.Warm()
}
