package catalogue

// cloudEntries are clients of services in the cloud, and what proves to them who
// asks.
func cloudEntries() []*Entry {
	files := googleClient("gcs", "Google Cloud Storage clients", "gcs-NewClient",
		"each one that is not closed keeps 26 KB and, with the server's, three goroutines until its idle connection closes",
		"storage.go, Client: to be reused, not created as needed", "storage v1.70.0",
		Constructor{Name: "cloud.google.com/go/storage.NewClient", Result: "*storage.Client", Error: true})
	files.Ends = idleEnds
	topics := googleClient("pubsub", "Google Pub/Sub clients", "pubsub-NewClient",
		"each one that is not closed keeps 53 KB and sixteen goroutines for ever, before it has a connection",
		"pubsub.go, Client: to be reused rather than created as needed", "pubsub/v2 v2.9.0, pubsub v1.52.0",
		Constructor{Name: "cloud.google.com/go/pubsub.NewClient", Result: "*pubsub.Client", Error: true},
		Constructor{Name: "cloud.google.com/go/pubsub.NewClientWithConfig", Result: "*pubsub.Client", Error: true},
		Constructor{Name: "cloud.google.com/go/pubsub/v2.NewClient", Result: "*pubsub.Client", Error: true},
		Constructor{Name: "cloud.google.com/go/pubsub/v2.NewClientWithConfig", Result: "*pubsub.Client", Error: true})
	topics.Evidence.Bench = append(topics.Evidence.Bench, "pubsub1-NewClient")
	return []*Entry{
		files,
		topics,
		googleClient("firestore", "Firestore clients", "firestore-NewClient",
			"each one that is not closed keeps 13 KB and four goroutines for ever, before it has a connection",
			"", "firestore v1.29.2",
			Constructor{Name: "cloud.google.com/go/firestore.NewClient", Result: "*firestore.Client", Error: true},
			Constructor{Name: "cloud.google.com/go/firestore.NewClientWithDatabase", Result: "*firestore.Client", Error: true}),
		{
			ID: "azidentity", Title: "Azure credentials", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: azure + "NewDefaultAzureCredential", Result: "*azidentity.DefaultAzureCredential", Error: true},
				{Name: azure + "NewClientSecretCredential", Result: "*azidentity.ClientSecretCredential", Error: true},
				{Name: azure + "NewClientCertificateCredential", Result: "*azidentity.ClientCertificateCredential", Error: true},
				{Name: azure + "NewClientAssertionCredential", Result: "*azidentity.ClientAssertionCredential", Error: true},
				{Name: azure + "NewManagedIdentityCredential", Result: "*azidentity.ManagedIdentityCredential", Error: true},
				{Name: azure + "NewWorkloadIdentityCredential", Result: "*azidentity.WorkloadIdentityCredential", Error: true},
				{Name: azure + "NewEnvironmentCredential", Result: "*azidentity.EnvironmentCredential", Error: true},
			},
			Why: "each credential has a cache of tokens, which no other one sees: a new one asks for a token again at its first use. The service was answered for in the same process: its time is not in the figure",
			Evidence: Evidence{
				Read:    "v1.15.0",
				Reuse:   []string{"TOKEN_CACHING.MD: each instance has its own cache, and two never share one"},
				Sharing: "documented: the caches are safe for concurrent use; " + raceClean + ", a client secret",
				Bench:   []string{"azidentity-NewClientSecretCredential"},
			},
		},
		{
			ID: "otlp-http", Title: "OTLP exporters over HTTP", Group: Client, Default: false, Sharing: Safe,
			Constructors: []Constructor{
				{Name: otlp + "otlptrace/otlptracehttp.New", Result: "*otlptrace.Exporter", Error: true},
				{Name: otlp + "otlpmetric/otlpmetrichttp.New", Result: "*otlpmetrichttp.Exporter", Error: true},
			},
			Why: "off: all exporters without TLS of their own have one transport, so that a new one adds a fifth of what one export takes, and nothing stays; what costs is the processor in front of it",
			Evidence: Evidence{
				Read:    "v1.47.0",
				Sharing: "a SpanExporter is safe by its contract; " + raceClean,
				Bench:   []string{"otlptracehttp-New", "otlpmetrichttp-New"},
			},
		},
		{
			ID: "otlp-grpc", Title: "OTLP exporters over gRPC", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: otlp + "otlptrace/otlptracegrpc.New", Result: "*otlptrace.Exporter", Error: true},
				{Name: otlp + "otlpmetric/otlpmetricgrpc.New", Result: "*otlpmetricgrpc.Exporter", Error: true},
			},
			Leak: "each one that is not shut down keeps 28 KB and, with the server's, eight goroutines for ever",
			Why:  "an exporter has a connection of its own",
			Evidence: Evidence{
				Read:    "v1.47.0",
				Sharing: "a SpanExporter is safe by its contract; " + raceClean,
				Bench:   []string{"otlptracegrpc-New", "otlpmetricgrpc-New"},
			},
		},
	}
}

const otlp = "go.opentelemetry.io/otel/exporters/otlp/"

const azure = "github.com/Azure/azure-sdk-for-go/sdk/azidentity."

// googleClient returns an entry of a client of Google Cloud: one for each process.
func googleClient(id, title, bench, leak, reuse, read string, constructors ...Constructor) *Entry {
	e := &Entry{
		ID: id, Title: title, Group: Client, Default: true, Sharing: Safe, Constructors: constructors, Leak: leak,
		Why: "a client has connections of its own, and asks for a token of its own",
		Evidence: Evidence{
			Read:    read,
			Sharing: "documented; " + raceClean,
			Bench:   []string{bench},
		},
	}
	if reuse != "" {
		e.Evidence.Reuse = []string{reuse}
	}
	return e
}
