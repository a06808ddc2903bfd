package setup

import (
	"database/sql"
	"database/sql/driver"
	"expvar"
	"io"
	"net/http"
	"sync"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/asaskevich/EventBus"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/nats-io/nats.go"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	cronv1 "github.com/robfig/cron"
	"github.com/robfig/cron/v3"
	"github.com/sirupsen/logrus"
	"gorm.io/gorm"
	"gorm.io/gorm/utils/tests"
)

// panics has calls of which the second panics, by the ID of their row.
var panics = map[string]func(){
	"http-mux":     func() { http.HandleFunc("/again", http.NotFound) },
	"sql.Register": func() { sql.Register("again", noDriver{}) },
	"expvar":       func() { expvar.NewInt("again") },
	"prometheus":   func() { prometheus.MustRegister(prometheus.NewCounter(prometheus.CounterOpts{Name: "again"})) },
	"promauto":     func() { promauto.NewCounter(prometheus.CounterOpts{Name: "auto_again"}) },
	"gin-routes":   func() { engine.GET("/again", func(*gin.Context) {}) },
	"watermill":    func() { router().AddConsumerHandler("again", "again", nil, nil) },
	"chi-use":      chiUse,
}

var engine = func() *gin.Engine {
	gin.SetMode(gin.ReleaseMode)
	return gin.New()
}()

type noDriver struct{ driver.Driver }

// grows has calls, each of which makes what later calls run through longer: each
// returns how long it is.
var grows = map[string]func() int{
	"gin-use":   ginUse,
	"echo-use":  echoUse,
	"fiber-use": fiberUse,
	"fiber-routes": func() int {
		fibers.Get("/again", func(c *fiber.Ctx) error { return c.Next() })
		return int(fibers.HandlersCount())
	},
	"gorilla-mux":        muxUse,
	"gorilla-mux-routes": muxRoutes,
	"nats": func() int {
		_, _ = natsConn().Subscribe("again", func(*nats.Msg) {})
		return natsConn().NumSubscriptions()
	},
	"logrus-hooks": func() int {
		fired = 0
		logger.AddHook(counting{})
		logger.Info("again")
		return fired
	},
	"cron": func() int {
		_, _ = jobs.AddFunc("@daily", func() {})
		return len(jobs.Entries())
	},
	"cron-v1": func() int {
		_ = oldJobs.AddFunc("@daily", func() {})
		return len(oldJobs.Entries())
	},
	"eventbus": func() (ran int) {
		_ = bus.Subscribe("again", func(n *int) { *n++ })
		bus.Publish("again", &ran)
		return ran
	},
}

var (
	logger = &logrus.Logger{Out: io.Discard, Formatter: &logrus.TextFormatter{}, Hooks: make(logrus.LevelHooks), Level: logrus.InfoLevel}
	fired  int
)

// counting is a hook that counts how often hooks of its kind have run.
type counting struct{}

func (counting) Levels() []logrus.Level   { return logrus.AllLevels }
func (counting) Fire(*logrus.Entry) error { fired++; return nil }

var (
	jobs    = cron.New()
	oldJobs = cronv1.New()
	bus     = EventBus.New()
)

var router = sync.OnceValue(func() *message.Router {
	r, err := message.NewRouter(message.RouterConfig{}, watermill.NopLogger{})
	if err != nil {
		panic(err)
	}
	return r
})

// db is a database that prepares statements and does not run them.
var db = sync.OnceValue(func() *gorm.DB {
	db, err := gorm.Open(tests.DummyDialector{}, &gorm.Config{DryRun: true})
	if err != nil {
		panic(err)
	}
	return db
})
