// Package ginechofiber has handlers and middleware of three frameworks. What decides: whether the function around runs with the request.
package ginechofiber

import (
	"net/http"
	"regexp"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/labstack/echo/v4"
)

type item struct {
	Name string `json:"name" validate:"required"`
}

// ginChecked makes its rules when the route is made.
func ginChecked() gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) {
		var in item
		if c.ShouldBindJSON(&in) != nil || v.Struct(in) != nil {
			c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": "bad"})
			return
		}
		c.Next()
	}
}

// ginStored makes rules for whoever comes after it in the request.
func ginStored() gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Set("rules", validator.New()) // report
		c.Next()
	}
}

type ginAPI struct{ api jsoniter.API }

func (a *ginAPI) get(c *gin.Context) {
	v := c.MustGet("rules").(*validator.Validate)
	if v.Var(c.Param("id"), "uuid") != nil || !regexp.MustCompile(`^v\d+$`).MatchString(c.Query("version")) { // report
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": "bad"})
		return
	}
	out, _ := a.api.Marshal(item{c.Param("id")})
	c.JSON(http.StatusOK, string(out))
}

// echoValidator is the validator of the server.
type echoValidator struct{ v *validator.Validate }

func (e *echoValidator) Validate(i any) error { return e.v.Struct(i) }

func echoCreate(c echo.Context) error {
	var in item
	if err := c.Bind(&in); err != nil {
		return err
	}
	return c.Validate(in)
}

// echoQuery makes its decoder in the layer that runs when the chain is made.
func echoQuery(next echo.HandlerFunc) echo.HandlerFunc {
	d := schema.NewDecoder() // silent
	return func(c echo.Context) error {
		var in item
		if err := d.Decode(&in, c.QueryParams()); err != nil {
			return err
		}
		return next(c)
	}
}

// echoClean makes it in the layer that runs with the request.
func echoClean(tag string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			t := mold.New() // report
			t.SetTagName(tag)
			var in item
			if err := c.Bind(&in); err != nil {
				return err
			}
			if err := t.Struct(nil, &in); err != nil {
				return err
			}
			return next(c)
		}
	}
}

// fiberSearch makes its decoder per request.
func fiberSearch(c *fiber.Ctx) error {
	var in item
	if err := form.NewDecoder().Decode(&in, map[string][]string{"name": {c.Params("name")}}); err != nil { // report
		return err
	}
	return c.JSON(in)
}

// fiberRoutes makes it for the routes.
func fiberRoutes(r fiber.Router) {
	d := form.NewDecoder() // silent
	r.Get("/find/:name", func(c *fiber.Ctx) error {
		var in item
		if err := d.Decode(&in, map[string][]string{"name": {c.Params("name")}}); err != nil {
			return err
		}
		return c.JSON(in)
	})
}

func Main() error {
	g := gin.New()
	a := &ginAPI{api: jsoniter.Config{UseNumber: true}.Froze()} // silent
	g.POST("/items", ginChecked())
	g.GET("/items/:id", ginStored(), a.get)

	e := echo.New()
	e.Validator = &echoValidator{validator.New()} // silent
	e.Use(echoClean("clean"))
	e.POST("/items", echoCreate, echoQuery)

	f := fiber.New()
	f.Get("/search/:name", fiberSearch)
	fiberRoutes(f.Group("/api"))

	go func() { _ = g.Run() }()
	go func() { _ = e.Start(":8081") }()
	return f.Listen(":8082")
}
