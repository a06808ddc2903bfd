// Package main sees both ends.
package main

import (
	"crosspkg/interfaces/api"
	"crosspkg/interfaces/early"

	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.New()
	a := api.New(early.NewChecker(), early.NewStore()) // want `validator\.New at early/early\.go:\d+ builds a new \*validator\.Validate for every call of svc\.Checker\.Check, which api\.\(\*API\)\.Get, a gin handler, reaches`
	r.GET("/", a.Get)
	_ = r.Run()
}
