package setup

import (
	"net/http"
	"net/http/httptest"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
)

// The growth of routers: most functions add what their row says, send a request,
// and return how many handlers that were added have run for it.

// ginUse sends a request that no route takes: those that take one keep the
// handlers that they had when they were made.
func ginUse() (ran int) {
	engine.Use(func(c *gin.Context) { c.Set("ran", c.GetInt("ran")+1); ran = c.GetInt("ran") })
	engine.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/nowhere", nil))
	return ran
}

// ginMost returns how many handlers a router takes before it panics, at most
// 1000.
func ginMost() (most int) {
	e := gin.New()
	defer func() { _ = recover() }()
	for most < 1000 {
		e.Use(func(*gin.Context) {})
		most++
	}
	return most
}

var echoes = echo.New()

func echoUse() int {
	echoes.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error { c.Request().Header.Add("Ran", ""); return next(c) }
	})
	return served(echoes)
}

var muxed = func() *mux.Router {
	r := mux.NewRouter()
	r.NotFoundHandler = http.NotFoundHandler()
	r.HandleFunc("/", func(http.ResponseWriter, *http.Request) {})
	return r
}()

func muxUse() int {
	muxed.Use(func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { r.Header.Add("Ran", ""); next.ServeHTTP(w, r) })
	})
	return served(muxed)
}

var routed = mux.NewRouter()

// muxRoutes sends a request that no route takes, which is compared with each.
func muxRoutes() (compared int) {
	routed.HandleFunc("/again", func(http.ResponseWriter, *http.Request) {}).MatcherFunc(func(r *http.Request, _ *mux.RouteMatch) bool {
		r.Header.Add("Ran", "")
		return false
	})
	r := httptest.NewRequest(http.MethodGet, "/again", nil)
	routed.ServeHTTP(httptest.NewRecorder(), r)
	return len(r.Header.Values("Ran"))
}

// served sends a request, and returns how many handlers have noted that they ran.
func served(h http.Handler) int {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	h.ServeHTTP(httptest.NewRecorder(), r)
	return len(r.Header.Values("Ran"))
}

var fibers = fiber.New()

func fiberUse() int {
	fibers.Use(func(c *fiber.Ctx) error { return c.Next() })
	return int(fibers.HandlersCount())
}

var chis = chi.NewRouter()

// chiUse adds a middleware before the first route, and the next time after it.
func chiUse() {
	chis.Use(func(next http.Handler) http.Handler { return next })
	chis.Get("/", func(http.ResponseWriter, *http.Request) {})
}
