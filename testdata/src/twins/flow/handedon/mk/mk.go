// Package mk has helpers that call what they are given.
package mk

import "github.com/gorilla/schema"

// With calls use with a new one.
func With[T any](make func() T, use func(T) error) error { return use(make()) }

// Get fills what is missing.
func Get[T any](p **T, make func() *T) *T {
	if *p == nil {
		*p = make()
	}
	return *p
}

// Decoder is a constructor of the program's own.
func Decoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

// Or returns what there is, or a new one.
func Or[T any](p *T, make func() *T) *T {
	if p != nil {
		return p
	}
	return make()
}
