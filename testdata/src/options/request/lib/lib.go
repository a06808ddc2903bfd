package lib // want `-request=options/request/lib.Nwe: package lib declares no Nwe` `-request=options/request/lib.\(\*Factory\).Tag: package lib declares no \(\*Factory\).Tag`

import "github.com/go-playground/validator/v10"

// New is named.
func New() *validator.Validate {
	return validator.New() // want `validator.New builds .* for every request in New, a function that the option request names`
}

// Fresh is not.
func Fresh() *validator.Validate { return validator.New() }

// Port is named.
func Port() error {
	return validator.New().Var("8080", "numeric") // want `for every request in Port, a function that the option request names`
}

// A Factory has a method that is named.
type Factory struct{}

func (*Factory) Make() *validator.Validate {
	return validator.New() // want `for every request in \(\*Factory\).Make`
}

// A Box has a method that is named.
type Box[T any] struct{}

func (Box[T]) Make() *validator.Validate {
	return validator.New() // want `for every request in Box.Make`
}
