package setup

const forAll = "it changes for the whole process"

// clientCalls send a request through http.DefaultTransport, unless the client
// has another.
var clientCalls = all(
	each("net/http.", "Get", "Head", "Post", "PostForm"),
	each("(*net/http.Client).", "Do", "Get", "Head", "Post", "PostForm"),
)

// global has the rows for the defaults of a process.
var global = []Row{
	{
		ID: "http-defaults", Title: "http.DefaultTransport, http.DefaultClient", Kind: Global,
		Names:  each("net/http.", "DefaultTransport=", "DefaultClient="),
		Uses:   clientCalls,
		Effect: "every client of the process that names no other is changed, TLS checks included, while others use it",
		Advice: "make one client with a Clone of the transport, once",
		Source: "std net/http/transport.go:44, client.go:109",
		Test:   "TestRace/http-defaults",
		Links: []string{
			"https://github.com/openeverest/openeverest/issues/2780", "https://github.com/stmcginnis/gofish/issues/567",
			"https://github.com/Kucoin/kucoin-go-sdk/pull/122",
		},
	},
	{
		ID: "http-client", Title: "fields of a shared http.Client or http.Transport", Kind: Crash, Entry: "http-transport",
		Names: all(
			each("(*net/http.Client).", "CheckRedirect=", "Jar=", "Timeout=", "Transport="),
			each("(*net/http.Transport).", "DialContext=", "DialTLSContext=", "DisableCompression=", "DisableKeepAlives=", "ForceAttemptHTTP2=",
				"IdleConnTimeout=", "MaxConnsPerHost=", "MaxIdleConns=", "MaxIdleConnsPerHost=", "Proxy=", "ResponseHeaderTimeout=",
				"TLSClientConfig=", "TLSHandshakeTimeout="),
		),
		Effect: "it writes what requests under way read, without a lock", Advice: "make a client for each setting, once",
		Source: "std net/http/client.go:31, transport.go:65",
		Test:   "TestRace/http-client",
	},
	{
		ID: "otel", Title: "OpenTelemetry globals", Kind: Global,
		Names:  each("go.opentelemetry.io/otel.", "SetTracerProvider", "SetMeterProvider", "SetTextMapPropagator", "SetErrorHandler", "SetLogger"),
		Effect: forAll, Advice: atStart,
		Source: "go.opentelemetry.io/otel@v1.47.0/trace.go:34, metric.go:40, propagation.go",
		Test:   "TestGlobal/otel",
	},
	{
		// Not a crash: the registry is a sync.Map, and the same registration again does nothing.
		ID: "gob", Title: "encoding/gob", Kind: Global,
		Names:  each("encoding/gob.", "Register", "RegisterName"),
		Effect: "what is decoded before the first call fails, and another name for the type panics", Advice: "call it in init",
		Source: "std encoding/gob/type.go:823, :859, :876",
		Test:   "TestGlobal/gob",
		Links:  []string{"https://github.com/dbos-inc/dbos-transact-golang/issues/164"},
	},
	{
		ID: "slog", Title: "slog.SetDefault", Kind: Global,
		Names:  []string{"log/slog.SetDefault"},
		Effect: "lines of all requests go to the logger of the last", Advice: "hand the logger on, in the context or as an argument",
		Source: "std log/slog/logger.go:55",
		Test:   "TestGlobal/slog",
	},
	{
		ID: "log", Title: "the standard logger", Kind: Global,
		Names:  each("log.", "SetOutput", "SetPrefix", "SetFlags"),
		Effect: "lines of all requests are written as the last one wants it", Advice: "make a logger with log.New",
		Source: "std log/log.go:310, :331, :339",
		Test:   "TestGlobal/log",
	},
	{
		ID: "zap", Title: "zap.ReplaceGlobals", Kind: Global,
		Names:  []string{"go.uber.org/zap.ReplaceGlobals"},
		Effect: "lines of all requests go to the logger of the last", Advice: "hand the logger on",
		Source: "go.uber.org/zap@v1.28.0/global.go:66",
		Test:   "TestGlobal/zap",
	},
	{
		ID: "time.Local", Title: "time.Local", Kind: Global,
		Names:  []string{"time.Local="},
		Effect: "it is the time zone of the whole process, read without a lock", Advice: "use Time.In with a location",
		Source: "std time/zoneinfo.go:99",
		Test:   "TestRace/time.Local",
	},
	{
		ID: "rand", Title: "math/rand seed", Kind: Global,
		Names:  []string{"math/rand.Seed"},
		Effect: "it starts the sequence of the whole process again, and since Go 1.24 does nothing", Advice: "leave it out, or use rand.New with a source of its own",
		Source: "std math/rand/rand.go:386",
		Test:   "TestGlobal/rand",
	},
	{
		ID: "mysql", Title: "go-sql-driver/mysql registries", Kind: Global,
		Names:  each("github.com/go-sql-driver/mysql.", "RegisterTLSConfig", "RegisterDial", "RegisterDialContext", "SetLogger"),
		Effect: "connections opened meanwhile get the configuration of the last", Advice: "call it once, or set the configuration of a Connector",
		Source: "go-sql-driver/mysql@v1.10.1/utils.go:57, driver.go:49, errors.go:55",
		Test:   "TestGlobal/mysql",
		Links:  []string{"https://github.com/go-sql-driver/mysql/issues/536"},
	},
	{
		ID: "mime", Title: "mime types", Kind: Global,
		Names:  []string{"mime.AddExtensionType"},
		Effect: forAll, Advice: "call it in init",
		Source: "std mime/type.go:149",
		Test:   "TestGlobal/mime",
	},
	{
		ID: "grpc-resolver", Title: "gRPC registries", Kind: Global,
		Names:  []string{"google.golang.org/grpc/resolver.SetDefaultScheme", "google.golang.org/grpc/resolver.Register", "google.golang.org/grpc/encoding.RegisterCodec"},
		Effect: "it writes what dialling reads, without a lock", Advice: "call it in init",
		Source: "google.golang.org/grpc@v1.85.0/resolver/resolver.go:54, :74, encoding/encoding.go:132",
		Test:   "TestRace/grpc-resolver",
	},
	{
		ID: "gin-binding", Title: "gin's validator", Kind: Global,
		Names:  each("github.com/gin-gonic/gin/binding.", "Validator=", "EnableDecoderUseNumber=", "EnableDecoderDisallowUnknownFields="),
		Effect: "every request that is bound meanwhile gets it", Advice: "set it before the server starts",
		Source: "gin-gonic/gin@v1.11.0/binding/binding.go:71, json.go:19, :25",
		Test:   "TestGlobal/gin-binding",
	},
	{
		ID: "prometheus-default", Title: "prometheus defaults", Kind: Global,
		Names:  each("github.com/prometheus/client_golang/prometheus.", "DefaultRegisterer=", "DefaultGatherer="),
		Effect: forAll, Advice: "make a registry, and hand it on",
		Source: "prometheus/client_golang@v1.25.0/prometheus/registry.go:56",
		Test:   "TestGlobal/prometheus-default",
	},
	{
		ID: "decimal", Title: "shopspring/decimal defaults", Kind: Global,
		Names:  each("github.com/shopspring/decimal.", "DivisionPrecision=", "MarshalJSONWithoutQuotes=", "PowPrecisionNegativeExponent="),
		Effect: forAll, Advice: "set it in init",
		Source: "shopspring/decimal@v1.4.0/decimal.go:44, :66",
		Test:   "TestGlobal/decimal",
	},
}
