// Package ginresources has resources with the same five handlers. What decides: whether a resource has it, or a handler makes it.
package ginresources

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type resource[T any] struct {
	name  string
	check func(*T) error
	trim  *mold.Transformer
	once  sync.Once
	query *schema.Decoder
}

type author struct{ Name string }

type book struct{ Title string }

func newResource[T any](name string, opts ...func(*resource[T])) *resource[T] {
	res := &resource[T]{name: name}
	for _, o := range opts {
		o(res)
	}
	if res.check == nil {
		v := validator.New() // silent
		res.check = func(x *T) error { return v.Struct(x) }
	}
	return res
}

func withTrim[T any]() func(*resource[T]) {
	t := mold.New() // silent
	return func(res *resource[T]) { res.trim = t }
}

func withStrict[T any]() func(*resource[T]) {
	return func(res *resource[T]) {
		res.check = func(x *T) error {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			return v.Struct(x)
		}
	}
}

func (res *resource[T]) list(c *gin.Context) {
	res.once.Do(res.prepare)
	var x T
	_ = res.query.Decode(&x, c.QueryMap("q"))
	c.JSON(http.StatusOK, x)
}

func (res *resource[T]) prepare() {
	res.query = schema.NewDecoder() // silent
}

func (res *resource[T]) create(c *gin.Context) {
	x := new(T)
	if c.ShouldBindJSON(x) != nil || res.check(x) != nil {
		return
	}
	if res.trim != nil {
		_ = res.trim.Struct(nil, x)
	}
	m := reflectx.NewMapper("json") // report
	c.JSON(http.StatusCreated, len(m.FieldMap(reflect.ValueOf(x))))
}

func (res *resource[T]) change(c *gin.Context) {
	x := new(T)
	if err := decodeForm(c, x); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
	}
}

func decodeForm(c *gin.Context, x any) error {
	d := form.NewDecoder() // report
	return d.Decode(x, c.QueryMap("f"))
}

func (res *resource[T]) register(g *gin.RouterGroup) {
	g.GET("/"+res.name, res.list)
	g.POST("/"+res.name, res.create)
	g.Handle(http.MethodPut, "/"+res.name, res.change)
	g.Handle(http.MethodPatch, "/"+res.name, res.patch())
}

// patch has what all patches use.
func (res *resource[T]) patch() gin.HandlerFunc {
	e := form.NewEncoder() // silent
	return func(c *gin.Context) {
		x := new(T)
		values, _ := e.Encode(x)
		c.JSON(http.StatusOK, values)
	}
}

// clean is a middleware.
func clean() gin.HandlerFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(c *gin.Context) {
		c.Set("text", p.Sanitize(c.Query("text")))
		c.Next()
	}
}

// audit is one that makes it.
func audit(c *gin.Context) {
	codec, err := goavro.NewCodec(`"string"`) // report
	if err == nil {
		_, _ = codec.BinaryFromNative(nil, c.Param("id"))
	}
	c.Next()
}

func Serve() error {
	e := gin.New()
	e.Use(clean(), audit)
	api := e.Group("/api")
	newResource("authors", withTrim[author]()).register(api)
	newResource("books", withStrict[book](), withTrim[book]()).register(api)
	return e.Run()
}
