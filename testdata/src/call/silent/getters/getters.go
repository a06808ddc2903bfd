// Package getters asks for single settings; its structs are none.
package getters

import (
	"github.com/go-playground/validator/v10"
	"github.com/spf13/viper"
)

type Input struct {
	Name string `validate:"required"`
}

func (i *Input) Validate() error { // reads a setting along the way
	viper.SetDefault("limit", 10)
	v := validator.New() // want `on every call of .*Input..Validate`
	v.SetTagName("check")
	return v.Struct(i)
}

var shared = validator.New()

func (i *Input) Check() error { return shared.Struct(i) }
