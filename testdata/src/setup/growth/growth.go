// Package growth has for each row of what grows a handler that adds to what it
// shares, and one that adds to something of its own.
package growth

import (
	"database/sql"
	"expvar"
	"net/http"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/asaskevich/EventBus"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/labstack/echo/v4"
	"github.com/nats-io/nats.go"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	cronv1 "github.com/robfig/cron"
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
	old    *cronv1.Cron
	nc     *nats.Conn
	enc    *nats.EncodedConn
	js     nats.JetStreamContext
	bus    EventBus.Bus
	local  *EventBus.EventBus
	events *message.Router
	log    *logrus.Logger
	count  prometheus.Counter
	jobs   map[string]cron.EntryID
}

func (a *app) gin(c *gin.Context) {
	a.engine.Use(func(c *gin.Context) {}) // want `Use changes the field engine, which outlives the call, for every request in \(\*app\).gin, a gin handler: register it once, where the routes are; each call adds a handler that later routes, and requests without one, run through, until the 63rd panics`
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
	a.echo.GET("/x", nil)                  // want `\(\*echo.Echo\).GET changes the field echo`
	a.echo.GET(r.URL.Path, nil)            // silent: setup/key-of-the-request
	a.chi.Get("/x", a.registries)          // want `\(chi.Router\).Get changes the field chi`
	a.chi.Get(r.URL.Path, a.registries)    // silent: setup/key-of-the-request
	a.fiber.Get("/x", nil)                 // want `\(\*fiber.App\).Get changes the field fiber`
	a.fiber.Get(r.URL.Path, nil)           // silent: setup/key-of-the-request
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

func (a *app) firstCron(w http.ResponseWriter, r *http.Request) {
	a.old.AddFunc("@daily", func() {})            // want `\(\*cron.Cron\).AddFunc changes the field old, .*and none can be removed`
	_ = a.old.AddFunc("@daily", func() {})        // want `AddFunc changes the field old`
	a.old.AddFunc(r.FormValue("when"), func() {}) // silent: setup/key-of-the-request
	own := cronv1.New()
	own.AddFunc("@daily", func() {}) // silent: setup/own-object
}

func (a *app) buses(w http.ResponseWriter, r *http.Request) {
	a.enc.Subscribe("x", nil)                                        // want `\(\*nats.EncodedConn\).Subscribe changes the field enc`
	a.js.QueueSubscribe("x", "workers", nil)                         // want `\(nats.JetStream\).QueueSubscribe changes the field js`
	_, _ = a.js.Subscribe("x."+r.Host, nil)                          // its result is kept, or might be
	a.bus.Subscribe("x", a.buses)                                    // want `\(EventBus.BusSubscriber\).Subscribe changes the field bus, .*: subscribe once, or unsubscribe when the call is done; each call adds a handler`
	if err := a.bus.SubscribeAsync("x", a.buses, true); err != nil { // want `SubscribeAsync changes the field bus`
		return
	}
	a.local.Subscribe("x", a.buses)       // want `\(\*EventBus.EventBus\).Subscribe changes the field local`
	a.bus.Subscribe("x:"+r.Host, a.buses) // silent: setup/key-of-the-request
	a.bus.SubscribeOnce("x", a.buses)     // it goes when it has run
	own := EventBus.New()
	own.Subscribe("x", a.buses) // silent: setup/own-object
	a.bus.Publish("x", w, r)
}

func (a *app) consumers(msg *message.Message) error {
	a.events.AddConsumerHandler("x", "x", nil, a.consumers)      // want `\(\*message.Router\).AddConsumerHandler changes the field events`
	h := a.events.AddConsumerHandler("x", "x", nil, a.consumers) // its result takes it back
	a.events.AddConsumerHandler(msg.UUID, "x", nil, a.consumers) // silent: setup/key-of-the-request
	own, err := message.NewRouter()
	if err != nil {
		return err
	}
	own.AddConsumerHandler("x", "x", nil, a.consumers) // silent: setup/own-object
	h.Stop()
	return nil
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
	a.bus.Subscribe("x", a.buses)               // silent: setup/once
}

var requests = expvar.NewInt("all") // silent: setup/once
