package lib

import (
	"github.com/go-playground/validator/v10"
	"github.com/onsi/gomega/types"
)

type valid struct{}

func BeValid() types.GomegaMatcher { return valid{} }

func (valid) Match(actual any) (bool, error) {
	err := validator.New().Struct(actual) // silent
	return err == nil, err
}
