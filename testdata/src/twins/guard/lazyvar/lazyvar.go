// Package lazyvar fills a package variable where it was found empty.
package lazyvar

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 *validator.Validate

var mu sync.Mutex

func plain(c *gin.Context) {
	mu.Lock()
	defer mu.Unlock()
	if v1 == nil {
		v1 = validator.New() // silent
	}
	_ = v1.Var(c.Query("q"), "required")
}

func yoda(c *gin.Context) {
	if nil == v2 {
		v2 = validator.New() // silent
	}
	_ = v2.Var(c.Query("q"), "required")
}

func negated(c *gin.Context) {
	if !(v3 != nil) {
		v3 = validator.New() // silent
	}
	_ = v3.Var(c.Query("q"), "required")
}

func inSwitch(c *gin.Context) {
	switch v4 {
	case nil:
		v4 = validator.New() // silent
	}
	_ = v4.Var(c.Query("q"), "required")
}

func emptySwitch(c *gin.Context) {
	switch {
	case v5 != nil:
	default:
		v5 = validator.New() // silent
	}
	_ = v5.Var(c.Query("q"), "required")
}

func earlyReturn(c *gin.Context) {
	if v6 != nil {
		_ = v6.Var(c.Query("q"), "required")
		return
	}
	v6 = validator.New() // silent
	_ = v6.Var(c.Query("q"), "required")
}

func elseBranch(c *gin.Context) {
	if v7 != nil {
		_ = v7.Var(c.Query("q"), "required")
	} else {
		v7 = validator.New() // silent
		_ = v7.Var(c.Query("q"), "required")
	}
}

func forHeader(c *gin.Context) {
	for v8 == nil {
		v8 = validator.New() // silent
	}
	_ = v8.Var(c.Query("q"), "required")
}

func jump(c *gin.Context) {
	if v9 != nil {
		goto use
	}
	v9 = validator.New() // silent
use:
	_ = v9.Var(c.Query("q"), "required")
}

func localCopy(c *gin.Context) {
	v := v10
	if v == nil {
		v = validator.New() // silent
		v10 = v
	}
	_ = v.Var(c.Query("q"), "required")
}

func missing() bool { return v11 == nil }

func predicate(c *gin.Context) {
	if missing() {
		v11 = validator.New() // silent
	}
	_ = v11.Var(c.Query("q"), "required")
}

func ready() bool { return v12 != nil }

func negatedPredicate(c *gin.Context) {
	if !ready() {
		v12 = validator.New() // silent
	}
	_ = v12.Var(c.Query("q"), "required")
}

func predicateReturn(c *gin.Context) {
	if v := v13; v != nil {
		_ = v.Var(c.Query("q"), "required")
		return
	}
	v13 = validator.New() // silent
	_ = v13.Var(c.Query("q"), "required")
}

func need14() bool { return v14 == nil }

func predicateEarly(c *gin.Context) {
	if !need14() {
		_ = v14.Var(c.Query("q"), "required")
		return
	}
	v14 = validator.New() // silent
	_ = v14.Var(c.Query("q"), "required")
}

// What is tested is something else.

var w1, w2, w3, w4, w6, w7 *validator.Validate

func onRequest(c *gin.Context) {
	if c.Query("fresh") != "" {
		w1 = validator.New() // report
		_ = w1.Var(c.Query("q"), "required")
	}
}

func fresh(c *gin.Context) bool { return c.Query("fresh") != "" }

func onRequestPredicate(c *gin.Context) {
	if fresh(c) {
		w2 = validator.New() // report
		_ = w2.Var(c.Query("q"), "required")
	}
}

func onRequestReturn(c *gin.Context) {
	if c.Query("fresh") == "" {
		return
	}
	w3 = validator.New() // report
	_ = w3.Var(c.Query("q"), "required")
}

func onRequestSwitch(c *gin.Context) {
	switch c.Query("kind") {
	case "a":
		w4 = validator.New() // report
		_ = w4.Var(c.Query("q"), "required")
	}
}

func notStored(c *gin.Context) {
	v := w6
	if v == nil {
		v = validator.New() // report
	}
	_ = v.Var(c.Query("q"), "required")
}

func emptiedAgain(c *gin.Context) {
	if w7 == nil {
		w7 = validator.New() // report
	}
	_ = w7.Var(c.Query("q"), "required")
	w7 = nil
}
