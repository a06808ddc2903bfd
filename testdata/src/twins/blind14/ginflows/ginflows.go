// Package ginflows hands things on through the handlers of gin. What decides: whether a request makes what it hands on.
package ginflows

import (
	"net/http"
	"reflect"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type plant struct{ Name string }

// provide hands on what it was made with.
func provide() gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) {
		c.Set("rules", v)
		c.Set("trim", mold.New()) // report
		c.Next()
	}
}

func create(c *gin.Context) {
	p := plant{c.Query("name")}
	if t, ok := c.Get("trim"); ok {
		_ = t.(*mold.Transformer).Struct(nil, &p)
	}
	_ = c.MustGet("rules").(*validator.Validate).Struct(p)
}

// bind is a helper of all.
func bind[T any](c *gin.Context) (x T, err error) {
	d := form.NewDecoder() // report
	err = d.Decode(&x, c.QueryMap("f"))
	return x, err
}

func search(c *gin.Context) {
	p, err := bind[plant](c)
	if err != nil {
		return
	}
	c.JSON(http.StatusOK, p)
}

// group registers what it makes for its routes.
func group(g *gin.RouterGroup) {
	q := schema.NewDecoder() // silent
	for _, path := range []string{"/a", "/b"} {
		m := reflectx.NewMapper(path) // silent
		g.GET(path, func(c *gin.Context) {
			p := plant{c.Param("name")}
			_ = q.Decode(&p, c.QueryMap("q"))
			m.FieldMap(reflect.ValueOf(p))
		})
	}
}

// checker is what gin asks to check.
type checker struct{ v *validator.Validate }

func (k *checker) ValidateStruct(x any) error {
	if k.v == nil {
		k.v = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	return k.v.Struct(x)
}

func (k *checker) Engine() any { return k.v }

// context is what each request gets.
type context struct {
	*gin.Context
	policy *bluemonday.Policy
}

func wrap(h func(*context)) gin.HandlerFunc {
	return func(c *gin.Context) {
		h(&context{c, bluemonday.UGCPolicy()}) // report
	}
}

func clean(c *context) { c.JSON(http.StatusOK, c.policy.Sanitize(c.Query("text"))) }

type render struct{ codec *goavro.Codec }

// write renders by what the engine was made with.
func (r *render) write(c *gin.Context, x any) {
	data, err := r.codec.BinaryFromNative(nil, x)
	if err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, err)
		return
	}
	c.JSON(http.StatusOK, data)
}

func Engine() (*gin.Engine, error) {
	codec, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	r, e := &render{codec}, gin.New()
	var _ binding.StructValidator = new(checker)
	e.Use(provide())
	e.GET("/create", create)
	e.GET("/search", search)
	e.GET("/clean", wrap(clean))
	e.GET("/write", func(c *gin.Context) { r.write(c, c.Query("x")) })
	e.GET("/strip", func(c *gin.Context) {
		p := bluemonday.NewPolicy() // report
		c.JSON(http.StatusOK, p.Sanitize(c.Query("text")))
	})
	group(e.Group("/g"))
	return e, nil
}
