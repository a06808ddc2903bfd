package catalogue

import "slices"

// poolEntries are further clients with connections of their own.
func poolEntries() []*Entry {
	return slices.Concat(httpClientEntries(), brokerEntries(), kafkaEntries(), saramaEntries(), geoipEntries())
}

// idleEnds is what ends the idle connections of transports that set a time.
const idleEnds = "after 90 seconds without use"

// untilIdle is what stays of transports that set a time.
const untilIdle = "each one keeps 25 KB and, with the server's, three goroutines until its idle connection closes"

// closesIdle are the methods that close the idle connections of a transport. Source: net/http
// transport.go, client.go.
var closesIdle = []string{"(*net/http.Transport).CloseIdleConnections", "(*net/http.Client).CloseIdleConnections"}

func httpClientEntries() []*Entry {
	return []*Entry{
		{
			ID: "retryablehttp", Title: "go-retryablehttp clients", Group: Client, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/hashicorp/go-retryablehttp.NewClient", Result: "*retryablehttp.Client", Inert: "HTTPClient"}},
			Setup:        []string{".*"},
			Derive:       []string{"StandardClient"},
			ClosedBy:     closesIdle,
			Leak:         untilIdle,
			Ends:         idleEnds,
			Why:          "a client has a transport of its own, whose connections no other one uses",
			Evidence: Evidence{
				Read:    "v0.7.8",
				Sharing: "as http.Client; " + raceClean,
				Bench:   []string{"retryablehttp-NewClient"},
			},
		},
		{
			ID: "cleanhttp-pooled", Title: "go-cleanhttp pooled clients", Group: Client, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/hashicorp/go-cleanhttp.DefaultPooledClient", Result: "*http.Client"},
				{Name: "github.com/hashicorp/go-cleanhttp.DefaultPooledTransport", Result: "*http.Transport", Inert: "DisableKeepAlives"},
			},
			Setup:    []string{".*"},
			ClosedBy: closesIdle,
			Leak:     untilIdle,
			Ends:     idleEnds,
			Why:      "a client has a transport of its own, whose connections no other one uses",
			Evidence: Evidence{
				Read:    "v0.5.2",
				Reuse:   []string{"cleanhttp.go, DefaultPooledClient: not for passing use, it can leak file descriptors; only for hosts that are asked again"},
				Sharing: "as http.Client; " + raceClean,
				Bench:   []string{"cleanhttp-DefaultPooledClient"},
			},
		},
		{
			ID: "tls-client", Title: "bogdanfinn/tls-client clients", Group: Client, Default: false, Sharing: Keyed,
			Advice:       "keep one client for each profile and proxy",
			Constructors: []Constructor{{Name: "github.com/bogdanfinn/tls-client.NewHttpClient", Result: "tls_client.HttpClient", Error: true}},
			Why:          "off, because it cannot be measured together with the others: its fork of QUIC does not compile with their qpack. In a module of its own a build took 310 µs of CPU time where one use takes 81 µs, and each client that is not told to CloseIdleConnections kept 15 KB and, with the server's, three goroutines, for 90 seconds without use (2026-11-26); the race detector found nothing in Get from 8 goroutines",
			Evidence:     Evidence{Read: "v1.11.2"},
		},
		{
			ID: "resty", Title: "resty clients", Group: Client, Default: true, Sharing: Trap,
			Advice: "keep one client for each account that it signs in with, or one that SetCookieJar(nil) has left without cookies, and make requests of that with R",
			Constructors: []Constructor{
				{Name: "github.com/go-resty/resty/v2.New", Result: "*resty.Client"},
				{Name: "resty.dev/v3.New", Result: "*resty.Client"},
			},
			Setup: []string{"Set*", "Add*", "On*", "Enable*", "Disable*", "Remove*", ".*"},
			Leak:  untilIdle,
			Ends:  idleEnds,
			Why:   "a client has a transport and a jar of cookies of its own, which a shared one sends for whoever comes next",
			Evidence: Evidence{
				Read:    "v2.17.2, v3.0.0-rc.4 (whose Close closes no connection)",
				Sharing: "New makes a cookiejar, and what one response sets goes with all later requests to that host (source); " + raceClean,
				Bench:   []string{"resty-New", "resty3-New"},
			},
		},
		{
			ID: "x509-system-pool", Title: "x509.SystemCertPool", Group: Client, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "crypto/x509.SystemCertPool", Result: "*x509.CertPool", Error: true}},
			Setup:        []string{"AddCert", "AppendCertsFromPEM", "AddCertWithConstraint"},
			Why:          "copies the pool of the system's certificates, which is read once",
			Evidence: Evidence{
				Read:    "go1.26.8",
				Reuse:   []string{"cert_pool.go: it returns a copy, which can be changed"},
				Sharing: "read only after set-up (source)",
				Bench:   []string{"x509-SystemCertPool"},
			},
		},
	}
}

func brokerEntries() []*Entry {
	return []*Entry{
		{
			ID: "pgxpool", Title: "pgxpool pools", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/jackc/pgx/v5/pgxpool.New", Result: "*pgxpool.Pool", Error: true},
				{Name: "github.com/jackc/pgx/v5/pgxpool.NewWithConfig", Result: "*pgxpool.Pool", Error: true},
			},
			Leak: "each one that is not closed keeps 3.2 KB and a goroutine for ever, before it has a connection",
			Why:  "a pool of connections, with a goroutine that checks them",
			Evidence: Evidence{
				Read:    "v5.12.0",
				Sharing: "documented; " + raceClean + ", statistics",
				Bench:   []string{"pgxpool-New"},
			},
		},
		{
			ID: "pgxpool-v4", Title: "pgxpool v4 pools", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/jackc/pgx/v4/pgxpool.Connect", Result: "*pgxpool.Pool", Error: true, Dials: true},
				{Name: "github.com/jackc/pgx/v4/pgxpool.ConnectConfig", Result: "*pgxpool.Pool", Error: true, Dials: true},
			},
			Leak: "each one that is not closed keeps 55 KB and, with the server's, two goroutines for ever",
			Why:  "a pool connects when it is made, and has a goroutine that checks its connections",
			Evidence: Evidence{
				Read:    "v4.18.3",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"pgxpool4-Connect"},
			},
		},
		{
			ID: "mongo-client", Title: "MongoDB clients", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "go.mongodb.org/mongo-driver/v2/mongo.Connect", Result: "*mongo.Client", Error: true},
				{Name: "go.mongodb.org/mongo-driver/mongo.Connect", Result: "*mongo.Client", Error: true},
				{Name: "go.mongodb.org/mongo-driver/mongo.NewClient", Result: "*mongo.Client", Error: true},
			},
			Leak: "each one that is not disconnected keeps 16 KB and four goroutines for ever, before it has a connection",
			Why:  "a client is a pool of connections, with goroutines that watch each server",
			Evidence: Evidence{
				Read:    "v2.10.0, v1.17.10",
				Reuse:   []string{"mongo/client.go, Client: safe for concurrent use"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"mongo2-Connect", "mongo1-Connect"},
			},
		},
		{
			ID: "k8s-informers", Title: "Kubernetes informer factories", Group: Client, Default: true, Sharing: Keyed,
			Advice: "start one factory for each cluster, and take informers from it",
			Constructors: []Constructor{
				{Name: "k8s.io/client-go/informers.NewSharedInformerFactory", Result: "informers.SharedInformerFactory"},
				{Name: "k8s.io/client-go/informers.NewSharedInformerFactoryWithOptions", Result: "informers.SharedInformerFactory"},
				{Name: "k8s.io/client-go/informers.NewFilteredSharedInformerFactory", Result: "informers.SharedInformerFactory"},
				{Name: "k8s.io/client-go/dynamic/dynamicinformer.NewDynamicSharedInformerFactory", Result: "dynamicinformer.DynamicSharedInformerFactory"},
				{Name: "k8s.io/client-go/dynamic/dynamicinformer.NewFilteredDynamicSharedInformerFactory", Result: "dynamicinformer.DynamicSharedInformerFactory"},
				{Name: "sigs.k8s.io/controller-runtime/pkg/cache.New", Result: "cache.Cache", Error: true},
			},
			Leak: "each one that is started, and whose channel does not close, keeps 47 KB and, with the server's, twelve goroutines for ever",
			Why:  "a factory lists and watches every object of its kinds, and holds them until its channel closes: what stays was measured with one pod",
			Evidence: Evidence{
				Read:    "client-go v0.37.2, controller-runtime v0.25.2",
				Reuse:   []string{"factory.go, SharedInformerFactory: typically instantiated once, early in an application"},
				Sharing: "mutex (source); " + raceClean + "; valid for one cluster only",
				Links:   []string{"https://github.com/volcano-sh/volcano/issues/3484", "https://github.com/kcp-dev/kcp/issues/3016"},
				Bench:   []string{"k8s-NewSharedInformerFactory"},
			},
		},
	}
}
