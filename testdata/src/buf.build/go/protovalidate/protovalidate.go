// Package protovalidate stands in for the library.
package protovalidate

type Message interface{ ProtoReflect() }

type ValidatorOption interface{ apply() }

type Validator interface {
	Validate(msg Message) error
}

var GlobalValidator Validator

func New(options ...ValidatorOption) (Validator, error) { return nil, nil }
func WithFailFast() ValidatorOption                     { return nil }
func WithMessages(msgs ...Message) ValidatorOption      { return nil }
func Validate(msg Message) error                        { return nil }
