// Package main calls one function at start-up and for every request.
package main

import (
	"crosspkg/wrappers/lib"

	"github.com/gin-gonic/gin"
)

func main() {
	check()
	r := gin.New()
	r.GET("/", get)
	_ = r.Run()
}

func get(c *gin.Context) { check() }

func check() {
	_ = lib.Port() // want `lib.Port builds .* for every request in get, a gin handler, through check`
}
