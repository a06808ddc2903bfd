// Package setuprouters changes routers while they serve.
package setuprouters

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
)

type admin struct {
	engine *gin.Engine
	echo   *echo.Echo
	chi    chi.Router
	app    *fiber.App
	mux    *http.ServeMux
	gorila *mux.Router
}

func cors(c *gin.Context)                            { c.Next() }
func logged(next http.Handler) http.Handler          { return next }
func metrics(w http.ResponseWriter, r *http.Request) {}

func (a *admin) enableCORS(c *gin.Context) {
	a.engine.Use(cors) // report
	c.JSON(200, gin.H{})
}

func (a *admin) enableLog(c echo.Context) error {
	a.echo.Use(func(next echo.HandlerFunc) echo.HandlerFunc { return next }) // report
	return c.JSON(200, nil)
}

func (a *admin) enableChi(w http.ResponseWriter, r *http.Request) {
	a.chi.Use(logged) // report
}

func (a *admin) enableFiber(c *fiber.Ctx) error {
	a.app.Use(func(c *fiber.Ctx) error { return c.Next() }) // report
	return c.Next()
}

func (a *admin) enableMetrics(w http.ResponseWriter, r *http.Request) {
	a.mux.HandleFunc("/metrics", metrics) // report
	http.HandleFunc("/metrics", metrics)  // report
}

func (a *admin) debug(w http.ResponseWriter, r *http.Request) {
	a.mountDebug()
}

func (a *admin) mountDebug() {
	a.gorila.HandleFunc("/debug", metrics) // report
	a.engine.GET("/debug", cors)           // report
}

// Mirrors: at the start.
func newAdmin() *admin {
	a := &admin{engine: gin.New(), echo: echo.New(), chi: chi.NewRouter(), app: fiber.New(), mux: http.NewServeMux(), gorila: mux.NewRouter()}
	a.engine.Use(cors)                  // silent
	a.chi.Use(logged)                   // silent
	a.gorila.Use(logged)                // silent
	a.engine.GET("/cors", a.enableCORS) // silent
	a.echo.GET("/log", a.enableLog)
	a.app.Get("/fiber", a.enableFiber)
	a.mux.HandleFunc("/chi", a.enableChi)            // silent
	a.mux.HandleFunc("/metrics/on", a.enableMetrics) // silent
	a.mux.HandleFunc("/debug/on", a.debug)
	a.mux.HandleFunc("/sub", a.sub)
	a.group(a.engine.Group("/v1"))
	return a
}

func (a *admin) group(g *gin.RouterGroup) {
	g.Use(cors)         // silent
	g.POST("/on", cors) // silent
}

// Mirror: a router of the request.
func (a *admin) sub(w http.ResponseWriter, r *http.Request) {
	m := http.NewServeMux()
	m.HandleFunc("/sub", metrics) // silent
	sub := chi.NewRouter()
	sub.Use(logged) // silent
	m.ServeHTTP(w, r)
}

// Mirror: the route depends on the request.
func (a *admin) hook(w http.ResponseWriter, r *http.Request) {
	a.mux.HandleFunc("/hooks/"+r.PathValue("id"), metrics) // silent
}
