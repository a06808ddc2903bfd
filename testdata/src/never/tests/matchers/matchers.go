// Package matchers serves tests, which are written with gomega.
package matchers

import (
	"github.com/go-playground/validator/v10"
	"github.com/onsi/gomega/types"
)

type valid struct{}

func (valid) Match(actual any) (bool, error) { return validator.New().Struct(actual) == nil, nil }

func BeValid() types.GomegaMatcher { return valid{} }
