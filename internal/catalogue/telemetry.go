package catalogue

// telemetryEntries are instruments of HTTP, the pipelines behind them, and
// loggers.
func telemetryEntries() []*Entry {
	return []*Entry{
		{
			ID: "otelhttp-transport", Title: "otelhttp transports", Group: Client, Default: false, Sharing: Safe,
			Constructors: []Constructor{{Name: "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp.NewTransport", Result: "*otelhttp.Transport"}},
			Why:          "off: makes a tracer and its instruments each time, which the provider looks up: less than half of what one request through it takes, and nothing stays",
			Evidence: Evidence{
				Read:    "v0.72.0",
				Sharing: "a RoundTripper is safe by its contract; " + raceClean,
				Links:   []string{"https://github.com/open-telemetry/opentelemetry-go-contrib/issues/2413"},
				Bench:   []string{"otelhttp-NewTransport"},
			},
		},
		{
			ID: "otelhttp-handler", Title: "otelhttp handlers", Group: Client, Default: false, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp.NewHandler", Result: "http.Handler"},
				{Name: "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp.NewMiddleware", Result: "func(http.Handler) http.Handler"},
			},
			Why: "off: with the SDK of today, whose meters keep their instruments, a handler for each request adds less than half of what one request takes, and nothing stays; with earlier ones each stayed for ever (over 300 MB a day in one service)",
			Evidence: Evidence{
				Read:    "v0.72.0",
				Sharing: "a Handler is safe by its contract; " + raceClean,
				Links: []string{
					"https://github.com/open-telemetry/opentelemetry-go-contrib/issues/2413",
					"https://github.com/ory/x/pull/689",
				},
				Bench: []string{"otelhttp-NewHandler"},
			},
		},
		{
			ID: "otel-tracer-provider", Title: "OpenTelemetry TracerProvider", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "go.opentelemetry.io/otel/sdk/trace.NewTracerProvider", Result: "*trace.TracerProvider"}},
			Called:       "tracerProvider",
			Setup:        []string{"RegisterSpanProcessor", "UnregisterSpanProcessor"},
			Derive:       []string{"Tracer"},
			Why:          "a provider holds its tracers, the resource and the pipelines of spans",
			Evidence: Evidence{
				Read:    "sdk v1.47.0",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"otel-TracerProvider"},
			},
		},
		{
			ID: "otel-batcher", Title: "OpenTelemetry batches of spans", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "go.opentelemetry.io/otel/sdk/trace.NewBatchSpanProcessor", Result: "trace.SpanProcessor"}},
			Leak:         "each one that is not shut down keeps 45 KB and a goroutine for ever",
			Why:          "a processor has a queue, and a goroutine that exports it",
			Evidence: Evidence{
				Read:    "sdk v1.47.0",
				Sharing: "made to be shared (source); " + raceClean,
				Links:   []string{"https://github.com/caddyserver/caddy/issues/7826"},
				Bench:   []string{"otel-TracerProvider+Batcher-noShutdown"},
			},
		},
		{
			ID: "otel-periodic-reader", Title: "OpenTelemetry periodic readers", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "go.opentelemetry.io/otel/sdk/metric.NewPeriodicReader", Result: "*metric.PeriodicReader"}},
			Leak:         "each one that is not shut down keeps 3.8 KB and a goroutine for ever",
			Why:          "a reader has a goroutine that exports what it collects",
			Evidence: Evidence{
				Read:    "sdk/metric v1.47.0",
				Sharing: "made to be shared (source); " + raceClean,
				Bench:   []string{"otel-MeterProvider+PeriodicReader-noShutdown"},
			},
		},
		{
			ID: "zap", Title: "zap loggers", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "go.uber.org/zap.NewProduction", Result: "*zap.Logger", Error: true},
				{Name: "go.uber.org/zap.NewDevelopment", Result: "*zap.Logger", Error: true},
				{Name: "(go.uber.org/zap.Config).Build", Result: "*zap.Logger", Error: true},
			},
			Derive: []string{"Sugar", "With", "Named", "WithOptions"},
			Why:    "a logger opens its sinks, and one with sampling has a counter for each text and level; With and Named on a shared one are what a request makes",
			Evidence: Evidence{
				Read:    "v1.28.0",
				Sharing: "documented; " + raceClean,
				Bench:   []string{"zap-NewProduction"},
			},
		},
	}
}
