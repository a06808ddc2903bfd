// Package embedded reaches the instance through embedded fields and interfaces.
package embedded

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

type base struct{ *validator.Validate }

type checker interface{ Struct(s any) error }

type named interface {
	checker
	Name() string
}

func (base) Name() string { return "" }

func promoted(c *gin.Context) {
	b := base{validator.New()} // report
	_ = b.Struct(order{c.Query("q")})
}

type outer struct{ base }

func promotedTwice(c *gin.Context) {
	o := outer{base{validator.New()}} // report
	_ = o.Struct(order{c.Query("q")})
}

func promotedPointer(c *gin.Context) {
	o := &outer{base{validator.New()}} // report
	_ = o.Struct(order{c.Query("q")})
}

func setLater(c *gin.Context) {
	var o outer
	o.Validate = validator.New() // report
	_ = o.Struct(order{c.Query("q")})
}

func setBase(c *gin.Context) {
	var o outer
	o.base = base{validator.New()} // report
	_ = o.Validate.Struct(order{c.Query("q")})
}

func inInterface(c *gin.Context) {
	var n named = base{validator.New()} // report
	_ = n.Struct(order{c.Query("q")})
}

func narrowed(c *gin.Context) {
	var n named = outer{base{validator.New()}} // report
	var ch checker = n
	_ = ch.Struct(order{c.Query("q")})
}

func passedNamed(c *gin.Context) { use(base{validator.New()}, order{c.Query("q")}) } // report

func use(n named, x any) { _ = n.Struct(x) }

// Behind an interface that embeds: what a handler calls there builds.

type service interface {
	mapper
	Name() string
}

type mapper interface{ Map(x any) error }

type impl struct{}

func (impl) Map(x any) error { return validator.New().Struct(x) } // report
func (impl) Name() string    { return "" }

var theService service = impl{}

func behind(c *gin.Context) { _ = theService.Map(order{c.Query("q")}) }

type quiet struct{}

func (quiet) Map(x any) error { return nil }
func (quiet) Name() string {
	_ = validator.New().Var("x", "required") // report
	return ""
}

var other service = quiet{}

func behindName(c *gin.Context) { _ = other.Name() }

// Kept.

var (
	theBase  base
	theOuter outer
	theNamed named
)

func keptBase(c *gin.Context) {
	theBase = base{validator.New()} // silent
}

func keptPromoted(c *gin.Context) {
	theOuter.Validate = validator.New() // silent
}

func keptDeep(c *gin.Context) {
	theOuter.base.Validate = validator.New() // silent
}

func keptInterface(c *gin.Context) {
	theNamed = outer{base{validator.New()}} // silent
}

func (o *outer) init() { o.Validate = validator.New() } // silent

func keptMethod(c *gin.Context) { theOuter.init() }
