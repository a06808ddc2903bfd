package catalogue

import "slices"

// clientEntries are connection pools and what owns goroutines. Most leaks of
// the catalogue are here.
func clientEntries() []*Entry {
	return slices.Concat(databaseClients(), serviceClients(), cachesAndLoggers(), registryClients(), cloudEntries())
}

func databaseClients() []*Entry {
	return []*Entry{
		{
			ID: "sql-open", Title: "database/sql DB", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "database/sql.Open", Result: "*sql.DB", Error: true},
				{Name: "database/sql.OpenDB", Result: "*sql.DB"},
				{Name: "github.com/jmoiron/sqlx.Open", Result: "*sqlx.DB", Error: true, Must: "MustOpen"},
				{Name: "github.com/jmoiron/sqlx.MustOpen", Result: "*sqlx.DB"},
				{Name: "github.com/jmoiron/sqlx.Connect", Result: "*sqlx.DB", Error: true, Must: "MustConnect", Dials: true},
				{Name: "github.com/jmoiron/sqlx.MustConnect", Result: "*sqlx.DB", Dials: true},
				{Name: "github.com/jmoiron/sqlx.ConnectContext", Result: "*sqlx.DB", Error: true, Dials: true},
			},
			Setup: []string{"SetMaxOpenConns", "SetMaxIdleConns", "SetConnMaxLifetime", "SetConnMaxIdleTime", "MapperFunc", ".Mapper"},
			Leak:  "each one that is not closed keeps 1.9 KB and a goroutine for ever",
			Why:   "a DB is a pool of connections",
			Evidence: Evidence{
				Read:    "go1.26.8, sqlx v1.4.0",
				Reuse:   []string{"sql.go, OpenDB: to be called once; rarely to be closed"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"sql-Open-noClose"},
			},
		},
		{
			ID: "gorm-open", Title: "gorm.Open", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "gorm.io/gorm.Open", Result: "*gorm.DB", Error: true, Dials: true, LeaksWith: "PrepareStmt", Leak: "with PrepareStmt each one keeps 9.6 KB and a goroutine for ever, also after Close"},
				{Name: "github.com/jinzhu/gorm.Open", Result: "*gorm.DB", Error: true, Version: "github.com/jinzhu/gorm@v1.9.16", Dials: true},
			},
			Setup: []string{"Use", "SetupJoinTable", "AutoMigrate", "Callback", ".*"},
			Why:   "a DB holds the cache of parsed models, the callbacks and the pool of its driver; with PrepareStmt it also has a cache of statements, with a goroutine that nothing stops",
			Evidence: Evidence{
				Read:    "v1.31.2, jinzhu/gorm v1.9.16",
				Sharing: "made to be shared (source); " + raceClean + ", dry runs",
				Links:   []string{"https://github.com/go-gorm/gorm/issues/7788"},
				Bench:   []string{"gorm-Open", "gorm-Open-PrepareStmt"},
			},
		},
		{
			ID: "xorm-engine", Title: "xorm engines", Group: Client, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "xorm.io/xorm.NewEngine", Result: "*xorm.Engine", Error: true},
				{Name: "xorm.io/xorm.NewEngineWithParams", Result: "*xorm.Engine", Error: true},
				{Name: "xorm.io/xorm.NewEngineWithDB", Result: "*xorm.Engine", Error: true},
				{Name: "xorm.io/xorm.NewEngineWithDialectAndDB", Result: "*xorm.Engine", Error: true},
				{Name: "xorm.io/xorm.NewEngineGroup", Result: "*xorm.EngineGroup", Error: true},
			},
			Setup: []string{"Set*", "AddHook", "EnableSessionID", "ShowSQL", "MapCacher"},
			Why:   "an engine holds the cache of parsed models and a pool of connections",
			Evidence: Evidence{
				Read:    "v1.4.3",
				Sharing: "made to be shared (source); " + raceClean + ", table infos",
				Bench:   []string{"xorm-NewEngine+Close", "xorm-NewEngine-noClose"},
			},
		},
		{
			ID: "xorm-lrucacher", Title: "xorm LRUCacher", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "xorm.io/xorm/caches.NewLRUCacher", Result: "*caches.LRUCacher"},
				{Name: "xorm.io/xorm/caches.NewLRUCacher2", Result: "*caches.LRUCacher"},
			},
			Leak: "each one keeps 500 bytes and a timer for ever",
			Why:  "its garbage collector is a timer that arms itself again, and nothing stops it",
			Evidence: Evidence{
				Read:    "v1.4.3",
				Sharing: "mutex (source); " + raceClean,
				Bench:   []string{"xorm-caches-NewLRUCacher"},
			},
		},
		{
			ID: "bun", Title: "bun DB and dialects", Group: Client, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/uptrace/bun.NewDB", Result: "*bun.DB"},
				{Name: "github.com/uptrace/bun/dialect/*.New", Result: "schema.Dialect"}, // what each one's *Dialect implements
			},
			Types: []string{"github.com/uptrace/bun/schema.Dialect"},
			Setup: []string{"RegisterModel", "AddQueryHook", "ResetQueryHooks", "WithNamedArg", "Set*"},
			Why:   "the dialect holds the cache of parsed models",
			Evidence: Evidence{
				Read:    "v1.3.0",
				Sharing: "made to be shared (source); " + raceClean + ", building queries",
				Bench:   []string{"bun-NewDB"},
			},
		},
		{
			ID: "redis", Title: "redis clients", Group: Client, Default: true, Sharing: Safe,
			Constructors: slices.Concat(
				redisConstructors("github.com/redis/go-redis/v9", ""),
				redisConstructors("github.com/go-redis/redis/v8", ""),
				redisConstructors("github.com/go-redis/redis/v7", "github.com/go-redis/redis/v7@v7.4.1"),
				redisConstructors("github.com/go-redis/redis", ""),
			),
			Setup: []string{"AddHook", "SetLimiter", "SetAddrs", "OnNewNode", "WrapProcess", "WrapProcessPipeline"},
			Leak:  "each *redis.Client that is not closed keeps 1.7 KB and two goroutines for ever",
			Why:   "a client is a pool of connections",
			Evidence: Evidence{
				Read:    "v9.23.0, v8.11.5, v7.4.1, v6.15.9+incompatible",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"redis-NewClient-noClose"},
			},
		},
	}
}

// redisConstructors are those of one major version.
func redisConstructors(path, version string) []Constructor {
	return []Constructor{
		{Name: path + ".NewClient", Result: "*redis.Client", Version: version},
		{Name: path + ".NewClusterClient", Result: "*redis.ClusterClient", Version: version},
		{Name: path + ".NewFailoverClient", Result: "*redis.Client", Version: version},
		{Name: path + ".NewRing", Result: "*redis.Ring", Version: version},
		{Name: path + ".NewUniversalClient", Result: "redis.UniversalClient", Version: version},
	}
}

func serviceClients() []*Entry {
	return []*Entry{
		{
			ID: "http-transport", Title: "http.Transport", Group: Client, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "net/http.Transport{}", Result: "http.Transport", Inert: "DisableKeepAlives", EndedBy: "IdleConnTimeout"},
				{Name: "(*net/http.Transport).Clone", Result: "*http.Transport", Inert: "DisableKeepAlives", Ends: true, Leak: untilIdle},
			},
			Setup:    []string{".*", "RegisterProtocol"},
			ClosedBy: closesIdle,
			Leak:     "each one whose idle connections neither side closes keeps 25 KB and, with the server's, three goroutines for ever",
			Why:      "a transport is a pool of connections; an http.Client without one of its own shares http.DefaultTransport",
			Evidence: Evidence{
				Read:    "go1.26.8",
				Reuse:   []string{"transport.go, Transport: to be reused, not created as needed"},
				Sharing: "documented; " + raceClean,
				Links:   []string{"https://github.com/open-policy-agent/frameworks/pull/674"},
				Bench:   []string{"http-Transport-literal", "http-Transport-Clone"},
			},
		},
		{
			ID: "k8s-client", Title: "Kubernetes clients", Group: Client, Default: true, Sharing: Keyed, MapsObjects: true,
			Constructors: []Constructor{
				{Name: "sigs.k8s.io/controller-runtime/pkg/client.New", Result: "client.Client", Error: true},
				{Name: "sigs.k8s.io/controller-runtime/pkg/client.NewWithWatch", Result: "client.WithWatch", Error: true},
				{Name: "k8s.io/client-go/kubernetes.NewForConfig", Result: "*kubernetes.Clientset", Error: true, Must: "NewForConfigOrDie"},
				{Name: "k8s.io/client-go/kubernetes.NewForConfigOrDie", Result: "*kubernetes.Clientset"},
				{Name: "k8s.io/client-go/kubernetes.NewForConfigAndClient", Result: "*kubernetes.Clientset", Error: true},
				{Name: "k8s.io/client-go/dynamic.NewForConfig", Result: "*dynamic.DynamicClient", Error: true, Must: "NewForConfigOrDie"},
				{Name: "k8s.io/client-go/dynamic.NewForConfigOrDie", Result: "*dynamic.DynamicClient"},
				{Name: "k8s.io/client-go/discovery.NewDiscoveryClientForConfig", Result: "*discovery.DiscoveryClient", Error: true, Must: "NewDiscoveryClientForConfigOrDie"},
				{Name: "k8s.io/client-go/discovery.NewDiscoveryClientForConfigOrDie", Result: "*discovery.DiscoveryClient"},
			},
			Advice: "one client for each cluster: the manager's GetClient, or a cache keyed by the cluster",
			Why:    "each client makes a RESTMapper or an HTTP client of its own; up to client-go v0.34 each new TLS configuration also stays in a package-level cache of transports (reported in https://github.com/kubernetes-sigs/controller-runtime/issues/3441, read but not reproduced). The 180 bytes that each one was seen to keep belong to controller-runtime's logger and end with log.SetLogger",
			Evidence: Evidence{
				Read:    "controller-runtime v0.25.2, client-go v0.37.2",
				Reuse:   []string{"https://github.com/kubernetes-sigs/controller-runtime/issues/3441: memory grows where clients are created again and again"},
				Sharing: "made to be shared (source); valid for one cluster only",
				Bench:   []string{"cr-client-New"},
			},
		},
		awsEntry("aws-session", "AWS SDK v1 session", "aws1-session-NewSession", "v1.55.8", "", []Constructor{
			{Name: "github.com/aws/aws-sdk-go/aws/session.NewSession", Result: "*session.Session", Error: true},
			{Name: "github.com/aws/aws-sdk-go/aws/session.NewSessionWithOptions", Result: "*session.Session", Error: true},
			{Name: "github.com/aws/aws-sdk-go/aws/session.New", Result: "*session.Session"},
		}),
		awsEntry("aws-config", "AWS SDK v2 configuration", "aws2-config-LoadDefaultConfig", "config v1.33.16", "github.com/aws/aws-sdk-go-v2/aws.Config", []Constructor{
			{Name: "github.com/aws/aws-sdk-go-v2/config.LoadDefaultConfig", Result: "aws.Config", Error: true},
		}),
		{
			ID: "grpc-client", Title: "gRPC client connections", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "google.golang.org/grpc.NewClient", Result: "*grpc.ClientConn", Error: true},
				{Name: "google.golang.org/grpc.Dial", Result: "*grpc.ClientConn", Error: true},
				{Name: "google.golang.org/grpc.DialContext", Result: "*grpc.ClientConn", Error: true},
			},
			Leak: "each one that is not closed keeps 220 KB and, with the server's, eight goroutines for ever",
			Why:  "a ClientConn resolves, connects and balances for all calls to its target; the stubs of generated code are thin wrappers of it",
			Evidence: Evidence{
				Read:    "v1.85.0, v1.84.0",
				Reuse:   []string{"Documentation/concurrency.md: a ClientConn can be accessed concurrently, and stubs share one"},
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"grpc-NewClient-noClose"},
			},
		},
		{
			ID: "prometheus-registry", Title: "prometheus.Registry", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/prometheus/client_golang/prometheus.NewRegistry", Result: "*prometheus.Registry"},
				{Name: "github.com/prometheus/client_golang/prometheus.NewPedanticRegistry", Result: "*prometheus.Registry"},
			},
			Setup: []string{"Register", "MustRegister", "Unregister"},
			Why:   "a registry holds the collectors; one for each call loses what they count",
			Evidence: Evidence{
				Read:    "v1.25.0",
				Sharing: "RWMutex (source); " + raceClean,
				Bench:   []string{"prometheus-NewRegistry+Counter"},
			},
		},
		{
			ID: "otel-meter-provider", Title: "OpenTelemetry MeterProvider", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "go.opentelemetry.io/otel/sdk/metric.NewMeterProvider", Result: "*metric.MeterProvider"}},
			Derive:       []string{"Meter"},
			Why:          "a provider holds the pipelines; instruments of a shared meter are cached and not reported",
			Evidence: Evidence{
				Read:    "sdk/metric v1.47.0",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"otel-MeterProvider+Counter"},
			},
		},
	}
}

// awsEntry returns an entry for one major version, whose instances have the type
// typ where that is not declared next to the constructors.
func awsEntry(id, title, bench, read, typ string, constructors []Constructor) *Entry {
	var types []string
	if typ != "" {
		types = []string{typ}
	}
	return &Entry{
		ID: id, Title: title, Group: Client, Default: true, Sharing: AfterSetup,
		Constructors: constructors,
		Setup:        []string{".*"}, // the region, the handlers: plain fields
		Types:        types,
		Why:          "loads the environment, the configuration files and the chain of credentials each time",
		Evidence: Evidence{
			Read:    read,
			Reuse:   []string{"aws/session/doc.go (v1): to be cached where possible, a new session reads environment and files each time"},
			Sharing: "documented (v1)",
			Bench:   []string{bench},
		},
	}
}

func cachesAndLoggers() []*Entry {
	return []*Entry{
		{
			ID: "lumberjack", Title: "lumberjack Logger", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "gopkg.in/natefinch/lumberjack.v2.Logger{}", Result: "lumberjack.Logger"}},
			Setup:        []string{".*"},
			Leak:         "each one that has written keeps 850 bytes and a goroutine for ever, also after Close",
			Why:          "the goroutine that compresses and removes old files is started with the first write, and Close does not stop it",
			Evidence: Evidence{
				Read:    "v2.2.1",
				Sharing: "mutex (source); " + raceClean,
				Bench:   []string{"lumberjack-Logger+Close"},
			},
		},
		{
			ID: "ristretto", Title: "ristretto Cache", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/dgraph-io/ristretto/v2.NewCache", Result: "*ristretto.Cache", Error: true},
				{Name: "github.com/dgraph-io/ristretto.NewCache", Result: "*ristretto.Cache", Error: true},
			},
			Leak: "each one that is not closed keeps 300 KB or more and two goroutines for ever",
			Why:  "a cache owns its counters, buffers and goroutines; and a cache for one call caches nothing",
			Evidence: Evidence{
				Read:    "v2.4.2, v0.2.0",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"ristretto-NewCache-noClose"},
			},
		},
		{
			ID: "bigcache", Title: "bigcache", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/allegro/bigcache/v3.New", Result: "*bigcache.BigCache", Error: true},
				{Name: "github.com/allegro/bigcache/v3.NewBigCache", Result: "*bigcache.BigCache", Error: true},
				{Name: "github.com/allegro/bigcache/v2.NewBigCache", Result: "*bigcache.BigCache", Error: true, Version: "github.com/allegro/bigcache/v2@v2.2.5"},
				{Name: "github.com/allegro/bigcache.NewBigCache", Result: "*bigcache.BigCache", Error: true, Version: "github.com/allegro/bigcache@v1.2.1"},
			},
			Leak: "each one that is not closed keeps its buffers (37 KB in the smallest configuration) and a goroutine for ever",
			Why:  "a cache owns its shards and the goroutine that evicts; and a cache for one call caches nothing",
			Evidence: Evidence{
				Read:    "v3.1.0, v2.2.5, v1.2.1",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"bigcache-New-noClose"},
			},
		},
	}
}
