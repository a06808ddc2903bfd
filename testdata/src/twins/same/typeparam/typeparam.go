// Package typeparam builds in generic functions: one instance for all type
// arguments, or one for each.
package typeparam

import (
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

func Bind[T any](c *gin.Context) (T, error) {
	var v T
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return v, d.Decode(&v, c.QueryMap("q"))
}

func Check[T any](c *gin.Context, x T) error {
	return validator.New().Struct(x) // report
}

type Repo[T any] struct{ table string }

func (r *Repo[T]) Fields(c *gin.Context, row T) int {
	m := reflectx.NewMapper("db") // report
	return len(m.FieldMap(reflect.ValueOf(row)))
}

func CheckPointer[T any](c *gin.Context, x *T) error {
	v := validator.New() // report
	v.SetTagName("check")
	return v.Struct(x)
}

func CheckAll[T any](c *gin.Context, xs []T) {
	for _, x := range xs {
		_ = validator.New().Struct(x) // report
	}
}

func Typed[T any](c *gin.Context, x T) error {
	v := validator.New() // report
	t := reflect.TypeFor[T]()
	_ = t
	return v.Struct(x)
}

// The type is in it.

func isT[T any](sl validator.StructLevel) {}

func Zero[T any](c *gin.Context) error {
	v := validator.New() // silent
	v.RegisterStructValidation(nil, *new(T))
	return v.Struct(c.Keys)
}

func Variable[T any](c *gin.Context) error {
	var x T
	v := validator.New() // silent
	v.RegisterStructValidation(nil, x)
	return v.Struct(c.Keys)
}

func Instance[T any](c *gin.Context) error {
	v := validator.New() // silent
	v.RegisterStructValidation(isT[T])
	return v.Struct(c.Keys)
}

func TypeFor[T any](c *gin.Context) error {
	v := validator.New() // silent
	v.SetTagName(reflect.TypeFor[T]().Name())
	return v.Struct(c.Keys)
}

func TypeOf[T any](c *gin.Context, x T) error {
	v := validator.New() // silent
	v.SetTagName(reflect.TypeOf(x).Name())
	return v.Struct(x)
}

func TypeVariable[T any](c *gin.Context) error {
	t := reflect.TypeFor[T]()
	name := t.Name()
	v := validator.New() // silent
	v.SetTagName(name)
	return v.Struct(c.Keys)
}

func nameOf[T any]() string { return reflect.TypeFor[T]().Name() }

func TypeHelper[T any](c *gin.Context) error {
	v := validator.New() // silent
	v.SetTagName(nameOf[T]())
	return v.Struct(c.Keys)
}
