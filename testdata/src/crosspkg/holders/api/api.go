// Package api makes services for every request, and for good.
package api

import (
	"net/rpc"

	"crosspkg/holders/svc"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func handler(c *gin.Context) {
	_ = svc.New().Create(c) // want `svc\.New builds, inside its result, one \(validator\.New at svc/svc\.go:\d+\) for every request in handler, a gin handler`
	o := svc.NewOuter()     // want `svc.NewOuter builds, inside its result, .* for every request in handler`
	_ = o.Create(c)
	_ = svc.NewCreator().Create(c)             // want `svc.NewCreator builds, inside its result, .* for every request in handler`
	_ = svc.NewWith(validator.New()).Create(c) // want `validator.New builds .* for every request in handler`
	_ = svc.NewWith(shared).Create(c)
}

var shared = validator.New()

type API struct{ s svc.Creator }

func NewAPI() *API { return &API{s: svc.NewCreator()} }

func (a *API) Create(c *gin.Context) { _ = a.s.Create(c) }

func routes(r *gin.Engine) {
	s := svc.New()
	r.POST("/", func(c *gin.Context) { _ = s.Create(c) })
}

var services = map[string]*svc.Service{"a": svc.New()}

func add(name string, v any) error {
	s := svc.New()
	services[name] = s
	return s.Create(v)
}

// What a service is made from is no data that it maps; what it is given later is.
func Start(cfg *svc.Config) error {
	s := svc.Open(cfg)
	return rpc.Register(s)
}

func Check(cfg *svc.Config, in any) error {
	s := svc.Open(cfg) // want `svc.Open builds, inside its result, .* on every call of Check`
	return s.Create(in)
}
