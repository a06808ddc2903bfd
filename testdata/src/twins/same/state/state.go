// Package state registers functions that remember what they saw: in this
// request, or not at all.
package state

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type uniq struct{ seen map[string]bool }

func (u *uniq) check(fl validator.FieldLevel) bool {
	old := u.seen[fl.Param()]
	u.seen[fl.Param()] = true
	return !old
}

func (u uniq) has(fl validator.FieldLevel) bool { return u.seen[fl.Param()] }

func localMap(c *gin.Context) {
	seen := map[string]bool{}
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", func(fl validator.FieldLevel) bool {
		if seen[fl.Param()] {
			return false
		}
		seen[fl.Param()] = true
		return true
	})
	_ = v.Var(c.Query("q"), "unique")
}

func counter(c *gin.Context) {
	n := 0
	v := validator.New() // silent
	_ = v.RegisterValidation("few", func(fl validator.FieldLevel) bool { n++; return n < 3 })
	_ = v.Var(c.Query("q"), "few")
}

func object(c *gin.Context) {
	u := &uniq{seen: map[string]bool{}}
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", u.check)
	_ = v.Var(c.Query("q"), "unique")
}

func inArgument(c *gin.Context) {
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", (&uniq{seen: map[string]bool{}}).check)
	_ = v.Var(c.Query("q"), "unique")
}

func unique() validator.Func {
	seen := map[string]bool{}
	return func(fl validator.FieldLevel) bool {
		old := seen[fl.Param()]
		seen[fl.Param()] = true
		return !old
	}
}

func factory(c *gin.Context) {
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", unique())
	_ = v.Var(c.Query("q"), "unique")
}

func newUniq() *uniq { return &uniq{seen: map[string]bool{}} }

func constructor(c *gin.Context) {
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", newUniq().check)
	_ = v.Var(c.Query("q"), "unique")
}

func factoryVariable(c *gin.Context) {
	f := unique()
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", f)
	_ = v.Var(c.Query("q"), "unique")
}

func collects(c *gin.Context) {
	var bad []string
	v := validator.New() // silent
	_ = v.RegisterValidation("ok", func(fl validator.FieldLevel) bool { bad = append(bad, fl.Param()); return true })
	_ = v.Var(c.Query("q"), "ok")
	c.JSON(400, bad)
}

// Without a memory.

func reads(c *gin.Context) {
	known := map[string]bool{"a": true}
	v := validator.New() // report
	_ = v.RegisterValidation("known", func(fl validator.FieldLevel) bool { return known[fl.Param()] })
	_ = v.Var(c.Query("q"), "known")
}

func readsObject(c *gin.Context) {
	u := uniq{seen: map[string]bool{"a": true}}
	v := validator.New() // report
	_ = v.RegisterValidation("known", u.has)
	_ = v.Var(c.Query("q"), "known")
}

func known() validator.Func {
	m := map[string]bool{"a": true}
	return func(fl validator.FieldLevel) bool { return m[fl.Param()] }
}

func readsFactory(c *gin.Context) {
	v := validator.New() // report
	_ = v.RegisterValidation("known", known())
	_ = v.Var(c.Query("q"), "known")
}

func ownCounter(c *gin.Context) {
	v := validator.New() // report
	_ = v.RegisterValidation("few", func(fl validator.FieldLevel) bool { n := 0; n++; return n < 3 })
	_ = v.Var(c.Query("q"), "few")
}

func limit(n int) validator.Func {
	return func(fl validator.FieldLevel) bool { return len(fl.Param()) < n }
}

func readsArgument(c *gin.Context) {
	v := validator.New() // report
	_ = v.RegisterValidation("short", limit(3))
	_ = v.Var(c.Query("q"), "short")
}

var seenByAll = &uniq{seen: map[string]bool{}}

func shared(c *gin.Context) {
	v := validator.New() // report
	_ = v.RegisterValidation("unique", seenByAll.check)
	_ = v.Var(c.Query("q"), "unique")
}
