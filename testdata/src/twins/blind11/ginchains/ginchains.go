// Package ginchains has middleware of gin, which hands on by the context of the request. What decides: whether what is handed on is the request's.
package ginchains

import (
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Text string `validate:"required"`
}

const rulesKey = "rules"

// provide sets the same for all.
func provide(v *validator.Validate) gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Set(rulesKey, v)
		c.Next()
	}
}

// provideAnew sets another for each.
func provideAnew(c *gin.Context) {
	c.Set("forms", form.NewDecoder()) // report
	c.Next()
}

// provideByTenant sets one that the tenant has asked for.
func provideByTenant(find func(tenant string) []string) gin.HandlerFunc {
	return func(c *gin.Context) {
		p := bluemonday.NewPolicy() // silent
		p.AllowElements(find(c.GetHeader("X-Tenant"))...)
		c.Set("policy", p)
		c.Next()
	}
}

// provideIfAbsent asks first, but what it asks is the request's.
func provideIfAbsent(c *gin.Context) {
	if _, ok := c.Get("trim"); !ok {
		c.Set("trim", mold.New()) // report
	}
	c.Next()
}

// provideByKeys has a cache behind it.
func provideByKeys() gin.HandlerFunc {
	cache := make(map[string]*schema.Decoder)
	lock := make(chan struct{}, 1)
	return func(c *gin.Context) {
		lock <- struct{}{}
		defer func() { <-lock }()
		tag := c.Query("tag")
		d, ok := cache[tag]
		if !ok {
			d = schema.NewDecoder() // silent
			d.SetAliasTag(tag)
			cache[tag] = d
		}
		c.Set("queries", d)
	}
}

// timed is a middleware whose set-up is a struct with a method.
type timed struct {
	codec *goavro.Codec
	log   func([]byte)
}

func newTimed(log func([]byte)) (*timed, error) {
	c, err := goavro.NewCodec(`"long"`) // silent
	return &timed{c, log}, err
}

func (t *timed) handle(c *gin.Context) {
	begin := time.Now()
	defer func() {
		if data, err := t.codec.BinaryFromNative(nil, time.Since(begin)); err == nil {
			t.log(data)
		}
	}()
	c.Next()
}

// late does its work in what is deferred.
func late(c *gin.Context) {
	defer func() {
		clean := bluemonday.UGCPolicy() // report
		if p := recover(); p != nil {
			c.AbortWithStatusJSON(http.StatusInternalServerError, clean.Sanitize(c.Query("q")))
		}
	}()
	c.Next()
}

func post(c *gin.Context) {
	var x in
	if err := c.ShouldBindJSON(&x); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	v := c.MustGet(rulesKey).(*validator.Validate)
	if err := v.Struct(x); err != nil {
		c.AbortWithStatusJSON(http.StatusUnprocessableEntity, gin.H{"error": err.Error()})
		return
	}
	if v, ok := c.Get("strict"); !ok || v == nil {
		if err := strict().Struct(x); err != nil {
			c.AbortWithStatusJSON(http.StatusUnprocessableEntity, gin.H{"error": err.Error()})
			return
		}
	}
	c.JSON(http.StatusOK, x)
}

func strict() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	v.RegisterAlias("text", "required,min=3")
	return v
}

func Engine(find func(string) []string, log func([]byte)) (*gin.Engine, error) {
	e := gin.New()
	t, err := newTimed(log)
	if err != nil {
		return nil, err
	}
	e.Use(provide(validator.New()), provideAnew, t.handle, late) // silent
	g := e.Group("/v1", provideByTenant(find), provideByKeys())
	g.Use(provideIfAbsent)
	g.POST("/texts", post)
	return e, nil
}
