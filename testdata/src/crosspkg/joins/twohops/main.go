// Package main joins handlers, service and repository.
package main

import (
	"crosspkg/joins/handlers"
	"crosspkg/joins/repo"
	"crosspkg/joins/svc"

	"github.com/gin-gonic/gin"
)

func main() {
	s := svc.New(&repo.Repo{}) // want `validator\.New at repo/repo\.go:\d+ builds a new \*validator\.Validate for every call of svc\.Repo\.Warm, which handlers\.\(\*Handlers\)\.Do, a gin handler, reaches`
	h := handlers.New(s)
	r := gin.New()
	r.GET("/", h.Do)
	_ = r.Run()
}
