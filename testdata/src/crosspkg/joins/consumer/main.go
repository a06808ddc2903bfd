// Package main hands a concrete type to the consumer of an interface.
package main

import (
	"crosspkg/joins/api"
	"crosspkg/joins/lib"

	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.New()
	a := api.New(lib.NewChecker()) // want `validator.New \(lib.go:10\) builds .* for every call of api.checker.Check`
	r.GET("/", a.Get)
	_ = lib.Other{}.Check()
	_ = r.Run()
}
