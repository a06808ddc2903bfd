package files

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

//lint:file-ignore mapperlint an example for documentation

func ignored(c *gin.Context) {
	_ = validator.New().Struct(c)
	for range 3 {
		_ = validator.New().Struct(c)
	}
}
