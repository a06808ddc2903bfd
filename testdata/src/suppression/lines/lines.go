// Package lines has comments on the line, and above it.
package lines

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func sameLine(c *gin.Context) {
	_ = validator.New().Struct(c) //mapperlint:ignore one request a day
	_ = validator.New().Struct(c) // want `for every request in sameLine`
}

func above(c *gin.Context) {
	//mapperlint:ignore one request a day
	_ = validator.New().Struct(c)

	//mapperlint:ignore one request a day

	_ = validator.New().Struct(c) // want `for every request in above`
}

func aboveOfMany(c *gin.Context) {
	// The comment may stand under another one.
	//mapperlint:ignore one request a day
	v := validator.New()
	_ = v.Struct(c)
}

func statement(c *gin.Context) {
	check( //mapperlint:ignore the first line of the statement
		c,
		validator.New(),
	)
	check(
		c,
		validator.New(), //mapperlint:ignore the line of the build
	)
	check(
		c,
		validator.New(),
	) //mapperlint:ignore the last line of the statement
	//mapperlint:ignore above the statement
	check(
		c,
		validator.New(),
	)
	check(
		c,               //mapperlint:ignore the line before the build's
		validator.New(), // want `for every request in statement`
	)
	check(
		c,
		c.Keys, //mapperlint:ignore neither the build's line nor the statement's ends
		1,
		validator.New(), // want `for every request in statement`
	)
}

func check(c *gin.Context, xs ...any) { _ = xs[0].(*validator.Validate).Struct(c) }

// In a block only the statement itself counts, not the statements around it.
func blocks(c *gin.Context) {
	if c != nil { //mapperlint:ignore not the condition
		for range 3 {
			_ = validator.New().Struct(c) // want `validator.New builds`
		}
	}
}

func literal(c *gin.Context) {
	f := func() error { //mapperlint:ignore the literal is part of this statement
		return validator.New().Struct(c)
	}
	_ = f()
}

// A function's comment is for all of the function.
//
//mapperlint:ignore one request a day
func function(c *gin.Context) {
	_ = validator.New().Struct(c)
	if c != nil {
		_ = validator.New().Struct(c)
	}
	func() { _ = validator.New().Struct(c) }()
}

func functionLine(c *gin.Context) { //mapperlint:ignore one request a day
	_ = validator.New().Struct(c)
}

// Its neighbour has no comment.
func neighbour(c *gin.Context) {
	_ = validator.New().Struct(c) // want `for every request in neighbour`
}

type t struct{}

// A method's comment.
//
//nolint:mapperlint // one request a day
func (t) handle(c *gin.Context) { _ = validator.New().Struct(c) }

// Not a directive: a space, another name, other text.
func notDirectives(c *gin.Context) {
	/* want `mapperlint:ignore is no directive: write //mapperlint without a space` */ // mapperlint:ignore with a space
	// mapperlint: text that begins like one, and mapperlint:ignore in a text
	_ = validator.New().Struct(c) // want `for every request in notDirectives`
	/* want `unknown directive mapperlint:ignored` */ //mapperlint:ignored
	_ = validator.New().Struct(c)                     // want `for every request in notDirectives`
	//otherlint:ignore x
	_ = validator.New().Struct(c) // want `for every request in notDirectives`
}

// A helper that a handler reaches: at the build, not at the call.
func reached(c *gin.Context) {
	helper(c) //mapperlint:ignore nothing is built on this line
	quiet(c)
}

func helper(v any) {
	_ = validator.New().Struct(v) // want `for every request in reached, a gin handler, through helper`
}

func quiet(v any) {
	_ = validator.New().Struct(v) //mapperlint:ignore one request a day
}
