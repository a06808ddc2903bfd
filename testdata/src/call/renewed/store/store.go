// Package store has a variable that a function sets, and returns as well.
package store

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var Validate *validator.Validate

// Open makes one with each call.
func Open() *validator.Validate {
	v := validator.New() // silent: scope/called-if-missing
	Validate = v
	return v
}

// What is asked for first is there.
func Get() *validator.Validate {
	if Validate == nil {
		return Open()
	}
	return Validate
}

var lazy *validator.Validate

func Lazy() *validator.Validate {
	if lazy != nil {
		return lazy
	}
	v := validator.New() // silent: escape/fills-empty-variable
	lazy = v
	return v
}

type Kit struct {
	Validate *validator.Validate
	Decoder  *schema.Decoder
}

// Tools makes two things.
func Tools() *Kit {
	return &Kit{
		Validate: validator.New(),     // silent: scope/returned-to-importers
		Decoder:  schema.NewDecoder(), // silent: scope/returned-to-importers
	}
}
