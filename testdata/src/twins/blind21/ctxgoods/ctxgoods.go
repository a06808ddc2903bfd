// Package ctxgoods gives things to handlers through contexts. What decides: whether the middleware that puts it in has it, or makes it.
package ctxgoods

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
)

type key int

const (
	rulesKey key = iota
	trimKey
	formKey
)

type item struct{ Name string }

func withRules(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), rulesKey, v)))
	})
}

func withTrim(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), trimKey, mold.New()) // report
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// formOf makes one where the context has none, which nobody puts in.
func formOf(ctx context.Context) *form.Decoder {
	if d, ok := ctx.Value(formKey).(*form.Decoder); ok {
		return d
	}
	return form.NewDecoder() // report
}

func create(w http.ResponseWriter, r *http.Request) {
	v, _ := r.Context().Value(rulesKey).(*validator.Validate)
	t, _ := r.Context().Value(trimKey).(*mold.Transformer)
	it := item{r.FormValue("name")}
	_ = t.Struct(r.Context(), &it)
	_ = v.Struct(it)
	_ = formOf(r.Context()).Decode(&it, r.URL.Query())
}

func ginRules(v *validator.Validate) gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Set("rules", v)
		c.Next()
	}
}

func ginQuery(c *gin.Context) {
	c.Set("query", schema.NewDecoder()) // report
	c.Next()
}

func list(c *gin.Context) {
	d := c.MustGet("query").(*schema.Decoder)
	it := item{}
	_ = d.Decode(&it, c.QueryMap("q"))
	_ = c.MustGet("rules").(*validator.Validate).Struct(it)
}

func echoText(next echo.HandlerFunc) echo.HandlerFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(c echo.Context) error {
		c.Set("text", p)
		return next(c)
	}
}

func echoForm(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		enc := form.NewEncoder() // report
		c.Set("form", enc)
		return next(c)
	}
}

func show(c echo.Context) error {
	v, err := c.Get("form").(*form.Encoder).Encode(item{c.Param("name")})
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, c.Get("text").(*bluemonday.Policy).Sanitize(v["Name"][0]))
}

func fiberCheck(c *fiber.Ctx) error {
	v := validator.New() // report
	if err := v.Var(c.Params("name"), "required"); err != nil {
		return err
	}
	return c.Next()
}

func Routes(m *http.ServeMux, g *gin.Engine, e *echo.Echo, app *fiber.App) {
	m.Handle("/create", withRules(withTrim(http.HandlerFunc(create))))
	g.Use(ginRules(validator.New()), ginQuery) // silent
	g.GET("/list", list)
	e.GET("/show/:name", show, echoText, echoForm)
	app.Use(fiberCheck)
}
