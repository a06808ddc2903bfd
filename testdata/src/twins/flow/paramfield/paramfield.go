// Package paramfield stores the instance in a field of a parameter, by a
// function that gets the object.
package paramfield

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type deps struct {
	v     *validator.Validate
	inner struct{ v *validator.Validate }
}

type order struct{ Item string }

func fill(d *deps) { d.v = validator.New() } // report

func pointer(c *gin.Context) {
	d := &deps{}
	fill(d)
	_ = d.v.Struct(order{c.Query("q")})
}

func fillAddress(d *deps) { d.v = validator.New() } // report

func address(c *gin.Context) {
	var d deps
	fillAddress(&d)
	_ = d.v.Struct(order{c.Query("q")})
}

func fillInner(d *deps) { d.inner.v = validator.New() } // report

func inner(c *gin.Context) {
	var d deps
	fillInner(&d)
	_ = d.inner.v.Struct(order{c.Query("q")})
}

func fillGiven(d *deps, v *validator.Validate) { d.v = v }

func given(c *gin.Context) {
	var d deps
	fillGiven(&d, validator.New()) // report
	_ = d.v.Struct(order{c.Query("q")})
}

func (d *deps) init() { d.v = validator.New() } // report

func method(c *gin.Context) {
	d := new(deps)
	d.init()
	_ = d.v.Struct(order{c.Query("q")})
}

func fillMap(m map[string]*validator.Validate) { m["a"] = validator.New() } // report

func mapped(c *gin.Context) {
	m := map[string]*validator.Validate{}
	fillMap(m)
	_ = m["a"].Struct(order{c.Query("q")})
}

func fillSlice(vs []*validator.Validate) { vs[0] = validator.New() } // report

func sliced(c *gin.Context) {
	vs := make([]*validator.Validate, 1)
	fillSlice(vs)
	_ = vs[0].Struct(order{c.Query("q")})
}

func with(d deps, c *gin.Context) { _ = d.v.Struct(order{c.Query("q")}) }

func argument(c *gin.Context) {
	with(deps{v: validator.New()}, c) // report
}

// The object was there before.

var theDeps deps

func fillGlobal(d *deps) { d.v = validator.New() } // silent

func global(c *gin.Context) { fillGlobal(&theDeps) }

func fillInnerGlobal(d *deps) { d.inner.v = validator.New() } // silent

func innerGlobal(c *gin.Context) { fillInnerGlobal(&theDeps) }

func givenGlobal(c *gin.Context) {
	fillGiven(&theDeps, validator.New()) // silent
}

func (d *deps) reset() { d.v = validator.New() } // silent

func methodGlobal(c *gin.Context) { theDeps.reset() }

var byName = map[string]*validator.Validate{}

func fillMapGlobal(m map[string]*validator.Validate) { m["a"] = validator.New() } // silent

func mapGlobal(c *gin.Context) { fillMapGlobal(byName) }

func aliased(c *gin.Context) {
	d := &theDeps
	d.v = validator.New() // silent
}
