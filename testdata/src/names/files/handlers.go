// Package files is spread over several files.
package files

import "github.com/gin-gonic/gin"

func (a *api) create(c *gin.Context) {
	_ = check(c)
	_ = checkShared(c)
	_ = newValidator().Struct(c)
	_ = a.v.Struct(c)
}
