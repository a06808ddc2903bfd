// Package appended has lists of functions that are appended to themselves.
package appended

import "github.com/go-playground/validator/v10"

func Twice(all ...func()) []func() {
	all = append(all, all...)
	return all
}

func Chain(f func(), all ...func()) {
	list := []func(){}
	list = append(list, f)
	list = append(list, list...)
	for _, g := range append(list, all...) {
		g()
	}
}

func Check(in any) error { return validator.New().Struct(in) } // want `on every call of Check`
