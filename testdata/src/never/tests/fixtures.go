// Package tests serves tests: it imports testing outside of _test.go.
package tests

import (
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func Check(t *testing.T, v any) {
	if err := validator.New().Struct(v); err != nil {
		t.Fatal(err)
	}
}

func Handler(c *gin.Context) { _ = validator.New().Struct(c) }
