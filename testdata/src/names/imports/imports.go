// Package imports spells the library's and the framework's names otherwise.
package imports

import (
	web "github.com/gin-gonic/gin"
	. "github.com/go-playground/validator/v10"
	sch "github.com/gorilla/schema"
	v9 "gopkg.in/go-playground/validator.v9"
)

type ctx = web.Context

type handlerContext = *ctx

func renamed(c *web.Context) {
	_ = sch.NewDecoder().Decode(c, nil) // want `schema.NewDecoder builds .* for every request in renamed, a gin handler`
	_ = v9.New().Struct(c)              // want `validator.* builds .* for every request in renamed, a gin handler`
}

func dot(c *web.Context) {
	v := New() // want `validator.New builds .* for every request in dot, a gin handler`
	_ = v.Struct(c)
}

func aliased(c *ctx) {
	_ = New().Struct(c) // want `for every request in aliased`
}

func aliasedPointer(c handlerContext) {
	_ = New().Struct(c) // want `for every request in aliasedPointer`
}

// Names that look like them.
type Validate2 struct{}

func NewDecoder() *Validate2 { return &Validate2{} }

type Context struct{}

func (Validate2) Struct(any) error { return nil }

func other(c *Context) error { return NewDecoder().Struct(c) }

func otherShadow(c *web.Context) {
	New := func() *Validate2 { return &Validate2{} }
	_ = New().Struct(c)
	sch := struct{ NewDecoder func() *Validate2 }{NewDecoder}
	_ = sch.NewDecoder().Struct(c)
}
