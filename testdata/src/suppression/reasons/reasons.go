// Package reasons has directives without a reason: they are reported, and ignore nothing.
package reasons

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func missing(c *gin.Context) {
	/* want `mapperlint:ignore needs a reason` */ //mapperlint:ignore
	_ = validator.New().Struct(c)                 // want `for every request in missing`
}

func missingBlank(c *gin.Context) {
	/* want `mapperlint:ignore needs a reason` */ //mapperlint:ignore // no reason
	_ = validator.New().Struct(c)                 // want `for every request in missingBlank`
}

func missingLint(c *gin.Context) {
	/* want `lint:ignore mapperlint needs a reason` */ //lint:ignore mapperlint
	_ = validator.New().Struct(c)                      // want `for every request in missingLint`
}

func given(c *gin.Context) {
	//lint:ignore mapperlint one request a day
	_ = validator.New().Struct(c)
	//lint:ignore SA1000,mapperlint one request a day
	_ = validator.New().Struct(c)
	//lint:ignore SA1000 not for mapperlint
	_ = validator.New().Struct(c) // want `for every request in given`
}
