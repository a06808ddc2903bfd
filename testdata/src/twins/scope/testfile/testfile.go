// Package testfile has one file for tests; the others are not.
package testfile

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type Order struct{ Item string }

func Check(o Order) error { return validator.New().Struct(o) } // report

func handle(c *gin.Context) {
	_ = validator.New().Var(c.Query("q"), "required") // report
}

func (o *Order) Validate() error { return validator.New().Struct(o) } // report

func All(list []Order) {
	for _, o := range list {
		_ = validator.New().Struct(o) // report
	}
}

func fresh() *validator.Validate { return validator.New() } // report

func Helper(o Order) error { return fresh().Struct(o) }

func Literal(o Order) error {
	return func() error { return validator.New().Struct(o) }() // report
}
