// Package main joins them with a repository that keeps its instance.
package main

import (
	"crosspkg/joins/handlers"
	"crosspkg/joins/repo"
	"crosspkg/joins/svc"

	"github.com/gin-gonic/gin"
)

func main() {
	h := handlers.New(svc.New(repo.NewQuiet()))
	r := gin.New()
	r.GET("/", h.Do)
	_ = (&repo.Repo{}).Warm()
	_ = r.Run()
}
