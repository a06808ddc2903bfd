// Package c is two packages away.
package c

import (
	"crosspkg/derived/b"

	"github.com/gin-gonic/gin"
)

func handler(c *gin.Context) {
	_ = b.New().Struct(c) // want `b\.New builds one \(validator\.New at a/a\.go:\d+\) for every request in handler, a gin handler: .*\(1 more call in this package\)`
	_ = b.Check(c)
}

func second(c *gin.Context) { _ = b.New().Struct(c) }

var shared = b.New()

func third(c *gin.Context) { _ = shared.Struct(c) }

func loop() {
	for i := range 3 {
		_ = local(i)
	}
}

func local(i int) error {
	_ = shared.Var(i, "gt=0")
	return nil
}
