// Package main gives it an implementation.
package main

import (
	"crosspkg/joins/generic/store"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type disk struct{}

func (disk) Warm() error {
	return validator.New().Var("8080", "numeric") // want `validator.New .*builds .* for every call of store.Store.Warm`
}

type unused struct{}

func (unused) Warm() error { return validator.New().Var("8080", "numeric") }

func main() {
	r := gin.New()
	r.GET("/", store.New[int](disk{}).Get)
	_ = unused{}.Warm()
	_ = r.Run()
}
