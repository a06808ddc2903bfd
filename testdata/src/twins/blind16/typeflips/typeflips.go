// Package typeflips holds what it has as any. What decides: whether the type that is found means that there is none yet.
package typeflips

import (
	"io"
	"reflect"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type crate struct{ Name string }

type pending struct{ tag string }

type dock struct {
	rules  any
	trim   any
	forms  atomic.Value
	policy interface{ Sanitize(string) string }
	fields any
	query  any
	codec  any
	strict any
	sink   any
	level  any
}

func (d *dock) land(c *gin.Context) {
	switch v := d.rules.(type) {
	case *validator.Validate:
		_ = v.Struct(crate{c.Query("name")})
	default:
		n := validator.New() // silent
		d.rules = n
		_ = n.Struct(crate{c.Query("name")})
	}
}

func (d *dock) change(c *gin.Context) {
	if _, ok := d.trim.(*mold.Transformer); !ok {
		d.trim = mold.New() // silent
	}
	_ = d.trim.(*mold.Transformer).Struct(nil, &crate{c.Query("name")})
}

func (d *dock) search(c *gin.Context) {
	x := d.forms.Load()
	if x == nil {
		x = form.NewDecoder() // silent
		d.forms.Store(x)
	}
	_ = x.(*form.Decoder).Decode(new(crate), c.QueryMap("q"))
}

func (d *dock) text(c *gin.Context) {
	if _, ok := d.policy.(*bluemonday.Policy); ok {
		c.JSON(200, d.policy.Sanitize(c.Query("text")))
		return
	}
	d.policy = bluemonday.UGCPolicy() // silent
	c.JSON(200, d.policy.Sanitize(c.Query("text")))
}

// rows holds what it will make, until it is made.
func (d *dock) rows(c *gin.Context) {
	if p, ok := d.fields.(pending); ok {
		d.fields = reflectx.NewMapper(p.tag) // silent
	}
	d.fields.(*reflectx.Mapper).FieldMap(reflect.ValueOf(crate{c.Query("name")}))
}

func (d *dock) sift(c *gin.Context) {
	switch d.query.(type) {
	case nil, bool:
		d.query = schema.NewDecoder() // silent
	}
	_ = d.query.(*schema.Decoder).Decode(new(crate), c.QueryMap("q"))
}

func as[T any](x any) (T, bool) {
	t, ok := x.(T)
	return t, ok
}

func (d *dock) export(c *gin.Context) {
	k, ok := as[*goavro.Codec](d.codec)
	if !ok {
		var err error
		if k, err = goavro.NewCodec(`"string"`); err != nil { // silent
			return
		}
		d.codec = k
	}
	data, _ := k.BinaryFromNative(nil, c.Query("name"))
	c.JSON(200, data)
}

// strictly holds nothing, ever.
func (d *dock) strictly(c *gin.Context) {
	v, ok := d.strict.(*validator.Validate)
	if !ok {
		v = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = v.Struct(crate{c.Query("name")})
}

// found is for the type that is there for all requests.
func (d *dock) found(c *gin.Context) {
	switch s := d.sink.(type) {
	case io.Writer:
		t := mold.New() // report
		x := crate{c.Query("name")}
		_ = t.Struct(nil, &x)
		_, _ = io.WriteString(s, x.Name)
	case nil:
	}
}

// sent is for the type of what was sent.
func (d *dock) sent(c *gin.Context) {
	x, _ := c.Get("body")
	switch x.(type) {
	case string:
		f := form.NewDecoder() // report
		_ = f.Decode(new(crate), c.QueryMap("q"))
	case []byte:
		q := schema.NewDecoder() // report
		_ = q.Decode(new(crate), c.QueryMap("q"))
	}
}

// own holds it in a variable of its own.
func (d *dock) own(c *gin.Context) {
	var x any
	p, ok := x.(*bluemonday.Policy)
	if !ok {
		p = bluemonday.NewPolicy() // report
		x = p
	}
	c.JSON(200, p.Sanitize(c.Query("text")))
}

// leveled has the same type for all, and asks for its value.
func (d *dock) leveled(c *gin.Context) {
	if n, ok := d.level.(int); ok && n > 2 {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(crate{c.Query("name")}))
	}
}

func Engine(sink io.Writer, level int) *gin.Engine {
	e, d := gin.New(), &dock{fields: pending{"db"}, sink: sink, level: level}
	e.POST("/land", d.land)
	e.POST("/change", d.change)
	e.GET("/search", d.search)
	e.GET("/text", d.text)
	e.GET("/rows", d.rows)
	e.GET("/sift", d.sift)
	e.GET("/export", d.export)
	e.GET("/strictly", d.strictly)
	e.GET("/found", d.found)
	e.GET("/sent", d.sent)
	e.GET("/own", d.own)
	e.GET("/leveled", d.leveled)
	return e
}
