// Package main hands a concrete type to the consumer of an interface.
package main

import (
	"crosspkg/joins/api"
	"crosspkg/joins/lib"

	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.New()
	a := api.New(lib.NewChecker()) // want `validator\.New at lib/lib\.go:\d+ builds a new \*validator\.Validate for every call of api\.checker\.Check, which api\.\(\*API\)\.Get, a gin handler, reaches`
	r.GET("/", a.Get)
	_ = lib.Other{}.Check()
	_ = r.Run()
}
