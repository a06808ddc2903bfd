// Package shared has builds of what the library shares already.
package shared

import (
	"fmt"

	"buf.build/go/protovalidate"
)

func Validate(msg protovalidate.Message) error {
	validator, err := protovalidate.New() // want `builds`
	if err != nil {
		return fmt.Errorf("validator: %w", err)
	}
	err = validator.Validate(msg)
	if err != nil {
		return fmt.Errorf("message: %w", err)
	}
	return nil
}

func Scoped(msg protovalidate.Message) error {
	v, err := protovalidate.New() // want `builds`
	if err != nil {
		return err
	}

	if err := v.Validate(msg); err != nil {
		return err
	}
	return nil
}

// With an option it is another instance.
func FailFast(msg protovalidate.Message) error {
	v, err := protovalidate.New(protovalidate.WithFailFast()) // want `builds`
	if err != nil {
		return err
	}
	return v.Validate(msg)
}

// An error of the function's own stays what it is.
func Conditional(msg protovalidate.Message, validate bool) error {
	var v protovalidate.Validator
	var err error
	if validate {
		v, err = protovalidate.New() // want `builds`
		if err != nil {
			return err
		}
	}
	if v != nil {
		return v.Validate(msg)
	}
	return nil
}

// One that is nil until then is nil after that, too.
func Declared(msg protovalidate.Message, next func() error) error {
	var err error

	validator, err := protovalidate.New() // want `builds`
	if err != nil {
		return err
	}

	if err := validator.Validate(msg); err != nil {
		return err
	}
	if msg != nil {
		err = next()
	}
	return err
}

// One that had a value does not lose it.
func Assigned(msg protovalidate.Message, next func() error) error {
	var err error
	if err = next(); err != nil {
		println(err.Error())
	}
	validator, err := protovalidate.New() // want `builds`
	if err != nil {
		return err
	}
	if err := validator.Validate(msg); err != nil {
		return err
	}
	return err
}

// The instance itself is more than its methods.
func Handed(msg protovalidate.Message) error {
	v, err := protovalidate.New() // want `builds`
	if err != nil {
		return err
	}
	return run(v, msg)
}

func run(v protovalidate.Validator, msg protovalidate.Message) error { return v.Validate(msg) }
