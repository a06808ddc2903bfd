package refused

import "github.com/go-playground/validator/v10"

func inTest(in any) error { return validator.New().Struct(in) }
