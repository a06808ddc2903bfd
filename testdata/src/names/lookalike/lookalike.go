// Package lookalike uses packages with the names of the libraries.
package lookalike

import (
	"names/validator"

	"github.com/gin-gonic/gin"
	real "github.com/go-playground/validator/v10"
)

func handler(c *gin.Context) {
	_ = validator.New().Struct(c)
	_ = real.New().Struct(c) // want `for every request in handler, a gin handler`
}
