// Package state has instances whose configuration writes to what one call
// owns: a counter, a list of what was found.
package state

import (
	"regexp"
	"strings"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func counted(c *gin.Context) {
	v := validator.New()
	n := 0
	_ = v.RegisterValidation("count", func(fl validator.FieldLevel) bool {
		n++
		return true
	})
	_ = v.Struct(c)
	c.Set("n", n)
}

func appended(c *gin.Context) {
	v := validator.New()
	var seen []string
	v.RegisterStructValidation(func(sl validator.StructLevel) { seen = append(seen, "x") }, struct{}{})
	_ = v.Struct(c)
	c.Set("seen", seen)
}

func stored(c *gin.Context) {
	v := validator.New()
	seen := map[string]bool{}
	_ = v.RegisterValidation("see", func(fl validator.FieldLevel) bool {
		seen[fl.Param()] = true
		return true
	})
	_ = v.Struct(c)
	c.Set("seen", seen)
}

func added(c *gin.Context) {
	v := validator.New()
	var n int64
	_ = v.RegisterValidation("count", func(fl validator.FieldLevel) bool {
		atomic.AddInt64(&n, 1)
		return true
	})
	_ = v.Struct(c)
	c.Set("n", n)
}

func built(c *gin.Context) {
	v := validator.New()
	var text strings.Builder
	_ = v.RegisterValidation("say", func(fl validator.FieldLevel) bool {
		text.WriteString(fl.Param())
		return true
	})
	_ = v.Struct(c)
	c.Set("text", text.String())
}

// What is read alone is the same for all calls.
func read(c *gin.Context) {
	v := validator.New() // want `for every request in read, a gin handler`
	limit, word := 3, regexp.MustCompile(`^\w+$`)
	known := map[string]bool{"a": true}
	_ = v.RegisterValidation("short", func(fl validator.FieldLevel) bool {
		n := len(fl.Param())
		n++
		return n < limit && word.MatchString(fl.Param()) && known[fl.Param()]
	})
	_ = v.Struct(c)
}

func toPackage(c *gin.Context) {
	v := validator.New() // want `for every request in toPackage, a gin handler`
	_ = v.RegisterValidation("count", func(fl validator.FieldLevel) bool {
		total++
		return true
	})
	_ = v.Struct(c)
}

var total int

// Method values.
type collector struct{ found []string }

func (c *collector) field(fl validator.FieldLevel) bool {
	c.add(fl.Param())
	return true
}

func (c *collector) add(s string) { c.found = append(c.found, s) }

func (c *collector) none(fl validator.FieldLevel) bool { return len(c.found) == 0 }

func bound(c *gin.Context) {
	v := validator.New()
	col := &collector{}
	_ = v.RegisterValidation("collect", col.field)
	_ = v.Struct(c)
	c.Set("found", col.found)
}

func boundReading(c *gin.Context) {
	v := validator.New() // want `for every request in boundReading, a gin handler`
	col := &collector{}
	_ = v.RegisterValidation("collect", col.none)
	_ = v.Struct(c)
}

var shared collector

func boundShared(c *gin.Context) {
	v := validator.New() // want `for every request in boundShared, a gin handler`
	_ = v.RegisterValidation("collect", shared.field)
	_ = v.Struct(c)
}

// In a helper.
func byHelper(c *gin.Context) {
	v := validator.New()
	col := &collector{}
	collect(v, col)
	_ = v.Struct(c)
	c.Set("found", col.found)
}

func collect(v *validator.Validate, col *collector) {
	_ = v.RegisterValidation("collect", func(fl validator.FieldLevel) bool {
		col.add(fl.Param())
		return true
	})
}

func byReadingHelper(c *gin.Context) {
	v := validator.New() // want `for every request in byReadingHelper, a gin handler`
	col := &collector{}
	inspect(v, col)
	_ = v.Struct(c)
}

func inspect(v *validator.Validate, col *collector) {
	_ = v.RegisterValidation("inspect", func(fl validator.FieldLevel) bool { return len(col.found) > 0 })
}

// What a closure reads is set later.
func later(c *gin.Context) {
	v := validator.New()
	var st struct{ strict bool }
	_ = v.RegisterValidation("strict", func(fl validator.FieldLevel) bool { return st.strict })
	st.strict = c.Query("strict") != ""
	_ = v.Struct(c)
}

func laterConstant(c *gin.Context) {
	v := validator.New() // want `for every request in laterConstant, a gin handler`
	var st struct{ strict bool }
	_ = v.RegisterValidation("strict", func(fl validator.FieldLevel) bool { return st.strict })
	st.strict = true
	_ = v.Struct(c)
}

// In a loop, what stands above it may move with the instance.
func rounds(rows []string) int {
	total := 0
	for range rows {
		v := validator.New() // want `on every iteration of the loop at line \d+ of rounds`
		_ = v.RegisterValidation("count", func(fl validator.FieldLevel) bool {
			total++
			return true
		})
		_ = v.Var("x", "count")
	}
	return total
}

func round(rows []string) (all []int) {
	for range rows {
		n := 0
		v := validator.New()
		_ = v.RegisterValidation("count", func(fl validator.FieldLevel) bool {
			n++
			return true
		})
		_ = v.Var("x", "count")
		all = append(all, n)
	}
	return all
}
