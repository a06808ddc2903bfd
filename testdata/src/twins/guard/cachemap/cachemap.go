// Package cachemap looks for an instance in a map, and builds one where there
// is none.
package cachemap

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var (
	mu    sync.Mutex
	byTag = map[string]*validator.Validate{}
)

func commaOK(c *gin.Context) {
	v, ok := byTag["a"]
	if !ok {
		v = validator.New() // silent
		byTag["a"] = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func found(c *gin.Context) {
	if v, ok := byTag["b"]; ok {
		_ = v.Var(c.Query("q"), "required")
		return
	}
	v := validator.New() // silent
	byTag["b"] = v
	_ = v.Var(c.Query("q"), "required")
}

func isNil(c *gin.Context) {
	if byTag["c"] == nil {
		byTag["c"] = validator.New() // silent
	}
	_ = byTag["c"].Var(c.Query("q"), "required")
}

func yoda(c *gin.Context) {
	v := byTag["d"]
	if nil == v {
		v = validator.New() // silent
		byTag["d"] = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func falseOK(c *gin.Context) {
	v, ok := byTag["e"]
	if ok == false {
		v = validator.New() // silent
		byTag["e"] = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func inSwitch(c *gin.Context) {
	switch _, ok := byTag["f"]; {
	case !ok:
		byTag["f"] = validator.New() // silent
	}
	_ = byTag["f"].Var(c.Query("q"), "required")
}

func has(tag string) bool { _, ok := byTag[tag]; return ok }

func predicate(c *gin.Context) {
	mu.Lock()
	defer mu.Unlock()
	if !has("g") {
		byTag["g"] = validator.New() // silent
	}
	_ = byTag["g"].Var(c.Query("q"), "required")
}

func inHelper(tag string) *validator.Validate {
	if v := byTag[tag]; v != nil {
		return v
	}
	v := validator.New() // silent
	keep(tag, v)
	return v
}

func keep(tag string, v *validator.Validate) { byTag[tag] = v }

func helper(c *gin.Context) { _ = inHelper(c.Query("tag")).Var(c.Query("q"), "required") }

func elseBranch(c *gin.Context) {
	var v *validator.Validate
	if old, ok := byTag["h"]; ok {
		v = old
	} else {
		v = validator.New() // silent
		byTag["h"] = v
	}
	_ = v.Var(c.Query("q"), "required")
}

// Built before anybody looks: on every call, and thrown away on most.

func tooEarly(c *gin.Context) {
	v := validator.New() // report
	if old, ok := byTag["i"]; ok {
		v = old
	} else {
		byTag["i"] = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func tooEarlyIndex(c *gin.Context) {
	v := validator.New() // report
	if byTag["j"] == nil {
		byTag["j"] = v
	}
	_ = byTag["j"].Var(c.Query("q"), "required")
}

func tooEarlyYoda(c *gin.Context) {
	v := validator.New() // report
	if nil == byTag["k"] {
		byTag["k"] = v
	}
	_ = byTag["k"].Var(c.Query("q"), "required")
}

// The map is made for the request.

func ownMap(c *gin.Context) {
	m := map[string]*validator.Validate{}
	v, ok := m["a"]
	if !ok {
		v = validator.New() // report
		m["a"] = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func ownMapIndex(c *gin.Context) {
	m := make(map[string]*validator.Validate)
	if m["a"] == nil {
		m["a"] = validator.New() // report
	}
	_ = m["a"].Var(c.Query("q"), "required")
}

func notKept(c *gin.Context) {
	v, ok := byTag["l"]
	if !ok {
		v = validator.New() // report
	}
	_ = v.Var(c.Query("q"), "required")
}
