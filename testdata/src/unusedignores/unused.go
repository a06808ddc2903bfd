// Package unusedignores has directives that ignore nothing, reported on demand.
package unusedignores

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var shared = validator.New()

func handler(c *gin.Context) {
	_ = validator.New().Struct(c) //mapperlint:ignore of use
	/* want `this comment ignores no mapperlint diagnostic` */ //mapperlint:ignore of no use any more
	_ = shared.Struct(c)
	_ = shared.Struct(c) /* want `this comment ignores no mapperlint diagnostic` */ //nolint:mapperlint
	/* want `this comment ignores no mapperlint diagnostic` */ //lint:ignore mapperlint of no use
	_ = shared.Struct(c)
}

// Comments for other linters are none of ours.
func others(c *gin.Context) {
	_ = shared.Struct(c) //nolint
	_ = shared.Struct(c) //nolint:gosec
	_ = shared.Struct(c) //lint:ignore SA1000 x
}

//mapperlint:ignore of use: the whole function
func whole(c *gin.Context) { _ = validator.New().Struct(c) }

/* want `this comment ignores no mapperlint diagnostic` */ //mapperlint:ignore of no use
func wholeShared(c *gin.Context)                           { _ = shared.Struct(c) }
