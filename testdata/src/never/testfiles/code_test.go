package testfiles

import (
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func TestCheck(t *testing.T) {
	for range 3 {
		if err := validator.New().Struct(t); err != nil {
			t.Fatal(err)
		}
		_ = check(t)
	}
}

func helper(c *gin.Context) { _ = validator.New().Struct(c) }

func validate(v any) error { return validator.New().Struct(v) }
