// Package api uses what is reported where it stands, each part of it.
package api

import (
	"crosspkg/objects/sch"

	"github.com/gin-gonic/gin"
)

func handler(c *gin.Context) {
	_, _ = sch.Decode("x")
	_, _ = sch.Nested(nil)
	_, _ = sch.Helped(nil)
	_, _ = sch.Two(nil)
}
