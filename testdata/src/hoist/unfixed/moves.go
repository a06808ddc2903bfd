package unfixed

import "github.com/go-playground/validator/v10"

var lastErr error

func even(fl validator.FieldLevel) bool { return fl.Field().Int()%2 == 0 }

// Its set-up writes to a package variable.
func Remembers(in any) error {
	v := validator.New() // unfixed: fix/set-up-does-more // want `builds`
	lastErr = v.RegisterValidation("even", even)
	return v.Struct(in)
}

// The twin drops the error.
func Forgets(in any) error {
	evenValidator := validator.New() // want `builds`
	_ = evenValidator.RegisterValidation("even", even)
	return evenValidator.Struct(in)
}

// Its set-up waits until the function returns.
func Deferred(in any) error {
	v := validator.New() // unfixed: fix/set-up-does-more // want `builds`
	defer v.SetTagName("binding")
	return v.Struct(in)
}

// One statement configures and uses it.
func Together(in any) (error, error) {
	v := validator.New() // unfixed: fix/configured-elsewhere // want `builds`
	failed, err := v.RegisterValidation("even", even), v.Struct(in)
	return failed, err
}
