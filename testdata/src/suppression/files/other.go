// Package files has a file that is ignored as a whole.
package files

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

//lint:file-ignore SA1000 another check

func other(c *gin.Context) {
	_ = validator.New().Struct(c) // want `for every request in other`
}
