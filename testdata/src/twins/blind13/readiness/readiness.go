// Package readiness asks helpers whether it is ready. What decides: whether what they ask is what is filled.
package readiness

import (
	"context"
	"net/http"
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

type handler struct {
	rules  *validator.Validate
	policy *bluemonday.Policy
	trim   *mold.Transformer
	fields *reflectx.Mapper
	codec  *goavro.Codec
	form   *form.Decoder
}

func (h *handler) ready() bool { return h.rules != nil }

func (h *handler) prepare() {
	h.rules = validator.New() // silent
}

func missing[T any](p *T) bool { return p == nil }

func (h *handler) mapper() (*reflectx.Mapper, bool) {
	return h.fields, h.fields != nil
}

func (h *handler) lacksCodec() bool {
	if h.codec != nil {
		return false
	}
	return true
}

func (h *handler) create(c *gin.Context) {
	it := item{c.Query("name")}
	if !h.ready() {
		h.prepare()
	}
	if h.rules.Struct(it) != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{})
		return
	}
	if missing(h.policy) {
		h.policy = bluemonday.UGCPolicy() // silent
	}
	it.Name = h.policy.Sanitize(it.Name)
	untrimmed := func() bool { return h.trim == nil }
	if untrimmed() {
		h.trim = mold.New() // silent
	}
	_ = h.trim.Struct(context.Background(), &it)
	m, ok := h.mapper()
	if !ok {
		m = reflectx.NewMapper("db") // silent
		h.fields = m
	}
	c.JSON(http.StatusOK, len(m.FieldMap(reflect.ValueOf(it))))
}

func (h *handler) export(c *gin.Context) {
	if h.lacksCodec() {
		codec, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{})
			return
		}
		h.codec = codec
	}
	data, _ := h.codec.BinaryFromNative(nil, c.Query("name"))
	c.JSON(http.StatusOK, data)
}

func wantsForm(c *gin.Context) bool {
	return c.GetHeader("Content-Type") == "application/x-www-form-urlencoded"
}

// update asks the request.
func (h *handler) update(c *gin.Context) {
	var it item
	if wantsForm(c) {
		d := form.NewDecoder() // report
		_ = d.Decode(&it, c.QueryMap("q"))
	}
	c.JSON(http.StatusOK, it)
}

// list asks for what is another's.
func (h *handler) list(c *gin.Context) {
	var it item
	if missing(h.form) {
		d := schema.NewDecoder() // report
		_ = d.Decode(&it, c.QueryMap("q"))
	}
	c.JSON(http.StatusOK, it)
}

func (h *handler) clean() bool { return h.policy == nil || h.ready() }

// remove asks for what is true when all is there.
func (h *handler) remove(c *gin.Context) {
	if h.clean() {
		p := bluemonday.NewPolicy() // report
		c.JSON(http.StatusOK, p.Sanitize(c.Param("id")))
	}
}

func Routes(r gin.IRouter) {
	h := new(handler)
	r.POST("/items", h.create)
	r.GET("/export", h.export)
	r.POST("/items/:id", h.update)
	r.GET("/items", h.list)
	r.POST("/remove/:id", h.remove)
}
