// Package clean does nothing that is reported.
package clean

import "github.com/go-playground/validator/v10"

var V = validator.New()

func Valid(x any) bool { return V.Struct(x) == nil }
