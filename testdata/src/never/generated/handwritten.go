// Package generated has a generated file and one by hand.
package generated

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func Update(c *gin.Context) {
	_ = validator.New().Struct(c) // want `for every request in Update, a gin handler`
	_ = check(c)
}
