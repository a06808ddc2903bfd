// Package use reaches them in all ways.
package use

import (
	"crosspkg/more/lib"
	"crosspkg/more/svc"

	"github.com/gin-gonic/gin"
	"github.com/samber/lo"
	"golang.org/x/sync/errgroup"
)

type server struct {
	lib.Base
	checker svc.Checker
}

func newServer() *server {
	return &server{checker: &lib.Checker{}} // want `builds .* for every call of svc.Checker.Check, .* \(1 more in lib.\(\*Checker\).Check\)`
}

func (s *server) embedded(c *gin.Context) {
	_ = s.Port() // want `Port builds .* for every request in \(\*server\).embedded`
	_ = s.Host() // want `Host builds .* for every request in \(\*server\).embedded`
}

func (s *server) check(c *gin.Context) { _ = s.checker.Check() }

func deferred(c *gin.Context) {
	defer lib.Port() // want `lib.Port builds .* for every request in deferred, .*5 more calls`
	go lib.Port()
	func() { _ = lib.Port() }()
}

func values(c *gin.Context) {
	f := lib.Port
	_ = f()
	var g errgroup.Group
	g.Go(lib.Port)
	_ = g.Wait()
}

func mapped(c *gin.Context, ns []int) []error {
	return lo.Map(ns, lib.Convert) // want `lib.Convert builds .* for every .* in mapped`
}

func expression(c *gin.Context) {
	_ = lib.Base.Port(lib.Base{})
	h := (*lib.Base).Host
	_ = h(&lib.Base{})
}

// In a loop, outside of requests.
func loop(n int) {
	for range n {
		_ = lib.NewValidator().Var(n, "gt=0") // want `lib.NewValidator builds .* on every iteration of the loop at line \d+ of loop`
	}
}

// The first call is ignored, the second is not.
func ignored(c *gin.Context) {
	_ = lib.NewOther().Struct(c) //mapperlint:ignore one request a day
}

func notIgnored(c *gin.Context) {
	_ = lib.NewOther().Struct(c) // want `lib.NewOther builds .* for every request in notIgnored`
}
