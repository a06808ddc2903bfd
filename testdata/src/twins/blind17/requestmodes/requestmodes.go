// Package requestmodes asks the request what to do. What decides: whether the request decides that there is one, or how it is made.
package requestmodes

import (
	"net/http"
	"reflect"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type song struct{ Name string }

// post makes one for some methods.
func post(c *gin.Context) {
	if c.GetHeader("Content-Type") == "application/json" {
		v := validator.New() // report
		_ = v.Struct(song{c.Query("name")})
	}
}

// kinds has one for each of its cases.
func kinds(c *gin.Context) {
	x := song{c.Query("name")}
	switch c.Param("kind") {
	case "db", "json":
		m := reflectx.NewMapper("db") // report
		m.FieldMap(reflect.ValueOf(x))
	default:
		t := mold.New() // report
		_ = t.Struct(nil, &x)
	}
}

// table looks up how to make it.
var table = map[string]func() *form.Decoder{
	"form": func() *form.Decoder {
		d := form.NewDecoder() // report
		d.SetTagName("form")
		return d
	},
}

func looked(c *gin.Context) {
	if mk, ok := table[c.Param("kind")]; ok {
		_ = mk().Decode(new(song), c.QueryMap("q"))
	}
}

// early is left before it, in most cases.
func early(c *gin.Context) {
	if c.Query("text") == "" {
		c.JSON(http.StatusOK, nil)
		return
	}
	p := bluemonday.UGCPolicy() // report
	c.JSON(http.StatusOK, p.Sanitize(c.Query("text")))
}

// bound makes it when it was read.
func bound(c *gin.Context) {
	var x song
	if err := c.ShouldBindJSON(&x); err == nil {
		_ = schema.NewDecoder().Decode(&x, c.QueryMap("q")) // report
	}
}

// tagged has the request say how it is made.
func tagged(c *gin.Context) {
	v := validator.New() // silent
	v.SetTagName(c.Query("tag"))
	_ = v.Struct(song{c.Query("name")})
}

// built has the request say of what.
func built(c *gin.Context) {
	body, err := c.GetRawData()
	if err != nil {
		return
	}
	codec, err := goavro.NewCodec(string(body)) // silent
	if err != nil {
		return
	}
	data, _ := codec.BinaryFromNative(nil, c.Query("name"))
	c.JSON(http.StatusOK, data)
}

// allowed has the request say what is allowed.
func allowed(c *gin.Context) {
	p := bluemonday.NewPolicy() // silent
	for _, e := range strings.Split(c.Query("elements"), ",") {
		p.AllowElements(e)
	}
	c.JSON(http.StatusOK, p.Sanitize(c.Query("text")))
}

// mapped has a function that sees the request.
func mapped(c *gin.Context) {
	prefix := c.Query("prefix")
	m := reflectx.NewMapperFunc("db", func(s string) string { return prefix + s }) // silent
	m.FieldMap(reflect.ValueOf(song{c.Query("name")}))
}

// maybe has the request say whether it is configured.
func maybe(c *gin.Context) {
	d := schema.NewDecoder() // silent
	if c.Query("strict") == "" {
		d.IgnoreUnknownKeys(true)
	}
	_ = d.Decode(new(song), c.QueryMap("q"))
}

func Routes(e *gin.Engine) {
	e.POST("/post", post)
	e.GET("/kinds/:kind", kinds)
	e.GET("/looked/:kind", looked)
	e.GET("/early", early)
	e.GET("/bound", bound)
	e.GET("/tagged", tagged)
	e.GET("/built", built)
	e.GET("/allowed", allowed)
	e.GET("/mapped", mapped)
	e.GET("/maybe", maybe)
}
