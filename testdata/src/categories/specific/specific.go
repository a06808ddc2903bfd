// Package specific has builds that several categories could claim.
package specific

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

// A loop in a handler: the request is more specific.
func inHandler(c *gin.Context, rows []any) {
	for _, r := range rows {
		_ = validator.New().Struct(r) // want `for every request in inHandler`
	}
}

// What depends on the request can still stand above the loop.
func dependsOnRequest(c *gin.Context, rows []any) {
	for range rows {
		_ = reflectx.NewMapper(c.Query("tag")).TypeMap(nil) // want `on every iteration of the loop at line \d+ of dependsOnRequest`
	}
}

// What depends on the parameter can still stand above the loop.
func dependsOnParameter(tag string, rows []any) {
	for range rows {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // want `on every iteration of the loop at line \d+ of dependsOnParameter`
	}
	_ = reflectx.NewMapper(tag).TypeMap(nil)
}

// Data and a loop: the loop is more specific.
func dataAndLoop(rows []any) {
	for _, r := range rows {
		_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of dataAndLoop`
	}
}

// A function that takes data, reached from a handler.
func handler(c *gin.Context) { _ = taken(c) }

func taken(s any) error {
	return validator.New().Struct(s) // want `for every request in handler, a gin handler, through taken`
}

// Reached from a loop and a handler.
func loop(rows []any) {
	for _, r := range rows {
		_ = both(r)
	}
}

func handler2(c *gin.Context) { _ = both(c) }

func both(s any) error {
	return validator.New().Struct(s) // want `for every request in handler2, a gin handler, through both`
}

// The shortest path is named.
func handler3(c *gin.Context) { _ = long1(c) }

func handler4(c *gin.Context) { _ = end(c) }

func long1(s any) error { return long2(s) }

func long2(s any) error { return end(s) }

func end(s any) error {
	return validator.New().Struct(s) // want `for every request in handler4, a gin handler, through end:`
}
