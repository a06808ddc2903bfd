// Package idtoken is a stub.
package idtoken

import "context"

type ClientOption func()

type Validator struct{}

type Payload struct{}

func NewValidator(ctx context.Context, opts ...ClientOption) (*Validator, error) { return nil, nil }

func (v *Validator) Validate(ctx context.Context, token, audience string) (*Payload, error) {
	return nil, nil
}
