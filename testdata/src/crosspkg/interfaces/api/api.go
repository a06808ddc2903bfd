// Package api calls the interfaces for every request.
package api

import (
	"crosspkg/interfaces/svc"

	"github.com/gin-gonic/gin"
)

type API struct {
	checker svc.Checker
	store   svc.Store
}

func New(c svc.Checker, s svc.Store) *API {
	_ = s.Warm()
	return &API{checker: c, store: s}
}

func (a *API) Get(c *gin.Context) {
	_ = a.checker.Check()
	_ = a.store.Save(c)
}

const Version = "2"
