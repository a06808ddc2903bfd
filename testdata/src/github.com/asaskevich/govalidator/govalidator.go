// Package govalidator stands in for the library.
package govalidator

import "regexp"

type (
	Validator      func(str string) bool
	ParamValidator func(str string, params ...string) bool
)

var (
	TagMap           = map[string]Validator{}
	ParamTagMap      = map[string]ParamValidator{}
	ParamTagRegexMap = map[string]*regexp.Regexp{}
	CustomTypeTagMap = &customTypeTagMap{}
)

type customTypeTagMap struct{}

func (m *customTypeTagMap) Set(name string, f func(i, o any) bool) {}

func ValidateStruct(s any) (bool, error) { return true, nil }
