// Package main joins handlers, service and repository.
package main

import (
	"crosspkg/joins/handlers"
	"crosspkg/joins/repo"
	"crosspkg/joins/svc"

	"github.com/gin-gonic/gin"
)

func main() {
	s := svc.New(&repo.Repo{}) // want `validator.New \(repo.go:8\) builds .* for every call of svc.Repo.Warm`
	h := handlers.New(s)
	r := gin.New()
	r.GET("/", h.Do)
	_ = r.Run()
}
