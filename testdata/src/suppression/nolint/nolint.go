// Package nolint has the comments that golangci-lint reads.
package nolint

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func forms(c *gin.Context) {
	_ = validator.New().Struct(c) //nolint:mapperlint
	_ = validator.New().Struct(c) //nolint:mapperlint // with a reason
	_ = validator.New().Struct(c) //nolint:gosec,mapperlint // with others
	_ = validator.New().Struct(c) //nolint:gosec, mapperlint
	_ = validator.New().Struct(c) //nolint:all
	_ = validator.New().Struct(c) //nolint
	_ = validator.New().Struct(c) //nolint // everything
	_ = validator.New().Struct(c) // nolint:mapperlint
	//nolint:mapperlint
	_ = validator.New().Struct(c)
	_ = validator.New().Struct(c) /* want `for every request` */ //nolint:gosec
	_ = validator.New().Struct(c) /* want `for every request` */ //nolint:mapperlinter
	_ = validator.New().Struct(c) /* want `for every request` */ //nolinting
	_ = validator.New().Struct(c) /* want `for every request` */ //nolint:gosec // mapperlint is fine
}
