// Package use hands instances to functions of another package.
package use

import (
	"crosspkg/params/lib"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func handler(c *gin.Context) {
	v := validator.New() // want `validator.New builds .* for every request in handler`
	lib.Register(v)
	_ = v.Struct(c)

	u := validator.New() // want `validator.New builds .* for every request in handler`
	_ = lib.Use(u, c)

	w := lib.With(validator.New(), "check") // want `validator.New builds .* for every request in handler`
	_ = w.Struct(c)

	x := validator.New() // want `validator.New builds .* for every request in handler`
	lib.RegisterTag(x, "check")
	_ = x.Struct(c)
}

func data(c *gin.Context) {
	x := validator.New()
	lib.RegisterTag(x, c.Query("tag"))
	_ = x.Struct(c)

	w := lib.With(validator.New(), c.Query("tag"))
	_ = w.Struct(c)
}

func keep(c *gin.Context) {
	v := validator.New()
	lib.Keep(v)
	_ = v.Struct(c)

	w := validator.New()
	lib.KeepDeep(w)
	_ = w.Struct(c)
}

// Used on what the function gets, by the other package.
func check(s any) error {
	v := validator.New() // want `on every call of check`
	return lib.Use(v, s)
}

func checkNothing() error {
	v := validator.New()
	return lib.Use(v, "8080")
}
