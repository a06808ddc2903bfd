// Package crudroutes registers the same routes for many entities. What decides: whether what is made is made for each entity,
// when its routes are registered, or for each request.
package crudroutes

import (
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
)

type (
	user  struct{ Name string }
	order struct{ ID string }
)

type crud[T any] struct {
	v  *validator.Validate
	st *sqlbuilder.Struct
}

func newCrud[T any]() *crud[T] {
	return &crud[T]{
		// For each entity, kept by its routes.
		v: validator.New(), // silent
		// The same.
		st: sqlbuilder.NewStruct(new(T)), // silent
	}
}

func (c *crud[T]) create(g *gin.Context) {
	var x T
	if g.ShouldBindJSON(&x) != nil || c.v.Struct(x) != nil {
		return
	}
	// For each request, although the routes have one.
	m := reflectx.NewMapper("json") // report
	_ = m.FieldMap(reflect.ValueOf(x))
	_, _ = c.st.InsertInto("t", x).Build()
}

func (c *crud[T]) list(g *gin.Context) {
	var q struct{ Page int }
	// The same.
	if form.NewDecoder().Decode(&q, g.QueryMap("q")) == nil { // report
		g.JSON(200, q)
	}
}

func register[T any](r gin.IRouter, path string) {
	c := newCrud[T]()
	r.POST(path, c.create)
	r.GET(path, c.list)
	r.Handle("PUT", path, func(g *gin.Context) {
		var x T
		// In a literal of a generic function.
		v := validator.New() // report
		if g.ShouldBindJSON(&x) == nil {
			_ = v.Struct(x)
		}
	})
}

type entity struct {
	path string
	tag  string
	new  func() any
}

var entities = []entity{
	{"/users", "db", func() any { return new(user) }},
	{"/orders", "json", func() any { return new(order) }},
}

func Routes(r gin.IRouter) {
	register[user](r, "/user")
	register[order](r, "/order")
	for _, e := range entities {
		// For each entity, kept by its route.
		m := reflectx.NewMapper(e.tag) // silent
		r.GET(e.path, func(g *gin.Context) { _ = m.FieldMap(reflect.ValueOf(e.new())) })
		// For each entity, and a request each: the same for all entities, but only as many as there are.
		dec := form.NewDecoder() // silent
		r.POST(e.path, func(g *gin.Context) {
			x := e.new()
			if dec.Decode(x, g.QueryMap("x")) != nil {
				return
			}
			// In the handler of an entity.
			_ = validator.New().Struct(x) // report
		})
		r.Handle("PATCH", e.path, func(g *gin.Context) {
			// With the tag of the entity, which is the same for all requests of the route.
			m := reflectx.NewMapper(e.tag) // report
			_ = m.FieldMap(reflect.ValueOf(e.new()))
		})
	}
}

func Fiber(app *fiber.App) {
	for _, e := range entities {
		app.Get(e.path, handler(e))
		app.Post(e.path, late(e))
	}
}

func handler(e entity) fiber.Handler {
	// For each entity, kept by its route.
	v := validator.New() // silent
	return func(c *fiber.Ctx) error { return v.Struct(e.new()) }
}

func late(e entity) fiber.Handler {
	return func(c *fiber.Ctx) error {
		// For each request.
		v := validator.New() // report
		return v.Struct(e.new())
	}
}
