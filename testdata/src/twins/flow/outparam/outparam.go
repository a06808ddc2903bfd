// Package outparam hands the instance out through a pointer.
package outparam

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

func build(out **validator.Validate) { *out = validator.New() } // report

func plain(c *gin.Context) {
	var v *validator.Validate
	build(&v)
	_ = v.Struct(order{c.Query("q")})
}

func buildOK(out **validator.Validate) bool {
	v := validator.New() // report
	v.SetTagName("check")
	*out = v
	return true
}

func checked(c *gin.Context) {
	var v *validator.Validate
	if buildOK(&v) {
		_ = v.Struct(order{c.Query("q")})
	}
}

func buildThrough(out **validator.Validate) { buildInner(out) }

func buildInner(out **validator.Validate) { *out = validator.New() } // report

func through(c *gin.Context) {
	var v *validator.Validate
	buildThrough(&v)
	_ = v.Struct(order{c.Query("q")})
}

func buildAny(out *any) { *out = validator.New() } // report

func inAny(c *gin.Context) {
	var v any
	buildAny(&v)
	_ = v.(*validator.Validate).Struct(order{c.Query("q")})
}

func local(c *gin.Context) {
	var v *validator.Validate
	p := &v
	*p = validator.New() // report
	_ = v.Struct(order{c.Query("q")})
}

func literal(c *gin.Context) {
	set := func(out **validator.Validate) { *out = validator.New() } // report
	var v *validator.Validate
	set(&v)
	_ = v.Struct(order{c.Query("q")})
}

func captured(c *gin.Context) {
	var v *validator.Validate
	func() { v = validator.New() }() // report
	_ = v.Struct(order{c.Query("q")})
}

func valueOut(out *validator.Validate) { *out = *validator.New() } // report

func byValue(c *gin.Context) {
	var v validator.Validate
	valueOut(&v)
	_ = v.Struct(order{c.Query("q")})
}

// Out to what was there before.

var shared *validator.Validate

type api struct{ v *validator.Validate }

var theAPI api

func buildGlobal(out **validator.Validate) { *out = validator.New() } // silent

func global() { buildGlobal(&shared) }

func buildField(out **validator.Validate) { *out = validator.New() } // silent

func field(c *gin.Context) { buildField(&theAPI.v) }

func buildDeep(out **validator.Validate) { buildDeeper(out) }

func buildDeeper(out **validator.Validate) { *out = validator.New() } // silent

func deep() { buildDeep(&shared) }

func localGlobal() {
	p := &shared
	*p = validator.New() // silent
}

func anyGlobal(out *any) { *out = validator.New() } // silent

var anything any

func inAnyGlobal() { anyGlobal(&anything) }

func given(out **validator.Validate, c *gin.Context) {
	*out = validator.New() // silent
}
