// Package disable has a constructor that is turned off, and one that is not.
package disable

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

func handler(c *gin.Context) {
	_ = validator.New().Struct(c)
	_ = schema.NewDecoder().Decode(c, nil) // want `schema.NewDecoder builds`
}
