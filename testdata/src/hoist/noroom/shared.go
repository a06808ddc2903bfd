// Package noroom has files in which a fix finds no import or no name, and twins.
package noroom

import "github.com/go-playground/validator/v10"

var validate = validator.New()

func Check(in any) error { return validate.Struct(in) }
