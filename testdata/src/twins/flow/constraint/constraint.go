// Package constraint hands the instance to generic functions, which call the
// methods of their constraint.
package constraint

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type checker interface{ Struct(s any) error }

type order struct{ Item string }

func check[V checker](v V, x any) error { return v.Struct(x) }

func inferred(c *gin.Context) {
	_ = check(validator.New(), order{c.Query("q")}) // report
}

func explicit(c *gin.Context) {
	_ = check[*validator.Validate](validator.New(), order{c.Query("q")}) // report
}

func checkPart[V interface{ Var(any, string) error }](v V, x any) error { return v.Var(x, "required") }

func part(c *gin.Context) {
	_ = checkPart(validator.New(), c.Query("q")) // report
}

type box[V checker] struct{ v V }

func (b box[V]) check(x any) error { return b.v.Struct(x) }

func inBox(c *gin.Context) {
	b := box[*validator.Validate]{validator.New()} // report
	_ = b.check(order{c.Query("q")})
}

func newBox[V checker](v V) *box[V] { return &box[V]{v} }

func inNewBox(c *gin.Context) {
	_ = newBox(validator.New()).check(order{c.Query("q")}) // report
}

func id[T any](x T) T { return x }

func identity(c *gin.Context) {
	_ = id(validator.New()).Struct(order{c.Query("q")}) // report
}

func ptr[T any](x T) *T { return &x }

func pointer(c *gin.Context) {
	_ = (*ptr(validator.New())).Struct(order{c.Query("q")}) // report
}

func build[T any](f func() T) T { return f() }

func built(c *gin.Context) {
	v := build(func() *validator.Validate { return validator.New() }) // report
	_ = v.Struct(order{c.Query("q")})
}

func first[T any](xs ...T) T { return xs[0] }

func variadic(c *gin.Context) {
	_ = first(validator.New()).Struct(order{c.Query("q")}) // report
}

// Kept.

type list[T any] struct{ xs []T }

func (l *list[T]) add(x T) { l.xs = append(l.xs, x) }

var (
	all     list[*validator.Validate]
	current box[*validator.Validate]
	shared  *validator.Validate
)

func keep[T any](l *list[T], x T) { l.add(x) }

func set[T any](to *T, x T) { *to = x }

func keptByMethod(c *gin.Context) {
	all.add(validator.New()) // silent
}

func keptByFunction(c *gin.Context) {
	keep(&all, validator.New()) // silent
}

func keptBox(c *gin.Context) {
	current = box[*validator.Validate]{validator.New()} // silent
}

func keptIdentity() {
	shared = id(id(validator.New())) // silent
}

func keptPointer() {
	set(&shared, validator.New()) // silent
}

func keptField(c *gin.Context) {
	current.v = first(validator.New()) // silent
}
