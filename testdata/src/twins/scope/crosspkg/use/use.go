// Package use calls another package's functions.
package use

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"

	"twins/scope/crosspkg/lib"
)

type order struct{ Item string }

func plain(c *gin.Context) {
	_ = lib.New().Struct(order{c.Query("q")}) // report
}

func again() *validator.Validate { return lib.New() } // silent: counted with the other call

func helper(c *gin.Context) { _ = again().Struct(order{c.Query("q")}) }

func holds(c *gin.Context) {
	_ = lib.NewChecker().Check(order{c.Query("q")}) // report
}

func tagged(c *gin.Context) {
	_ = lib.NewTagged("check").Struct(order{c.Query("q")}) // report
}

func uses(c *gin.Context) {
	_ = lib.Use(validator.New(), order{c.Query("q")}) // report
}

func reads(c *gin.Context) {
	_ = lib.Port() // report
}

func loops(rows []order) {
	for range rows {
		_ = lib.Port() // silent: counted with the other call
	}
}

// Not here, or not again and again.

func reported(c *gin.Context) {
	_ = lib.Check(order{c.Query("q")}) // silent: reported where it stands
}

func shared(c *gin.Context) { _ = lib.Shared().Struct(order{c.Query("q")}) }

func once(c *gin.Context) { _ = lib.Once().Struct(order{c.Query("q")}) }

func taggedByRequest(c *gin.Context) {
	_ = lib.NewTagged(c.Query("tag")).Struct(order{c.Query("q")}) // silent
}

func registers(c *gin.Context) {
	lib.Register(validator.New()) // silent
}

var kept = lib.New() // silent

type api struct{ c *lib.Checker }

func newAPI() *api { return &api{lib.NewChecker()} } // silent

func init() {
	_ = lib.New().Struct(order{}) // silent
}
