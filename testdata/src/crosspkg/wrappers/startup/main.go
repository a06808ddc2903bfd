// Package main calls them at start-up alone.
package main

import (
	"crosspkg/wrappers/lib"

	"github.com/gin-gonic/gin"
)

func main() {
	if err := lib.Port(); err != nil {
		panic(err)
	}
	setUp()
	r := gin.New()
	v := lib.NewChecker()
	r.GET("/", func(c *gin.Context) { _ = v(c) })
	_ = r.Run()
}

func setUp() {
	_ = lib.Port()
	_ = lib.Columns("db", nil)
}
