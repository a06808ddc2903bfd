// Package users mounts its routes where it is told to. What decides: whether what it makes is for the routes, or for a request.
package users

import (
	"context"
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

// Store is what it needs.
type Store interface {
	Save(ctx context.Context, x any) error
}

type api struct {
	st Store
	v  *validator.Validate
	t  *mold.Transformer
}

// Setup mounts it.
func Setup(g *gin.RouterGroup, st Store) {
	a := &api{st: st, v: validator.New()} // silent
	a.prepare()
	g.POST("/users", a.create)
	g.GET("/users", func(c *gin.Context) {
		d := schema.NewDecoder() // report
		_ = d.Decode(new(user), c.QueryMap("q"))
	})
	g.Handle("PUT", "/users", a.update())
	g.Use(clean(bluemonday.UGCPolicy())) // silent
}

func (a *api) prepare() {
	a.t = mold.New() // silent
	a.t.RegisterAlias("name", "trim,title")
}

func (a *api) update() gin.HandlerFunc {
	d := form.NewDecoder() // silent
	return func(c *gin.Context) {
		var u user
		if err := d.Decode(&u, c.QueryMap("u")); err != nil {
			return
		}
		_ = a.save(nil, &u)
	}
}

func (a *api) create(c *gin.Context) {
	var u user
	if err := c.ShouldBindJSON(&u); err != nil {
		return
	}
	_ = a.t.Struct(nil, &u)
	_ = a.save(nil, &u)
}

func (a *api) save(ctx context.Context, u *user) error {
	if err := a.v.Struct(u); err != nil {
		return err
	}
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(u))
	return a.st.Save(ctx, u)
}

func clean(p *bluemonday.Policy) gin.HandlerFunc {
	return func(c *gin.Context) {
		_ = p.Sanitize(c.Query("text"))
		c.Next()
	}
}

// Seed is called when the process starts, for what must be there.
func Seed(ctx context.Context, st Store) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	root := user{Name: "root"}
	if err := v.Struct(root); err != nil {
		return err
	}
	return st.Save(ctx, root)
}
