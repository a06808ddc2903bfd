// Package ginshop is an API on gin. What decides: whether it is made where routes are, or where requests are.
package ginshop

import (
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type item struct {
	Name string `validate:"required"`
	Text string
}

// withRules has one for all requests.
func withRules() gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) {
		c.Set("rules", v)
		c.Next()
	}
}

// withOwnRules has one for each, if nobody was there before.
func withOwnRules(c *gin.Context) {
	if _, ok := c.Get("own"); !ok {
		c.Set("own", validator.New()) // report
	}
	c.Next()
}

// list makes a decoder for each of the tables, when the routes are made.
func list(g gin.IRouter) {
	for path, tag := range map[string]string{"/items": "item", "/orders": "order"} {
		d := form.NewDecoder() // silent
		d.SetTagName(tag)
		g.GET(path, func(c *gin.Context) {
			var x item
			if err := d.Decode(&x, c.QueryMap("filter")); err != nil {
				c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
				return
			}
			c.JSON(http.StatusOK, x)
		})
	}
}

// search makes it with the request, and gives it a tag that never changes.
func search(c *gin.Context) {
	var x item
	d := form.NewDecoder() // report
	d.SetTagName("search")
	if err := d.Decode(&x, c.QueryMap("filter")); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, x)
}

// cleaned makes the policy with the first request.
func cleaned() gin.HandlerFunc {
	var once sync.Once
	var p *bluemonday.Policy
	return func(c *gin.Context) {
		once.Do(func() { p = bluemonday.UGCPolicy() }) // silent
		c.Set("text", p.Sanitize(c.Query("text")))
	}
}

// cleanedEach declares the once among the things of the request.
func cleanedEach() gin.HandlerFunc {
	return func(c *gin.Context) {
		var once sync.Once
		var p *bluemonday.Policy
		clean := func(s string) string {
			once.Do(func() { p = bluemonday.UGCPolicy() }) // report
			return p.Sanitize(s)
		}
		c.Set("text", clean(c.Query("text")))
		c.Set("title", clean(c.Query("title")))
	}
}

type api struct{ rules *validator.Validate }

func (a *api) create(c *gin.Context) {
	var x item
	if err := c.ShouldBindJSON(&x); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	rules := a.rules
	if own, ok := c.Get("own"); ok {
		rules = own.(*validator.Validate)
	}
	if err := rules.Struct(x); err != nil {
		c.AbortWithStatusJSON(http.StatusUnprocessableEntity, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusCreated, x)
}

func (a *api) patch(c *gin.Context) {
	var x item
	err := c.ShouldBindJSON(&x)
	if err == nil {
		err = validator.New(validator.WithRequiredStructEnabled()).StructPartial(x, "Name") // report
	}
	if err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
	}
}

func (a *api) shared(c *gin.Context) {
	v := c.MustGet("rules").(*validator.Validate)
	if err := v.Var(c.Param("id"), "uuid"); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
	}
}

func Engine() *gin.Engine {
	e := gin.New()
	a := &api{validator.New()} // silent
	g := e.Group("/v1", withRules(), cleaned())
	list(g)
	g.GET("/search", search)
	g.GET("/shared/:id", a.shared)
	g.POST("/items", withOwnRules, cleanedEach(), a.create)
	g.Handle(http.MethodPatch, "/items/:id", a.patch)
	return e
}
