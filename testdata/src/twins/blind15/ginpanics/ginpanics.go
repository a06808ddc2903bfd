// Package ginpanics maps errors and panics of handlers of gin. What decides: whether a handler, or what wires it, builds.
package ginpanics

import (
	"fmt"
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type problem struct{ Title, Detail string }

type order struct{ Name string }

// recovery cleans what a panic says, with a policy of its own.
func recovery() gin.HandlerFunc {
	return func(c *gin.Context) {
		defer func() {
			if e := recover(); e != nil {
				p := bluemonday.UGCPolicy() // report
				c.AbortWithStatusJSON(500, problem{Detail: p.Sanitize(fmt.Sprint(e))})
			}
		}()
		c.Next()
	}
}

// recoveryWith was given it by the line above.
func recoveryWith() gin.HandlerFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(c *gin.Context) {
		defer rescue(c, p)
		c.Next()
	}
}

func rescue(c *gin.Context, p *bluemonday.Policy) {
	if e := recover(); e != nil {
		c.AbortWithStatusJSON(500, problem{Detail: p.Sanitize(fmt.Sprint(e))})
	}
}

type failing func(*gin.Context) error

// mapped answers with the error of a handler.
func mapped(h failing) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := h(c); err != nil {
			abort(c, err)
		}
	}
}

// abort is called whenever a handler fails.
func abort(c *gin.Context, err error) {
	pr := problem{Title: err.Error()}
	_ = mold.New().Struct(nil, &pr) // report
	c.AbortWithStatusJSON(400, pr)
}

func place(c *gin.Context) error {
	var o order
	if err := c.ShouldBindJSON(&o); err != nil {
		return err
	}
	return validator.New().Struct(o) // report
}

// strict gives a handler that is made for its rules.
func strict(tag string) failing {
	v := validator.New() // silent
	v.SetTagName(tag)
	return func(c *gin.Context) error {
		var o order
		if err := c.ShouldBindJSON(&o); err != nil {
			return err
		}
		return v.Struct(o)
	}
}

type handlers struct{ d *form.Decoder }

func (h handlers) list(c *gin.Context) error {
	var o order
	return h.d.Decode(&o, c.QueryMap("q"))
}

// fresh makes its handlers for a request.
func fresh(c *gin.Context) {
	h := handlers{form.NewDecoder()} // report
	if err := h.list(c); err != nil {
		abort(c, err)
	}
}

func Engine() *gin.Engine {
	e := gin.New()
	e.Use(recovery(), recoveryWith())
	h := handlers{d: form.NewDecoder()} // silent
	e.GET("/list", mapped(h.list))
	e.GET("/fresh", fresh)
	e.POST("/place", mapped(place))
	e.POST("/strict", mapped(strict("binding")))
	e.GET("/row", mapped(func(c *gin.Context) error {
		reflectx.NewMapper("db").FieldMap(reflect.ValueOf(order{c.Query("n")})) // report
		return nil
	}))
	return e
}
