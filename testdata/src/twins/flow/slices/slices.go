// Package slices holds the instance in a slice, an array or a map of the call,
// or of somebody else.
package slices

import (
	"slices"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

func literal(c *gin.Context) {
	vs := []*validator.Validate{validator.New()} // report
	_ = vs[0].Struct(order{c.Query("q")})
}

func appended(c *gin.Context) {
	var vs []*validator.Validate
	vs = append(vs, validator.New()) // report
	_ = vs[0].Struct(order{c.Query("q")})
}

func indexed(c *gin.Context) {
	vs := make([]*validator.Validate, 1)
	vs[0] = validator.New() // report
	_ = vs[0].Struct(order{c.Query("q")})
}

func array(c *gin.Context) {
	var vs [2]*validator.Validate
	vs[0] = validator.New() // report
	_ = vs[0].Struct(order{c.Query("q")})
}

func cut(c *gin.Context) {
	vs := []*validator.Validate{nil, validator.New()}[1:] // report
	_ = vs[0].Struct(order{c.Query("q")})
}

func cutLater(c *gin.Context) {
	vs := []*validator.Validate{nil, validator.New()} // report
	vs = vs[1:]
	_ = vs[0].Struct(order{c.Query("q")})
}

func ranged(c *gin.Context) {
	for _, v := range []*validator.Validate{validator.New()} { // report
		_ = v.Struct(order{c.Query("q")})
	}
}

func cloned(c *gin.Context) {
	vs := slices.Clone([]*validator.Validate{validator.New()}) // report
	_ = vs[0].Struct(order{c.Query("q")})
}

func copied(c *gin.Context) {
	vs := make([]*validator.Validate, 1)
	copy(vs, []*validator.Validate{validator.New()}) // report
	_ = vs[0].Struct(order{c.Query("q")})
}

func mapped(c *gin.Context) {
	m := map[string]*validator.Validate{"a": validator.New()} // report
	_ = m["a"].Struct(order{c.Query("q")})
}

func spread(c *gin.Context) {
	checkAll(order{c.Query("q")}, []*validator.Validate{validator.New()}...) // report
}

func checkAll(x any, vs ...*validator.Validate) {
	for _, v := range vs {
		_ = v.Struct(x)
	}
}

// Somebody else's.

var (
	all   []*validator.Validate
	table [4]*validator.Validate
	names = map[string]*validator.Validate{}
)

type api struct{ vs []*validator.Validate }

var theAPI api

func keptAppend(c *gin.Context) {
	all = append(all, validator.New()) // silent
}

func keptIndex(c *gin.Context) {
	table[0] = validator.New() // silent
}

func keptField(c *gin.Context) {
	theAPI.vs = append(theAPI.vs, validator.New()) // silent
}

func keptMap(c *gin.Context) {
	names["a"] = validator.New() // silent
}

func keptCut(c *gin.Context) {
	part := table[1:]
	part[0] = validator.New() // silent
}

func keptLater(c *gin.Context) {
	vs := []*validator.Validate{validator.New()} // silent
	all = append(all, vs...)
}

func keptPrepended(c *gin.Context) {
	all = append([]*validator.Validate{validator.New()}, all...) // silent
}

var asked = map[*validator.Validate]int{}

// As a key it stays, too.
func countedKey(c *gin.Context) {
	v := validator.New()
	asked[v]++
	_ = v.Struct(order{c.Query("q")})
}

func ownKey(c *gin.Context) {
	asked := map[*validator.Validate]int{}
	v := validator.New() // report
	asked[v]++
	_ = v.Struct(order{c.Query("q")})
}

var known []map[*validator.Validate]bool

func literalKey(c *gin.Context) {
	v := validator.New()
	known = append(known, map[*validator.Validate]bool{v: true})
	_ = v.Struct(order{c.Query("q")})
}
