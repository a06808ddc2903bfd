package files

import "github.com/go-playground/validator/v10"

var shared = validator.New()

func check(s any) error {
	return validator.New().Struct(s) // want `for every request in \(\*api\).create, a gin handler, through check`
}

func checkShared(s any) error { return shared.Struct(s) }

func newValidator() *validator.Validate {
	return validator.New() // want `for every request in \(\*api\).create, a gin handler, through newValidator`
}

func newForAPI() *validator.Validate { return validator.New() }
