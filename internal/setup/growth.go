package setup

const (
	routeAdded   = "each call adds a route, or panics because it is there already"
	handlerAdded = "each call adds a handler that all later requests run through"
	atRoutes     = "register it once, where the routes are"
)

// growth has the rows for what each call adds to.
var growth = []Row{
	{
		ID: "http-mux", Title: "net/http routes", Kind: Growth, Key: 1,
		Names:  all(each("net/http.", "Handle", "HandleFunc"), each("(*net/http.ServeMux).", "Handle", "HandleFunc")),
		Effect: "the second call panics", Advice: atRoutes,
		Source: "std net/http/server.go:2852, :2861, :2871",
		Test:   "TestAgain/http-mux",
	},
	{
		ID: "gin-use", Title: "gin middleware", Kind: Growth,
		Names: []string{
			"(*github.com/gin-gonic/gin.Engine).Use", "(*github.com/gin-gonic/gin.RouterGroup).Use",
			"(github.com/gin-gonic/gin.IRoutes).Use", "(github.com/gin-gonic/gin.IRouter).Use",
		},
		Effect: "each call adds a handler that later routes, and requests without one, run through, until the 63rd panics", Advice: atRoutes,
		Source: "gin-gonic/gin@v1.11.0/gin.go:330, routergroup.go:65, :241",
		Test:   "TestGrowth/gin-use",
		Links:  []string{"https://github.com/golang/vulndb/issues/5278"},
	},
	{
		ID: "gin-routes", Title: "gin routes", Kind: Growth, Key: 1,
		Names: all(
			each("(*github.com/gin-gonic/gin.RouterGroup).", verbs...),
			each("(github.com/gin-gonic/gin.IRoutes).", verbs...),
		),
		Effect: "the second call panics", Advice: atRoutes,
		Source: "gin-gonic/gin@v1.10.0/routergroup.go:86, :116",
		Test:   "TestAgain/gin-routes",
	},
	{
		ID: "echo-use", Title: "echo middleware", Kind: Growth,
		Names: all(
			each("(*github.com/labstack/echo/v4.Echo).", "Use", "Pre"),
			each("(*github.com/labstack/echo/v4.Group).", "Use"),
		),
		Effect: handlerAdded, Advice: atRoutes,
		Source: "labstack/echo/v4@v4.16.0/echo.go:497, :502, group.go:22",
		Test:   "TestGrowth/echo-use",
	},
	{
		ID: "chi-use", Title: "chi middleware", Kind: Growth,
		Names: []string{
			"(github.com/go-chi/chi/v5.Router).Use", "(*github.com/go-chi/chi/v5.Mux).Use",
			"(github.com/go-chi/chi.Router).Use", "(*github.com/go-chi/chi.Mux).Use",
		},
		Effect: "it panics once a route is there", Advice: atRoutes,
		Source: "go-chi/chi/v5@v5.5.0/mux.go:100",
		Test:   "TestAgain/chi-use",
	},
	{
		ID: "fiber-use", Title: "fiber middleware", Kind: Growth,
		Names:  []string{"(*github.com/gofiber/fiber/v2.App).Use", "(*github.com/gofiber/fiber/v2.Group).Use", "(github.com/gofiber/fiber/v2.Router).Use"},
		Effect: "each call adds a handler that stays", Advice: atRoutes,
		Source: "gofiber/fiber/v2@v2.52.15/app.go:685, router.go:450",
		Test:   "TestGrowth/fiber-use",
	},
	{
		ID: "fiber-routes", Title: "fiber routes", Kind: Growth, Key: 1,
		Names: all(
			each("(*github.com/gofiber/fiber/v2.App).", fiberVerbs...),
			each("(*github.com/gofiber/fiber/v2.Group).", fiberVerbs...),
			each("(github.com/gofiber/fiber/v2.Router).", fiberVerbs...),
		),
		Effect: "each call adds a handler that stays", Advice: atRoutes,
		Source: "gofiber/fiber/v2@v2.52.15/app.go:716, :782, router.go:450",
		Test:   "TestGrowth/fiber-routes",
	},
	{
		ID: "gorilla-mux", Title: "gorilla/mux middleware", Kind: Growth,
		Names:  []string{"(*github.com/gorilla/mux.Router).Use"},
		Effect: handlerAdded, Advice: atRoutes,
		Source: "gorilla/mux@v1.8.1/middleware.go:24",
		Test:   "TestGrowth/gorilla-mux",
	},
	{
		ID: "gorilla-mux-routes", Title: "gorilla/mux routes", Kind: Growth, Key: 1,
		Names:  each("(*github.com/gorilla/mux.Router).", "Handle", "HandleFunc"),
		Effect: "each call adds a route that later requests are compared with", Advice: atRoutes,
		Source: "gorilla/mux@v1.8.1/mux.go:294, :300",
		Test:   "TestGrowth/gorilla-mux-routes",
	},
	{
		ID: "gorm-callbacks", Title: "GORM callbacks", Kind: Growth, Key: 1,
		Names: all(
			each("(*gorm.io/gorm.processor).", "Register", "Replace"),
			each("(*gorm.io/gorm.callback).", "Register", "Replace"),
		),
		Effect: "each call makes the list of callbacks longer, warns, and races with statements under way", Advice: "register it once, where the database is opened",
		Source: "gorm.io/gorm@v1.31.2/callbacks.go:152, :164, :209",
		Test:   "TestRace/gorm-callbacks",
	},
	{
		ID: "sql.Register", Title: "database/sql drivers", Kind: Growth, Key: 1,
		Names:  []string{"database/sql.Register"},
		Effect: "the second call panics", Advice: "call it in init",
		Source: "std database/sql/sql.go:51",
		Test:   "TestAgain/sql.Register",
		Links:  []string{"https://github.com/jackc/pgx/issues/255"},
	},
	{
		ID: "expvar", Title: "expvar", Kind: Growth, Key: 1,
		Names:  each("expvar.", "Publish", "NewInt", "NewFloat", "NewMap", "NewString"),
		Effect: "the second call panics", Advice: "keep it in a package variable",
		Source: "std expvar/expvar.go:289",
		Test:   "TestAgain/expvar",
		Links:  []string{"https://github.com/couchbase/sync_gateway/issues/638"},
	},
	{
		ID: "prometheus", Title: "prometheus registration", Kind: Growth, Key: 1,
		Names: []string{
			"github.com/prometheus/client_golang/prometheus.MustRegister",
			"(*github.com/prometheus/client_golang/prometheus.Registry).MustRegister",
			"(github.com/prometheus/client_golang/prometheus.Registerer).MustRegister",
		},
		Effect: "the second call panics", Advice: "register it once, where it is made",
		Source: "prometheus/client_golang@v1.23.0/prometheus/registry.go:174, :405",
		Test:   "TestAgain/prometheus",
		Links:  []string{"https://github.com/mholt/caddy-l4/issues/446", "https://github.com/letsencrypt/boulder/issues/6150"},
	},
	{
		ID: "promauto", Title: "prometheus promauto", Kind: Growth, Key: 1,
		Names: all(
			each("github.com/prometheus/client_golang/prometheus/promauto.", collectors...),
			each("(github.com/prometheus/client_golang/prometheus/promauto.Factory).", collectors...),
		),
		Effect: "the second call panics", Advice: "keep it in a package variable",
		Source: "prometheus/client_golang@v1.23.0/prometheus/promauto/auto.go:171",
		Test:   "TestAgain/promauto",
	},
	{
		ID: "cron", Title: "robfig/cron", Kind: Growth, Key: 1, Dropped: true,
		Names:  each("(*github.com/robfig/cron/v3.Cron).", "AddFunc", "AddJob", "Schedule"),
		Effect: "each call adds a job that runs until the program ends", Advice: "add it once, or keep its ID and remove it",
		Source: "robfig/cron/v3@v3.0.1/cron.go:141, :148, :158",
		Test:   "TestGrowth/cron",
	},
	{
		ID: "cron-v1", Title: "robfig/cron, first version", Kind: Growth, Key: 1,
		Names:  each("(*github.com/robfig/cron.Cron).", "AddFunc", "AddJob", "Schedule"),
		Effect: "each call adds a job that runs until the program ends, and none can be removed", Advice: "add it once, when the program starts",
		Source: "robfig/cron@v1.1.0/cron.go:95, :100, :110",
		Test:   "TestGrowth/cron-v1",
	},
	{
		ID: "nats", Title: "NATS subscriptions", Kind: Growth, Key: 1, Dropped: true,
		Names: all(
			each("(*github.com/nats-io/nats.go.Conn).", "Subscribe", "QueueSubscribe"),
			each("(*github.com/nats-io/nats.go.EncodedConn).", "Subscribe", "QueueSubscribe"),
			each("(github.com/nats-io/nats.go.JetStream).", "Subscribe", "QueueSubscribe"),
		),
		Effect: "each call adds a subscription that stays", Advice: "subscribe once, or keep the subscription and end it",
		Source: "nats-io/nats.go@v1.55.0/nats.go:5092, :5131, enc.go:195, :204, js.go:1523, :1540",
		Test:   "TestGrowth/nats",
	},
	{
		ID: "eventbus", Title: "asaskevich/EventBus subscriptions", Kind: Growth, Key: 1,
		Names: all(
			each("(github.com/asaskevich/EventBus.BusSubscriber).", "Subscribe", "SubscribeAsync"),
			each("(*github.com/asaskevich/EventBus.EventBus).", "Subscribe", "SubscribeAsync"),
		),
		Undo: []string{
			"(github.com/asaskevich/EventBus.BusSubscriber).Unsubscribe", "(*github.com/asaskevich/EventBus.EventBus).Unsubscribe",
		},
		Effect: "each call adds a handler that each later event of the topic runs", Advice: "subscribe once, or unsubscribe when the call is done",
		Source: "asaskevich/EventBus@v0.0.0-20200907212545-49d423059eef/event_bus.go:62, :74, :84",
		Test:   "TestGrowth/eventbus",
	},
	{
		ID: "watermill", Title: "watermill handlers", Kind: Growth, Key: 1, Dropped: true,
		Names:  each("(*github.com/ThreeDotsLabs/watermill/message.Router).", "AddHandler", "AddConsumerHandler", "AddNoPublisherHandler"),
		Effect: "the second call panics", Advice: "add it where the router is made",
		Source: "ThreeDotsLabs/watermill@v1.5.1/message/router.go:272, :288, :342, :367",
		Test:   "TestAgain/watermill",
	},
	{
		ID: "logrus-hooks", Title: "logrus hooks", Kind: Growth,
		Names:  []string{"github.com/sirupsen/logrus.AddHook", "(*github.com/sirupsen/logrus.Logger).AddHook"},
		Effect: "each call adds a hook that all later entries run", Advice: atStart,
		Source: "sirupsen/logrus@v1.10.2/exported.go:51, logger.go:414",
		Test:   "TestGrowth/logrus-hooks",
	},
}

var fiberVerbs = []string{"Get", "Head", "Post", "Put", "Delete", "Connect", "Options", "Trace", "Patch", "All"}

var verbs = []string{"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "Any", "Handle"}

var collectors = []string{
	"NewCounter", "NewCounterVec", "NewCounterFunc", "NewGauge", "NewGaugeVec", "NewGaugeFunc",
	"NewHistogram", "NewHistogramVec", "NewSummary", "NewSummaryVec",
}
