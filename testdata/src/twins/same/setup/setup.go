// Package setup configures the instance: the same way each time, or not.
package setup

import (
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func never(fl validator.FieldLevel) bool { return false }

const tag = "check"

var aliases = map[string]string{"a": "required"}

func constant(c *gin.Context) {
	v := validator.New() // report
	v.SetTagName(tag)
	_ = v.Var(c.Query("q"), "required")
}

func function(c *gin.Context) {
	v := validator.New() // report
	_ = v.RegisterValidation("never", never)
	_ = v.Var(c.Query("q"), "required")
}

func literal(c *gin.Context) {
	v := validator.New() // report
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Name })
	_ = v.Var(c.Query("q"), "required")
}

func loop(c *gin.Context) {
	v := validator.New() // report
	for a, t := range aliases {
		v.RegisterAlias(a, t)
	}
	_ = v.Var(c.Query("q"), "required")
}

func helper(c *gin.Context) {
	v := validator.New() // report
	configure(v)
	_ = v.Var(c.Query("q"), "required")
}

func configure(v *validator.Validate) { v.SetTagName(tag) }

func helperList(c *gin.Context) {
	v := validator.New() // report
	for _, f := range []func(*validator.Validate){configure} {
		f(v)
	}
	_ = v.Var(c.Query("q"), "required")
}

func local(c *gin.Context) {
	name := "check"
	v := validator.New() // report
	v.SetTagName(name)
	_ = v.Var(c.Query("q"), "required")
}

func options(c *gin.Context) {
	opts := []validator.Option{validator.WithRequiredStructEnabled()}
	v := validator.New(opts...) // report
	_ = v.Var(c.Query("q"), "required")
}

func deferred(c *gin.Context) {
	v := newConfigured()
	_ = v.Var(c.Query("q"), "required")
}

func newConfigured() *validator.Validate {
	v := validator.New() // report
	defer v.SetTagName(tag)
	return v
}

// By the request.

func ofQuery(c *gin.Context) {
	v := validator.New() // silent
	v.SetTagName(c.Query("tag"))
	_ = v.Var(c.Query("q"), "required")
}

func ofLocal(c *gin.Context) {
	name := c.Query("tag")
	name = "x" + name
	v := validator.New() // silent
	v.SetTagName(name)
	_ = v.Var(c.Query("q"), "required")
}

func ofStruct(c *gin.Context) {
	var in struct{ tag string }
	_ = c.BindJSON(&in)
	v := validator.New() // silent
	v.SetTagName(in.tag)
	_ = v.Var(c.Query("q"), "required")
}

func ofHelper(c *gin.Context) {
	v := validator.New() // silent
	configureBy(v, c.Query("tag"))
	_ = v.Var(c.Query("q"), "required")
}

func configureBy(v *validator.Validate, name string) { v.SetTagName(name) }

func ofLiteral(c *gin.Context) {
	v := validator.New() // silent
	user := c.Query("user")
	_ = v.RegisterValidation("owner", func(fl validator.FieldLevel) bool { return fl.Param() == user })
	_ = v.Var(c.Query("q"), "required")
}

func ofNested(c *gin.Context) {
	v := validator.New() // silent
	_ = v.RegisterValidation("owner", func(fl validator.FieldLevel) bool {
		return func() bool { return fl.Param() == c.Query("user") }()
	})
	_ = v.Var(c.Query("q"), "required")
}

func ofSlice(c *gin.Context) {
	names := []string{"a", c.Query("tag")}
	v := validator.New() // silent
	for _, n := range names {
		v.RegisterAlias(n, "required")
	}
	_ = v.Var(c.Query("q"), "required")
}

func ofMap(c *gin.Context) {
	m := map[string]string{}
	m["a"] = c.Query("tag")
	v := validator.New() // silent
	v.SetTagName(m["a"])
	_ = v.Var(c.Query("q"), "required")
}
