package lazy

import "github.com/go-playground/validator/v10"

// A variable cannot be called as the package that others need.
func Named(in any) error {
	sync := validator.New() // want `builds`
	return sync.Struct(in)
}
