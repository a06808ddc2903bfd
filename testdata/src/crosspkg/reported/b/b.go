// Package b is silent about what a reports.
package b

import (
	"crosspkg/reported/a"

	"github.com/gin-gonic/gin"
)

func handler(c *gin.Context) {
	_ = a.NewValidator().Struct(c)
	a.Each([]string{"a"})
	_ = a.Check(c)
	_ = a.Ignored(c)
	_ = a.Quiet().Struct(c) // want `a.Quiet builds .* for every request in handler`
}

func loop(rows []any) {
	for _, r := range rows {
		_ = a.NewValidator().Struct(r)
		_ = a.Check(r)
		_ = a.Ignored(r)
	}
}

func Data(v any) error { return a.NewValidator().Struct(v) }
