// Package lib returns, keeps and uses up instances for others.
package lib

import (
	"sync"

	"github.com/go-playground/validator/v10"
)

func New() *validator.Validate { return validator.New() } // silent

func NewTagged(tag string) *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(tag)
	return v
}

type Checker struct{ v *validator.Validate }

func NewChecker() *Checker { return &Checker{validator.New()} } // silent

func (c *Checker) Check(x any) error { return c.v.Struct(x) }

func Check(x any) error { return validator.New().Struct(x) } // report

var shared *validator.Validate

func Shared() *validator.Validate {
	if shared == nil {
		shared = validator.New() // silent
	}
	return shared
}

var once = sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent

func Once() *validator.Validate { return once() }

func Port() int {
	_ = validator.New().Var("8080", "numeric") // silent
	return 8080
}

var registry []*validator.Validate

func Register(v *validator.Validate) { registry = append(registry, v) }

func Use(v *validator.Validate, x any) error { return v.Struct(x) }

func Sleep() {}
