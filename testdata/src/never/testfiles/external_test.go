package testfiles_test

import (
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func handler(c *gin.Context) { _ = validator.New().Struct(c) }

func TestHandler(t *testing.T) { handler(nil) }
