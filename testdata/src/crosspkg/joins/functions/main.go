// Package main hands functions to a server.
package main

import (
	"crosspkg/joins/hooks"
	"crosspkg/joins/lib"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func main() {
	r := gin.New()
	r.GET("/a", hooks.New(lib.QuietHook).Get)
	r.GET("/b", hooks.New(own).Get)
	r.GET("/c", hooks.New(func() error {
		return validator.New().Var("8080", "numeric") // want `validator.New builds one for every request in function literal in main, a callback of hooks.New`
	}).Get)
	r.GET("/d", hooks.New(lib.Hook).Get) // want `lib.Hook builds one .* for every request in main, a callback of hooks.New`
	_ = r.Run()
}

func own() error {
	return validator.New().Var("8080", "numeric") // want `validator.New builds one for every request in own, a callback of hooks.New`
}
