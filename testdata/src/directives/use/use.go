// Package use has code that the directives speak of.
package use

import (
	"directives/lib"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func handler(c *gin.Context) {
	t := &lib.Table{} // want `lib.Table\{\} builds .* for every request in handler`
	_ = t.Look(c)
	p := &lib.Plain{}
	_ = p.Look(c)
	_ = lib.NewMapper().Map(c) // want `lib.NewMapper builds .* for every request in handler`
	_ = lib.NewCheap().Map(c)
}

var job lib.Job = func(v any) error {
	return validator.New().Var("8080", "numeric") // want `for every request in function literal`
}

var task lib.Task = func(v any) error {
	return validator.New().Var("8080", "numeric")
}

type worker struct{}

func (worker) Work(v string) error {
	return validator.New().Var("8080", "numeric") // want `for every request in worker.Work`
}

func (worker) Do(v string) error { return validator.New().Var("8080", "numeric") }

var (
	_ lib.Worker = worker{}
	_ lib.Other  = worker{}
)

// tick is called by a server of our own.
//
//mapperlint:request
func tick() error {
	return validator.New().Var("8080", "numeric") // want `for every request in tick`
}

func tock() error { return validator.New().Var("8080", "numeric") }

// start runs once, whatever it gets.
//
//mapperlint:once
func start(cfg any) error { return validator.New().Struct(cfg) }

func startNot(cfg any) error {
	return validator.New().Struct(cfg) // want `on every call of startNot`
}

/* want `mapperlint:request has no effect here` */ //mapperlint:request
var nothing = 1
