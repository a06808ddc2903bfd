// Package pool has instances that go back to a pool.
package pool

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var pool = sync.Pool{New: func() any { return validator.New() }}

var other sync.Pool

func init() {
	other.New = func() any { return validator.New() }
}

func handler(c *gin.Context) {
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	_ = v.Struct(c)
}

// A pool by hand.
func byHand(c *gin.Context) {
	v, _ := other.Get().(*validator.Validate)
	if v == nil {
		v = validator.New()
	}
	defer other.Put(v)
	_ = v.Struct(c)
}

// Without Put and Get: the near twin.
func fresh(c *gin.Context) {
	v := validator.New() // want `for every request in fresh, a gin handler`
	_ = v.Struct(c)
}
