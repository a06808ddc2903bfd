// Package condition configures the instance under a condition: of the request,
// or of the program.
package condition

import (
	"os"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var debug = os.Getenv("DEBUG") != ""

func plain(c *gin.Context) {
	v := validator.New() // silent
	if c.Query("strict") != "" {
		v.SetTagName("strict")
	}
	_ = v.Var(c.Query("q"), "required")
}

func yoda(c *gin.Context) {
	v := validator.New() // silent
	if "" != c.Query("strict") {
		v.SetTagName("strict")
	}
	_ = v.Var(c.Query("q"), "required")
}

func inSwitch(c *gin.Context) {
	v := validator.New() // silent
	switch c.Query("mode") {
	case "strict":
		v.SetTagName("strict")
	}
	_ = v.Var(c.Query("q"), "required")
}

func earlyReturn(c *gin.Context) {
	v := validator.New() // silent
	if c.Query("strict") == "" {
		_ = v.Var(c.Query("q"), "required")
		return
	}
	v.SetTagName("strict")
	_ = v.Var(c.Query("q"), "required")
}

func chosenText(c *gin.Context) {
	tag := "validate"
	if c.Query("strict") != "" {
		tag = "strict"
	}
	v := validator.New() // silent
	v.SetTagName(tag)
	_ = v.Var(c.Query("q"), "required")
}

func helper(c *gin.Context) {
	v := validator.New() // silent
	configure(v, c.Query("strict") != "")
	_ = v.Var(c.Query("q"), "required")
}

func configure(v *validator.Validate, strict bool) {
	if strict {
		v.SetTagName("strict")
	}
}

func predicate(c *gin.Context) {
	v := validator.New() // silent
	if isStrict(c) {
		v.SetTagName("strict")
	}
	_ = v.Var(c.Query("q"), "required")
}

func isStrict(c *gin.Context) bool { return c.Query("strict") != "" }

func shortCircuit(c *gin.Context) {
	v := validator.New() // silent
	_ = c.Query("strict") != "" && v.RegisterValidation("x", nil) == nil
	_ = v.Var(c.Query("q"), "required")
}

// Of the program, or of nothing that changes the instance.

func ofVariable(c *gin.Context) {
	v := validator.New() // report
	if debug {
		v.SetTagName("debug")
	}
	_ = v.Var(c.Query("q"), "required")
}

func ofVariableSwitch(c *gin.Context) {
	v := validator.New() // report
	switch {
	case debug:
		v.SetTagName("debug")
	}
	_ = v.Var(c.Query("q"), "required")
}

func ofError(c *gin.Context) {
	v := validator.New() // report
	if err := v.RegisterValidation("x", nil); err != nil {
		c.JSON(500, err)
		return
	}
	_ = v.Var(c.Query("q"), "required")
}

func aroundAll(c *gin.Context) {
	if c.Query("strict") != "" {
		v := validator.New() // report
		v.SetTagName("strict")
		_ = v.Var(c.Query("q"), "required")
	}
}

func aroundAllSwitch(c *gin.Context) {
	switch c.Query("mode") {
	case "strict":
		v := validator.New() // report
		v.SetTagName("strict")
		_ = v.Var(c.Query("q"), "required")
	}
}

func aroundUse(c *gin.Context) {
	v := validator.New() // report
	v.SetTagName("strict")
	if c.Query("strict") != "" {
		_ = v.Var(c.Query("q"), "required")
	}
}

func afterReturn(c *gin.Context) {
	if c.Query("strict") == "" {
		return
	}
	v := validator.New() // report
	v.SetTagName("strict")
	_ = v.Var(c.Query("q"), "required")
}
