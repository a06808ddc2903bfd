// Package blocks has comments above blocks and declarations.
package blocks

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

// A nolint comment above a block, in its column, is for the block, as in
// golangci-lint.
func block(c *gin.Context) {
	//nolint:mapperlint
	if c != nil {
		_ = validator.New().Struct(c)
		for range 3 {
			_ = validator.New().Struct(c)
		}
	}
	//nolint:mapperlint // for all rows
	for range 3 {
		_ = validator.New().Struct(c)
	}
	// mapperlint's own comment is for statements, not for blocks.
	//mapperlint:ignore only a statement
	if c != nil {
		_ = validator.New().Struct(c) // want `for every request in block`
	}
	//nolint:gosec
	if c != nil {
		_ = validator.New().Struct(c) // want `for every request in block`
	}
	if c != nil { //nolint:mapperlint // for this line alone
		_ = validator.New().Struct(c) // want `for every request in block`
	}
}

//mapperlint:ignore a variable
var check = func(s any) error { return validator.New().Struct(s) }

var (
	// checkToo has a comment of its own.
	//mapperlint:ignore a variable
	checkToo = func(s any) error {
		return validator.New().Struct(s)
	}

	checkNot = func(s any) error {
		return validator.New().Struct(s) // want `on every call of function literal`
	}
)

//nolint:mapperlint // a group
var (
	checkA = func(s any) error {
		return validator.New().Struct(s)
	}
	checkB = func(s any) error {
		return validator.New().Struct(s)
	}
)

// A directive above other comments is for what they stand above.
func group(c *gin.Context) {
	//mapperlint:ignore one request a day
	// and that is why.
	_ = validator.New().Struct(c)
}
