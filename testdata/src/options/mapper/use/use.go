// Package use uses constructors that the options name.
package use

import (
	"options/mapper/lib"

	"github.com/gin-gonic/gin"
)

var factory lib.Factory

var shared = lib.New("db")

func handler(c *gin.Context) {
	_ = lib.New("db").Map(c, nil)  // want `lib\.New builds one for every request in handler, a gin handler: build it once; check that it may be shared; each build repeats work`
	_ = factory.Make().Map(c, nil) // want `lib\.\(\*Factory\)\.Make builds one for every request in handler, a gin handler: reuse it through a sync.Pool`
	_ = (&lib.Table{N: 1}).Look(c) // want `lib.Table\{\} builds a new lib.Table for every request in handler, a gin handler`
	var t lib.Table                // want `lib.Table\{\} builds .* for every request in handler, a gin handler`
	_ = t.Look(c)
	_ = lib.Other().Map(c, nil)
	_ = shared.Map(c, nil)
	_ = lib.New(c.Query("tag")).Map(c, nil)
}

func Check(v any) error {
	return lib.New("db").Map(v, nil) // want `lib.New builds .* on every call of Check`
}

func generic(c *gin.Context) {
	_ = lib.Typed[int]().Look(c)     // want `lib\.Typed builds one for every request in generic, a gin handler: build it once and share it`
	_ = (&lib.Box[string]{}).Look(c) // want `lib\.Box\{\} builds one for every request in generic, a gin handler: keep one for each key in a cache or a field`
	_ = (*lib.Box[string])(nil).Look(c)
	m, err := lib.Open("db") // want `lib.Open builds a new \*lib.Mapper for every request in generic`
	if err != nil {
		return
	}
	_ = m.Map(c, nil)
}
