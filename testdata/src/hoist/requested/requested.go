// Package requested has functions that the option request names: other packages
// call them for every request, and use what they return as it is.
package requested

import (
	"os"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// NewValidator has a set-up.
func NewValidator() *validator.Validate { // other than this function, all stays
	v := validator.New() // want `validator.New builds .* for every request in NewValidator, a function that the option request names`
	v.SetTagName("binding")
	return v
}

// Mapper is built in place.
func Mapper() *reflectx.Mapper { return reflectx.NewMapper("json") } // want `for every request in Mapper`

// Port uses one up.
func Port() error { return validator.New().Var("8080", "numeric") } // want `for every request in Port`

// A Factory has a method that builds.
type Factory struct{}

// Columns goes through another function.
func (*Factory) Columns() *reflectx.Mapper { return columns() }

func columns() *reflectx.Mapper {
	return reflectx.NewMapper("db") // want `for every request in \(\*Factory\).Columns, a function that the option request names, through columns`
}

// Late reads the environment.
func Late() *validator.Validate {
	v := validator.New() // want `for every request in Late`
	v.SetTagName(os.Getenv("TAG"))
	return v
}

// Tagged gives each tag one of its own.
func Tagged(tag string) *reflectx.Mapper { return reflectx.NewMapper(tag) }

// Fresh is not named: its callers may configure what they get.
func Fresh() *validator.Validate { return validator.New() }

// Common is named, and what builds is shared with Open, whose callers may
// configure what they get.
func Common() *validator.Validate { return common() }

func Open() *validator.Validate { return common() }

func common() *validator.Validate {
	return validator.New() // unfixed: fix/configured-later // want `for every request in Common`
}

// Configured is named, and configured in its own package.
func Configured() *validator.Validate {
	return validator.New() // unfixed: fix/derived-is-changed // want `for every request in Configured`
}

func configure() error {
	v := Configured()
	v.SetTagName("x")
	return v.Var("8080", "numeric")
}
