package once

import (
	"sync"

	"github.com/go-playground/validator/v10"
)

type tagged struct {
	Name string `tagged:"required"`
}

// plainValidator is what the fix of First declared.
var plainValidator = sync.OnceValue(func() *validator.Validate {
	return validator.New(validator.WithPrivateFieldValidation())
})

func First(in *tagged) error {
	v := plainValidator()
	return v.Struct(in)
}

func Second(in *tagged) error {
	v := validator.New(validator.WithPrivateFieldValidation()) // want `builds`
	return v.Struct(in)
}

// strictValidator is configured by who gets it.
var strictValidator = sync.OnceValue(func() *validator.Validate {
	return validator.New(validator.WithPrivateFieldValidation(), validator.WithRequiredStructEnabled())
})

func Third(in *tagged) error {
	v := strictValidator()
	v.SetTagName("tagged")
	return v.Struct(in)
}

func Fourth(in *tagged) error {
	v := validator.New(validator.WithPrivateFieldValidation(), validator.WithRequiredStructEnabled()) // want `builds`
	return v.Struct(in)
}
