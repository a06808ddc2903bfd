// Package own asks an object of its own that holds the instance: for what keeps
// nothing, or for the instance.
package own

import (
	"errors"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type checker struct{ v *validator.Validate }

type report struct{ Errors []string }

func newChecker() *checker { return &checker{} }

func (k *checker) err(x any) error            { return k.v.Struct(x) }
func (k *checker) ok(x any) bool              { return k.v.Struct(x) == nil }
func (k *checker) text(x any) string          { return k.v.Struct(x).Error() }
func (k *checker) report(x any) *report       { return &report{[]string{k.text(x)}} }
func (k *checker) both(x any) (bool, error)   { err := k.v.Struct(x); return err == nil, err }
func (k *checker) wrapped(x any) error        { return errors.Join(k.v.Struct(x)) }
func (k *checker) inner() *validator.Validate { return k.v }
func (k *checker) bound() func(any) error     { return k.v.Struct }
func (k *checker) self() *checker             { return k }

type order struct{ Item string }

func Err(o order) error {
	k := &checker{v: validator.New()} // report
	return k.err(o)
}

func OK(o order) bool {
	k := checker{v: validator.New()} // report
	return k.ok(o)
}

func Text(o order) string {
	return (&checker{v: validator.New()}).text(o) // report
}

func Report(o order) *report {
	k := &checker{v: validator.New()} // report
	return k.report(o)
}

func Both(o order) (bool, error) {
	k := &checker{v: validator.New()} // report
	return k.both(o)
}

func Wrapped(o order) error {
	k := newChecker()
	k.v = validator.New() // report
	return k.wrapped(o)
}

func Inner(o order) error {
	k := &checker{v: validator.New()} // report
	return k.inner().Struct(o)
}

func Bound(o order) error {
	k := &checker{v: validator.New()} // report
	return k.bound()(o)
}

func Self(o order) error {
	k := &checker{v: validator.New()} // report
	return k.self().err(o)
}

// The instance goes on.

func NewInner() *validator.Validate {
	k := &checker{v: validator.New()} // silent
	return k.inner()
}

func NewBound() func(any) error {
	k := &checker{v: validator.New()} // silent
	return k.bound()
}

func NewSelf() *checker {
	return (&checker{v: validator.New()}).self() // silent
}

var theChecker checker

func keep(c *gin.Context) {
	theChecker.v = (&checker{v: validator.New()}).inner() // silent
}

var hooks []func(any) error

func keepBound(c *gin.Context) {
	hooks = append(hooks, (&checker{v: validator.New()}).bound()) // silent
}

func keepMethod(c *gin.Context) {
	hooks = append(hooks, (&checker{v: validator.New()}).err) // silent
}
