// Package iface holds the instance in an interface.
package iface

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type checker interface{ Struct(s any) error }

type order struct{ Item string }

func variable(c *gin.Context) {
	var v checker = validator.New() // report
	_ = v.Struct(order{c.Query("q")})
}

func assigned(c *gin.Context) {
	var v checker
	v = validator.New() // report
	_ = v.Struct(order{c.Query("q")})
}

func converted(c *gin.Context) {
	_ = checker(validator.New()).Struct(order{c.Query("q")}) // report
}

func parameter(c *gin.Context) {
	check(validator.New(), order{c.Query("q")}) // report
}

func check(v checker, x any) { _ = v.Struct(x) }

func result(c *gin.Context) {
	_ = newChecker().Struct(order{c.Query("q")})
}

func newChecker() checker { return validator.New() } // report

func asserted(c *gin.Context) {
	var v any = validator.New() // report
	_ = v.(checker).Struct(order{c.Query("q")})
}

func assertedOK(c *gin.Context) {
	var v any = validator.New() // report
	if ch, ok := v.(checker); ok {
		_ = ch.Struct(order{c.Query("q")})
	}
}

func typeSwitched(c *gin.Context) {
	var v any = validator.New() // report
	switch v := v.(type) {
	case checker:
		_ = v.Struct(order{c.Query("q")})
	}
}

type wrapper struct{ checker }

func embedded(c *gin.Context) {
	w := wrapper{validator.New()} // report
	_ = w.Struct(order{c.Query("q")})
}

func inSlice(c *gin.Context) {
	for _, v := range []checker{validator.New()} { // report
		_ = v.Struct(order{c.Query("q")})
	}
}

// Kept.

var (
	current checker
	anyone  any
	all     []checker
)

type api struct{ v checker }

var theAPI api

func keptVariable() {
	current = validator.New() // silent
}

func keptAny() {
	anyone = validator.New() // silent
}

func keptField(c *gin.Context) {
	theAPI.v = validator.New() // silent
}

func keptSlice(c *gin.Context) {
	all = append(all, validator.New()) // silent
}

func keptLocal(c *gin.Context) {
	var v checker = validator.New() // silent
	theAPI.v = v
}

func keptWrapper(c *gin.Context) {
	theAPI.v = wrapper{validator.New()} // silent
}
