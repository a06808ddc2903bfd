// Package embeddedbase has controllers that embed a base. What decides: whether the method that is promoted builds, or the
// base has an instance since it was made.
package embeddedbase

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type dto struct{ Name string }

// Base builds in its method.
type Base struct{}

func (Base) Bind(r *http.Request, dst any) error {
	if err := json.NewDecoder(r.Body).Decode(dst); err != nil {
		return err
	}
	return validator.New().Struct(dst) // report
}

type Users struct{ Base }

func (u *Users) Create(w http.ResponseWriter, r *http.Request) {
	var d dto
	_ = u.Bind(r, &d)
}

type validating struct{}

func (*validating) valid(x any) error {
	v := validator.New() // report
	return v.Struct(x)
}

type deep struct{ *validating }

type Orders struct{ deep }

func (o Orders) Create(c *gin.Context) {
	var d dto
	_ = c.ShouldBindJSON(&d)
	_ = o.valid(d)
}

type checker interface{ check(x any) error }

type plain struct{}

func (plain) check(x any) error {
	return validator.New().Struct(x) // report
}

type Carts struct{ checker }

func (k *Carts) Add(c *gin.Context) { _ = k.check(dto{c.Param("name")}) }

type factory struct{}

func (factory) validator() *validator.Validate {
	return validator.New() // report
}

type Stock struct{ factory }

func (s Stock) Set(c *gin.Context) { _ = s.validator().Var(c.Param("n"), "number") }

type generic[T any] struct{ last T }

func (g *generic[T]) Create(c *gin.Context) {
	var t T
	_ = c.ShouldBindJSON(&t)
	if validator.New().Struct(t) == nil { // report
		g.last = t
	}
}

type Books struct{ generic[dto] }

// Overridden: the promoted method is not that of the base.
type over struct{ keeping }

func (o *over) check(x any) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(x)
}

func (o *over) Post(c *gin.Context) { _ = o.check(dto{c.Param("name")}) }

// The base has an instance.

type keeping struct{ v *validator.Validate }

func newKeeping() keeping { return keeping{validator.New()} } // silent

func (k keeping) check(x any) error { return k.v.Struct(x) }

type Pages struct{ keeping }

func NewPages() *Pages { return &Pages{newKeeping()} }

func (p *Pages) Post(c *gin.Context) { _ = p.check(dto{c.Param("name")}) }

// The instance itself is embedded.
type Posts struct{ *validator.Validate }

func NewPosts() *Posts { return &Posts{validator.New()} } // silent

func (p *Posts) Post(c *gin.Context) { _ = p.Struct(dto{c.Param("name")}) }

type lazyBase struct{ v *validator.Validate }

func (b *lazyBase) validator() *validator.Validate {
	if b.v == nil {
		b.v = validator.New() // silent
	}
	return b.v
}

type Tags struct{ lazyBase }

func (t *Tags) Post(c *gin.Context) { _ = t.validator().Struct(dto{c.Param("name")}) }

type genericKept[T any] struct{ v *validator.Validate }

func newGeneric[T any]() genericKept[T] {
	return genericKept[T]{v: validator.New()} // silent
}

func (g genericKept[T]) Create(c *gin.Context) {
	var t T
	_ = c.ShouldBindJSON(&t)
	_ = g.v.Struct(t)
}

type Films struct{ genericKept[dto] }

func Routes(r *gin.Engine) {
	films := Films{newGeneric[dto]()}
	r.POST("/films", films.Create)
	r.POST("/books", new(Books).Create)
	r.POST("/orders", Orders{deep{&validating{}}}.Create)
	r.POST("/carts", (&Carts{plain{}}).Add)
	r.POST("/pages", NewPages().Post)
	r.POST("/posts", NewPosts().Post)
	r.POST("/tags", new(Tags).Post)
	r.POST("/over", (&over{}).Post)
}
