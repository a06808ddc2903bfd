// Package growth has for each row of what grows a handler that adds to what it
// shares, and one that adds to something of its own.
package growth

import (
	"database/sql"
	"expvar"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
	"github.com/nats-io/nats.go"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/robfig/cron/v3"
	"github.com/sirupsen/logrus"
	"gorm.io/gorm"
)

type app struct {
	engine *gin.Engine
	group  *gin.RouterGroup
	echo   *echo.Echo
	chi    chi.Router
	fiber  *fiber.App
	mux    *mux.Router
	db     *gorm.DB
	reg    *prometheus.Registry
	cron   *cron.Cron
	nc     *nats.Conn
	log    *logrus.Logger
	count  prometheus.Counter
	jobs   map[string]cron.EntryID
}

func (a *app) gin(c *gin.Context) {
	a.engine.Use(func(c *gin.Context) {}) // want `Use changes the field engine, which outlives the call, for every request in \(\*app\).gin, a gin handler: register it once, where the routes are; each call adds a handler that all later requests run through`
	a.group.GET("/x", a.gin)              // want `GET changes the field group`
	g := a.engine.Group("/v2")
	g.Use(a.gin)                            // want `Use changes the field engine`
	a.group.GET("/"+c.Param("name"), a.gin) // another route for each
	own := gin.New()
	own.Use(a.gin)       // silent: setup/own-object
	own.GET("/x", a.gin) // silent: setup/own-object
}

func (a *app) routers(w http.ResponseWriter, r *http.Request) {
	a.echo.Use()                           // want `\(\*echo.Echo\).Use changes the field echo`
	a.chi.Use()                            // want `\(chi.Router\).Use changes the field chi`
	a.fiber.Use("x")                       // want `\(\*fiber.App\).Use changes the field fiber`
	a.mux.Use()                            // want `\(\*mux.Router\).Use changes the field mux`
	a.mux.HandleFunc("/x", a.routers)      // want `\(\*mux.Router\).HandleFunc changes the field mux`
	http.Handle("/x", a.mux)               // want `http.Handle changes what the whole process shares`
	http.DefaultServeMux.Handle("/x", nil) // want `Handle changes http.DefaultServeMux`
	e, m, c, f := echo.New(), mux.NewRouter(), chi.NewRouter(), fiber.New()
	e.Use()                                 // silent: setup/own-object
	m.Use()                                 // silent: setup/own-object
	m.HandleFunc("/x", a.routers)           // silent: setup/own-object
	c.Use()                                 // silent: setup/own-object
	f.Use("x")                              // silent: setup/own-object
	a.mux.HandleFunc("/"+r.Host, a.routers) // silent: setup/key-of-the-request
}

func (a *app) registries(w http.ResponseWriter, r *http.Request) {
	a.db.Callback().Create().Register("x", nil)                                      // want `\(\*gorm.processor\).Register changes the field db`
	a.db.WithContext(r.Context()).Callback().Create().Before("y").Register("x", nil) // want `\(\*gorm.callback\).Register changes the field db`
	sql.Register("x", nil)                                                           // want `sql.Register changes what the whole process shares`
	expvar.NewInt("requests").Add(1)                                                 // want `expvar.NewInt changes`
	expvar.Publish("x", nil)                                                         // want `expvar.Publish changes`
	expvar.NewInt(r.Host)                                                            // silent: setup/key-of-the-request
	prometheus.MustRegister(a.count)                                                 // want `prometheus.MustRegister changes`
	a.reg.MustRegister(prometheus.NewCounter(prometheus.CounterOpts{Name: "x"}))     // want `MustRegister changes the field reg`
	prometheus.DefaultRegisterer.MustRegister(a.count)                               // want `MustRegister changes prometheus.DefaultRegisterer`
	promauto.NewCounter(prometheus.CounterOpts{Name: "x"})                           // want `promauto.NewCounter changes`
	promauto.With(a.reg).NewCounter(prometheus.CounterOpts{Name: "x"})               // want `\(promauto.Factory\).NewCounter changes the field reg`
	promauto.NewCounter(prometheus.CounterOpts{Name: r.Host})                        // silent: setup/key-of-the-request
	own := prometheus.NewRegistry()
	own.MustRegister(a.count)                                        // silent: setup/own-object
	promauto.With(own).NewCounter(prometheus.CounterOpts{Name: "x"}) // silent: setup/own-object
	_ = a.reg.Register(a.count)
	db, _ := gorm.Open(nil)
	db.Callback().Create().Register("x", nil) // silent: setup/own-object
}

func (a *app) jobsAndHooks(w http.ResponseWriter, r *http.Request) {
	a.cron.AddFunc("@daily", func() {}) // want `\(\*cron.Cron\).AddFunc changes the field cron`
	a.jobs["x"], _ = a.cron.AddFunc("@daily", func() {})
	a.cron.AddFunc(r.FormValue("when"), func() {}) // silent: setup/key-of-the-request
	a.nc.Subscribe("x", nil)                       // want `\(\*nats.Conn\).Subscribe changes the field nc`
	sub, _ := a.nc.Subscribe("x", nil)
	_ = sub
	a.log.AddHook(nil)                      // want `\(\*logrus.Logger\).AddHook changes the field log`
	logrus.AddHook(nil)                     // want `logrus.AddHook changes`
	logrus.New().AddHook(nil)               // silent: setup/own-object
	cron.New().AddFunc("@daily", func() {}) // silent: setup/own-object
}

// asked adds where nothing is there yet.
func (a *app) asked(w http.ResponseWriter, r *http.Request) {
	if expvar.Get("x") == nil {
		expvar.NewInt("x") // silent: setup/recorded
	}
	for _, name := range sql.Drivers() {
		if name == "x" {
			return
		}
	}
	sql.Register("x", nil) // silent: setup/recorded
}

func routes(a *app) {
	a.engine.Use(a.gin)                         // silent: setup/once
	a.echo.Use()                                // silent: setup/once
	a.mux.HandleFunc("/x", a.routers)           // silent: setup/once
	a.db.Callback().Create().Register("x", nil) // silent: setup/once
	a.cron.AddFunc("@daily", func() {})         // silent: setup/once
}

var requests = expvar.NewInt("all") // silent: setup/once
