// Package use calls them for every request, and at start-up.
package use

import (
	"crosspkg/wrappers/lib"

	"github.com/gin-gonic/gin"
)

func handler(c *gin.Context) {
	_ = lib.Validate(c)
	_ = lib.Port() // unfixed: fix/built-in-another-package (use one that a variable beside it, or a sync.OnceValue, keeps; -fix with -request=crosspkg/wrappers/lib.Port writes that) // want `lib.Port builds .* for every request in handler, a gin handler`
	_ = lib.Suppressed()
	_ = lib.SuppressedValidator().Struct(c)
	_ = lib.Checker(c)
	_ = lib.NewChecker()(c)  // want `lib.NewChecker builds .* for every request in handler`
	_ = lib.Exported().Run() // want `\(\*lib.unexported\).Run builds .* for every request in handler`
	_ = lib.Generic[int]()   // want `lib.Generic builds .* for every request in handler`
	helper()
}

func helper() {
	e := lib.Exported()
	_ = e
}

func second(c *gin.Context) { _ = lib.Port() }

var check = lib.NewChecker()

func third(c *gin.Context) { _ = check(c) }

func data(c *gin.Context) {
	_ = lib.Columns(c.Query("tag"), nil)
	_ = lib.ColumnsBy(c.Query("tag"))
	_ = (&lib.Config{Tag: c.Query("tag")}).Fields()
	cfg := lib.Config{}
	_ = c.ShouldBindJSON(&cfg)
	_ = cfg.Fields()
}

var config = &lib.Config{Tag: "db"}

func constants(c *gin.Context) {
	_ = lib.Columns("db", nil) // unfixed: fix/built-in-another-package (one that it keeps for each of its arguments) // want `lib.Columns builds .* for every request in constants`
	_ = lib.ColumnsBy("db")    // want `lib.ColumnsBy builds .* for every request in constants`
	_ = config.Fields()        // want `\(\*lib.Config\).Fields builds .* for every request in constants`
}

// configures has to have one of its own, as far as a fix knows.
func configures(c *gin.Context) {
	v := lib.Fresh() // unfixed: fix/built-in-another-package (none) // want `lib.Fresh builds .* for every request in configures`
	v.SetTagName("binding")
	_ = v.Struct(c)
}
