// Package b wraps what package a makes.
package b

import (
	"crosspkg/derived/a"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func New() *validator.Validate { return a.NewValidator() }

func Check(s any) error {
	return a.NewValidator().Struct(s) // want `a\.NewValidator builds one \(validator\.New at a/a\.go:\d+\) on every call of Check, which gets the data to map`
}

func handler(c *gin.Context) {
	v, err := a.Rules() // want `a\.Rules builds one \(validator\.New at a/a\.go:\d+\) for every request in handler, a gin handler`
	if err != nil {
		return
	}
	_ = v.Struct(c)
	_ = a.FormDecoder().Decode(c, nil) // want `a\.FormDecoder builds one \(schema\.NewDecoder at a/a\.go:\d+\) for every request in handler, a gin handler`
	_ = a.Of[int]().Struct(c)          // want `a.Of builds .* for every request in handler`
	var m a.Maker
	_ = m.Make().Struct(c) // want `\(\*a.Maker\).Make builds .* for every request in handler`
	_ = a.Default.Struct(c)
	_ = kept.Struct(c)
}

var kept = a.NewValidator()

type server struct{ v *validator.Validate }

func newServer() *server { return &server{v: a.NewValidator()} }

func (s *server) handle(c *gin.Context) { _ = s.v.Struct(c) }
