// Package binding stands in for the library.
package binding

type StructValidator interface {
	ValidateStruct(any) error
	Engine() any
}

var Validator StructValidator
