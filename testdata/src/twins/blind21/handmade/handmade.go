// Package handmade makes handlers by functions. What decides: whether the function that makes the handler makes it, or the handler.
package handmade

import (
	"net/http"
	"regexp"
	"strings"
	"text/template"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func create() http.HandlerFunc {
	v := validator.New() // silent
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(item{r.FormValue("name")}) }
}

func createEach() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // report
		_ = v.Struct(item{r.FormValue("name")})
	}
}

func change(tag string) gin.HandlerFunc {
	t := mold.New() // silent
	t.SetTagName(tag)
	return func(c *gin.Context) {
		it := item{c.Param("name")}
		if t.Struct(nil, &it) != nil {
			c.JSON(http.StatusBadRequest, it)
		}
	}
}

// changeEach has the tag from the start, and makes one with it for each request.
func changeEach(tag string) gin.HandlerFunc {
	return func(c *gin.Context) {
		t := mold.New() // report
		t.SetTagName(tag)
		it := item{c.Param("name")}
		if t.Struct(nil, &it) != nil {
			c.JSON(http.StatusBadRequest, it)
		}
	}
}

func page(text string) echo.HandlerFunc {
	tmpl := template.Must(template.New("page").Parse(text)) // silent
	return func(c echo.Context) error {
		var b strings.Builder
		_ = tmpl.Execute(&b, c.Param("name"))
		return c.JSON(http.StatusOK, b.String())
	}
}

func pageEach(text string) echo.HandlerFunc {
	return func(c echo.Context) error {
		tmpl := template.Must(template.New("page").Parse(text)) // report
		var b strings.Builder
		_ = tmpl.Execute(&b, c.Param("name"))
		return c.JSON(http.StatusOK, b.String())
	}
}

// clean has a function made by a function in it.
func clean() fiber.Handler {
	cleaner := func() func(string) string {
		p := bluemonday.UGCPolicy() // silent
		return p.Sanitize
	}()
	return func(c *fiber.Ctx) error { return c.JSON(cleaner(c.Params("name"))) }
}

func cleanEach() fiber.Handler {
	cleaner := func() func(string) string {
		p := bluemonday.UGCPolicy() // report
		return p.Sanitize
	}
	return func(c *fiber.Ctx) error { return c.JSON(cleaner()(c.Params("name"))) }
}

type guard struct{ words []string }

// handler joins what is there from the start.
func (g *guard) handler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		re := regexp.MustCompile(strings.Join(g.words, "|")) // report
		if re.MatchString(r.URL.Path) {
			w.WriteHeader(http.StatusForbidden)
		}
	}
}

func Routes(m *http.ServeMux, e *gin.Engine, ec *echo.Echo, app *fiber.App, words []string) {
	m.HandleFunc("/create", create())
	m.HandleFunc("/each", createEach())
	m.HandleFunc("/guard", (&guard{words}).handler())
	e.POST("/change/:name", change("mod"))
	e.POST("/each/:name", changeEach("mod"))
	ec.GET("/page/:name", page("{{.}}"))
	ec.GET("/each/:name", pageEach("<b>{{.}}</b>"))
	app.Get("/clean/:name", clean())
	app.Get("/each/:name", cleanEach())
	m.HandleFunc("/search", func(w http.ResponseWriter, r *http.Request) {
		_ = form.NewDecoder().Decode(&item{}, r.URL.Query()) // report
	})
}
