// Package bestpath reaches a build on several ways. The one that can be
// reported is, whatever the others are.
package bestpath

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type order struct{ Item string }

func rows() []order { return nil }

func fresh1() *validator.Validate { return validator.New() } // report

func loops() {
	for _, r := range rows() {
		_ = fresh1().Struct(r)
	}
}

func uncalled() *validator.Validate { return fresh1() }

func fresh2() *validator.Validate { return validator.New() } // report

var kept = fresh2()

func handles(c *gin.Context) { _ = fresh2().Struct(order{c.Query("q")}) }

func fresh3() *validator.Validate { return validator.New() } // report

type api struct{ v *validator.Validate }

func newAPI() *api { return &api{fresh3()} }

func handlesToo(c *gin.Context) { _ = fresh3().Struct(order{c.Query("q")}) }

func fresh4() *validator.Validate { return validator.New() } // report

func init() { _ = fresh4().Struct(order{}) }

func Check(o order) error { return fresh4().Struct(o) }

func fresh5(tag string) *validator.Validate {
	v := validator.New() // report
	v.SetTagName("check")
	return v
}

func perTag(c *gin.Context)   { _ = fresh5(c.Query("tag")).Struct(order{}) }
func perTag2(c *gin.Context)  { _ = fresh5("x").Struct(order{c.Query("q")}) }
func mentioned() func() error { return func() error { return fresh6().Struct(order{}) } }

func fresh6() *validator.Validate { return validator.New() } // report

func handles6(c *gin.Context) { _ = fresh6().Struct(order{c.Query("q")}) }

func check7(o order) error { return validator.New().Struct(o) } // report

func start7() { _ = check7(order{}) }

func handles7(c *gin.Context) { _ = check7(order{c.Query("q")}) }

// No way can be reported.

func quiet1() *validator.Validate { return validator.New() } // silent

var first, second = quiet1(), quiet1()

func quiet2() *validator.Validate { return validator.New() } // silent

func newOther() *api { return &api{quiet2()} }

func set(a *api) { a.v = quiet2() }

func quiet3(tag string) *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(tag)
	return v
}

func each() {
	for _, r := range rows() {
		_ = quiet3(r.Item).Struct(r)
	}
}

func tagged(c *gin.Context) { _ = quiet3(c.Query("tag")).Struct(order{}) }

func quiet4(o order) { _ = validator.New().Struct(o) } // silent

func init() { quiet4(order{}) }

var _ = func() int { quiet4(order{}); return 0 }()

var _ = []any{loops, uncalled, kept, newAPI, newOther, set, each, tagged, first, second, start7, mentioned}
