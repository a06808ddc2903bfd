// Package a reports what it builds itself, for whatever reason.
package a

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

// NewValidator is reported because of the handler below.
func NewValidator() *validator.Validate {
	return validator.New() // want `for every request in handler, a gin handler, through NewValidator`
}

func handler(c *gin.Context) { _ = NewValidator().Struct(c) }

// Each is reported because of its loop.
func Each(rows []string) {
	for _, r := range rows {
		_ = validator.New().Var(r, "required") // want `on every iteration of the loop at line \d+ of Each`
	}
}

// Check is reported because of its data.
func Check(v any) error {
	return validator.New().Struct(v) // want `on every call of Check`
}

// Ignored is not reported, since somebody disagreed.
func Ignored(v any) error {
	return validator.New().Struct(v) //mapperlint:ignore one call a day
}

// Quiet builds what only callers can judge.
func Quiet() *validator.Validate { return validator.New() }
