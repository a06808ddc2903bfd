// Package gin has gin handlers.
package gin

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var shared = validator.New()

type API struct{ validate *validator.Validate }

func NewAPI() *API { return &API{validate: validator.New()} }

func (a *API) Routes(r *gin.Engine) {
	r.POST("/create", a.Create)
	r.POST("/update", a.Update)
	r.Use(limit("a"), limitInside("a"))
	g := r.Group("/v1")
	g.GET("/list", func(c *gin.Context) {
		_ = validator.New().Struct(c) // want `for every request in function literal in \(\*API\).Routes, a gin handler`
	})
	g.GET("/list2", func(c *gin.Context) {
		_ = a.validate.Struct(c)
	})
}

func (a *API) Create(c *gin.Context) {
	var in struct{ Name string }
	if err := c.ShouldBindJSON(&in); err != nil {
		return
	}
	validate := validator.New()                          // want `validator.New builds .* for every request in \(\*API\).Create, a gin handler`
	_ = schema.NewDecoder().Decode(&in, c.QueryMap("q")) // want `schema.NewDecoder builds .* for every request in \(\*API\).Create, a gin handler`
	if err := validate.Struct(&in); err != nil {
		c.JSON(400, gin.H{"error": err.Error()})
	}
}

func (a *API) Update(c *gin.Context) {
	var in struct{ Name string }
	_ = a.validate.Struct(&in)
	_ = shared.Struct(&in)
}

// limit builds in the factory, limitInside in the handler.
func limit(tag string) gin.HandlerFunc {
	v := validator.New()
	v.SetTagName(tag)
	return func(c *gin.Context) {
		_ = v.Struct(c.Keys)
		c.Next()
	}
}

func limitInside(tag string) gin.HandlerFunc {
	return func(c *gin.Context) {
		v := validator.New() // want `for every request in function literal in limitInside, a gin handler`
		v.SetTagName(tag)
		_ = v.Struct(c.Keys)
		c.Next()
	}
}

// A helper with the context and more.
func bind[T any](c *gin.Context, dst *T) error {
	if err := c.ShouldBindJSON(dst); err != nil {
		return err
	}
	return validator.New().Struct(dst) // want `for every request in bind`
}

func bindShared[T any](c *gin.Context, dst *T) error {
	if err := c.ShouldBindJSON(dst); err != nil {
		return err
	}
	return shared.Struct(dst)
}
