package errors

import "github.com/go-playground/validator/v10"

func even(validator.FieldLevel) bool { return true }

// Each step can fail, and leaves in the same way.
func Checked(in any) error {
	v := validator.New() // want `builds`
	v.SetTagName("checked")
	if err := v.RegisterValidation("even", even); err != nil {
		return err
	}
	if err := v.RegisterValidation("odd", even); err != nil {
		return err
	}
	return v.Struct(in)
}

// The function has an err of its own.
func OwnErr(in any) error {
	v := validator.New() // want `builds`
	v.SetTagName("own")
	if err := v.RegisterValidation("even", even); err != nil {
		return err
	}
	err := v.Struct(in)
	if err != nil {
		return err
	}
	return v.Var(in, "required")
}

// The error is a variable of the function.
func Variable(in any) error {
	// A comment that stays.
	v := validator.New() // want `builds`
	v.SetTagName("variable")

	err := v.RegisterValidation("even", even)
	if err != nil {
		return err
	}
	err = v.Struct(in)
	return err
}

// Different ways out are left alone.
func Ways(in any) (int, error) {
	v := validator.New() // unfixed: fix/set-up-leaves // want `builds`
	v.SetTagName("ways")
	if err := v.RegisterValidation("even", even); err != nil {
		return 1, err
	}
	if err := v.RegisterValidation("odd", even); err != nil {
		return 2, err
	}
	return 3, v.Struct(in)
}
