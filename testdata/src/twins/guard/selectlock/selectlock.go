// Package selectlock lets the first caller through by a channel.
package selectlock

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var (
	taken1 = make(chan struct{}, 1)
	taken2 = make(chan struct{}, 1)
	ready3 = make(chan struct{})
	tokens = func() chan struct{} { ch := make(chan struct{}, 1); ch <- struct{}{}; return ch }()
	v1, v2 *validator.Validate
	v3, v4 *validator.Validate
	v5, v6 *validator.Validate
	free   = make(chan *validator.Validate, 8)
	queue  = make(chan *validator.Validate, 8)
)

func sendFirst(c *gin.Context) {
	select {
	case taken1 <- struct{}{}:
		v1 = validator.New() // silent
	default:
	}
	_ = v1.Var(c.Query("q"), "required")
}

func defaultReturns(c *gin.Context) {
	select {
	case taken2 <- struct{}{}:
	default:
		_ = v2.Var(c.Query("q"), "required")
		return
	}
	v2 = validator.New() // silent
	_ = v2.Var(c.Query("q"), "required")
}

func closedLater(c *gin.Context) {
	select {
	case <-ready3:
	default:
		v3 = validator.New() // silent
		close(ready3)
	}
	_ = v3.Var(c.Query("q"), "required")
}

func takesToken(c *gin.Context) {
	select {
	case <-tokens:
		v4 = validator.New() // silent
	default:
	}
	_ = v4.Var(c.Query("q"), "required")
}

func freeList(c *gin.Context) {
	var v *validator.Validate
	select {
	case v = <-free:
	default:
		v = validator.New() // silent
	}
	_ = v.Var(c.Query("q"), "required")
	select {
	case free <- v:
	default:
	}
}

func get() *validator.Validate {
	select {
	case v := <-queue:
		return v
	default:
		return validator.New() // silent
	}
}

func put(v *validator.Validate) {
	select {
	case queue <- v:
	default:
	}
}

func freeListHelpers(c *gin.Context) {
	v := get()
	defer put(v)
	_ = v.Var(c.Query("q"), "required")
}

// Every caller comes through.

func giveBack(c *gin.Context) {
	sem := tokens
	<-sem
	v5 = validator.New() // report
	_ = v5.Var(c.Query("q"), "required")
	sem <- struct{}{}
}

func onDone(c *gin.Context, done <-chan struct{}) {
	select {
	case <-done:
		return
	default:
		v6 = validator.New() // report
	}
	_ = v6.Var(c.Query("q"), "required")
}

func localChannel(c *gin.Context) {
	first := make(chan struct{}, 1)
	var v *validator.Validate
	select {
	case first <- struct{}{}:
		v = validator.New() // report
	default:
	}
	_ = v.Var(c.Query("q"), "required")
}

func neverPut(c *gin.Context) {
	var v *validator.Validate
	select {
	case v = <-empty:
	default:
		v = validator.New() // report
	}
	_ = v.Var(c.Query("q"), "required")
}

var empty = make(chan *validator.Validate)
