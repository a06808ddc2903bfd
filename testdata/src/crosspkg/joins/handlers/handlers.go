// Package handlers calls a service through its interface.
package handlers

import (
	"crosspkg/joins/svc"

	"github.com/gin-gonic/gin"
)

type Handlers struct{ s svc.Service }

func New(s svc.Service) *Handlers { return &Handlers{s: s} }

func (h *Handlers) Do(c *gin.Context) { _ = h.s.Do() }
