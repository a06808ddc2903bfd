// Package generics has generic functions, types and methods.
package generics

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var shared = validator.New()

func Bind[T any](c *gin.Context) (T, error) {
	var in T
	if err := c.ShouldBindJSON(&in); err != nil {
		return in, err
	}
	return in, validator.New().Struct(in) // want `for every request in Bind`
}

func BindShared[T any](c *gin.Context) (T, error) {
	var in T
	return in, shared.Struct(in)
}

func check[T any](v T) error {
	return validator.New().Struct(v) // want `for every request in handler, a gin handler, through check`
}

func checkTwo[K comparable, V any](k K, v V) error {
	return validator.New().Var(k, "required") // want `for every request in handler, a gin handler, through checkTwo`
}

func checkShared[T any](v T) error { return shared.Struct(v) }

func handler(c *gin.Context) {
	_ = check(c)
	_ = check[*gin.Context](c)
	_ = checkTwo[string, int]("a", 1)
	_ = checkShared(c)
	f := checkLater[*gin.Context]
	_ = f(c)
	_ = (&Repo[int]{}).Save(1)
	_ = NewOf[int]().Check(1)
}

func checkLater[T any](v T) error {
	return validator.New().Struct(v) // want `for every request in handler, a gin handler, through checkLater`
}

type Repo[T any] struct{ items []T }

func (r *Repo[T]) Save(v T) error {
	d := validator.New() // want `for every request in handler, a gin handler, through \(\*Repo\).Save`
	return d.Struct(v)
}

type Holder[T any] struct {
	v *validator.Validate
	d *schema.Decoder
}

func NewOf[T any]() *Holder[T] {
	return &Holder[T]{v: validator.New()} // want `for every request in handler, a gin handler, through NewOf`
}

func (h *Holder[T]) Check(v T) error { return h.v.Struct(v) }

var keptHolder = &Holder[int]{v: validator.New()}

func keptHandler(c *gin.Context) { _ = keptHolder.Check(1) }

// A handler made by a generic factory.
func Handle[In, Out any](f func(In) (Out, error)) gin.HandlerFunc {
	v := validator.New()
	return func(c *gin.Context) {
		var in In
		_ = v.Struct(in)
		_ = validator.New().Struct(in) // want `for every request in function literal in Handle, a gin handler`
		_, _ = f(in)
	}
}

// A method called through a constraint.
type saver interface{ Save(v int) error }

type disk struct{}

func (disk) Save(v int) error {
	return validator.New().Var(v, "gt=0") // want `validator.New builds`
}

func saveAll[S saver](s S, n int) error { return s.Save(n) }

func saveHandler(c *gin.Context) { _ = saveAll(disk{}, 1) }
