// Package lazyfield fills a field of the object that serves all requests where
// it was found empty.
package lazyfield

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type api struct {
	a, b, c, d, e, f, g, h, i, j, unset *validator.Validate
	made                                bool
	state                               int
}

func Routes(r *gin.Engine) {
	a := &api{}
	r.GET("/1", a.plain)
	r.GET("/2", a.yoda)
	r.GET("/3", a.negated)
	r.GET("/4", a.inSwitch)
	r.GET("/5", a.earlyReturn)
	r.GET("/6", a.localCopy)
	r.GET("/7", a.predicate)
	r.GET("/8", a.flag)
	r.GET("/9", a.counted)
	r.GET("/10", a.forHeader)
	r.GET("/11", a.elseBranch)
	r.GET("/12", a.always)
	r.GET("/13", a.onRequest)
	r.GET("/14", a.local)
}

func (a *api) plain(c *gin.Context) {
	if a.a == nil {
		a.a = validator.New() // silent
	}
	_ = a.a.Var(c.Query("q"), "required")
}

func (a *api) yoda(c *gin.Context) {
	if nil == a.b {
		a.b = validator.New() // silent
	}
	_ = a.b.Var(c.Query("q"), "required")
}

func (a *api) negated(c *gin.Context) {
	if !(a.c != nil) {
		a.c = validator.New() // silent
	}
	_ = a.c.Var(c.Query("q"), "required")
}

func (a *api) inSwitch(c *gin.Context) {
	switch {
	case a.d == nil:
		a.d = validator.New() // silent
	}
	_ = a.d.Var(c.Query("q"), "required")
}

func (a *api) earlyReturn(c *gin.Context) {
	if a.e != nil {
		_ = a.e.Var(c.Query("q"), "required")
		return
	}
	a.e = validator.New() // silent
	_ = a.e.Var(c.Query("q"), "required")
}

func (a *api) localCopy(c *gin.Context) {
	v := a.f
	if v == nil {
		v = validator.New() // silent
		a.f = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func (a *api) empty() bool { return a.g == nil }

func (a *api) predicate(c *gin.Context) {
	if a.empty() {
		a.g = validator.New() // silent
	}
	_ = a.g.Var(c.Query("q"), "required")
}

func (a *api) flag(c *gin.Context) {
	if !a.made {
		a.h, a.made = validator.New(), true // silent
	}
	_ = a.h.Var(c.Query("q"), "required")
}

func (a *api) counted(c *gin.Context) {
	if a.state == 0 {
		a.i = validator.New() // silent
		a.state = 1
	}
	_ = a.i.Var(c.Query("q"), "required")
}

func (a *api) forHeader(c *gin.Context) {
	for a.j == nil {
		a.j = validator.New() // silent
	}
	_ = a.j.Var(c.Query("q"), "required")
}

type page struct{ v *validator.Validate }

var pages page

func (a *api) elseBranch(c *gin.Context) {
	if v := pages.v; v != nil {
		_ = v.Var(c.Query("q"), "required")
	} else {
		pages.v = validator.New() // silent
		_ = pages.v.Var(c.Query("q"), "required")
	}
}

type other struct {
	api
	w1, w2, w3 *validator.Validate
}

func (a *api) always(c *gin.Context) {
	o := &other{}
	o.w1 = validator.New() // report
	_ = o.w1.Var(c.Query("q"), "required")
}

func (a *api) onRequest(c *gin.Context) {
	if c.Query("fresh") != "" {
		a.a = validator.New() // report
		_ = a.a.Var(c.Query("q"), "required")
	}
}

func (a *api) local(c *gin.Context) {
	v := a.unset
	if v == nil {
		v = validator.New() // report
	}
	_ = v.Var(c.Query("q"), "required")
}
