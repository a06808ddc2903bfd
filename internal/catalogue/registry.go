package catalogue

// registryClients are clients of schema registries, which hold the schemas that
// they have fetched.
func registryClients() []*Entry {
	return []*Entry{
		{
			ID: "srclient", Title: "srclient schema registry clients", Group: Client, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/riferrei/srclient.NewSchemaRegistryClient", Result: "*srclient.SchemaRegistryClient"},
				{Name: "github.com/riferrei/srclient.CreateSchemaRegistryClient", Result: "*srclient.SchemaRegistryClient"},
				{Name: "github.com/riferrei/srclient.CreateSchemaRegistryClientWithOptions", Result: "*srclient.SchemaRegistryClient"},
			},
			Setup: []string{"SetCredentials", "SetBearerToken", "SetTimeout", "CachingEnabled", "CodecCreationEnabled", "CodecJsonEnabled"},
			Why:   "a client caches the schemas that it has fetched; a new one asks the registry again for each. The server is in the same process",
			Evidence: Evidence{
				Read:    "v0.7.4",
				Sharing: "caches under an RWMutex each, credentials and time limit under none (source); " + raceClean,
				Bench:   []string{"srclient-NewSchemaRegistryClient"},
			},
		},
		{
			ID: "confluent-schemaregistry", Title: "Confluent schema registry clients", Group: Client, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/confluentinc/confluent-kafka-go/v2/schemaregistry.NewClient", Result: "schemaregistry.Client", Error: true},
			},
			Leak: "each one keeps 25 KB and, with the server's, three goroutines for ever",
			Why:  "a client caches the schemas that it has fetched, and has a transport of its own; a new one connects and asks the registry again. The server is in the same process",
			Evidence: Evidence{
				Read:    "v2.11.1",
				Sharing: "mutexes (source); " + raceClean,
				Bench:   []string{"confluent-schemaregistry-NewClient"},
			},
		},
	}
}

// foryEntries are Fory, which holds the types that it has met.
func foryEntries() []*Entry {
	return []*Entry{
		{
			ID: "fory", Title: "Apache Fory", Group: Codec, Default: true, Sharing: Pool,
			Constructors: []Constructor{
				{Name: "github.com/apache/fory/go/fory.New", Result: "*fory.Fory"},
				{Name: "github.com/apache/fory/go/fory.NewFory", Result: "*fory.Fory"},
				{Name: "github.com/apache/fory/go/fory.NewForyWithOptions", Result: "*fory.Fory"},
			},
			Setup:  []string{"Register*"},
			Reset:  "Reset",
			Lends:  []string{"Serialize", "Marshal"},
			Advice: "share one threadsafe.New, which is a pool of them",
			Why:    "an instance holds the types that are registered and the serializers that it has made of them, and buffers",
			Evidence: Evidence{
				Read:    "v1.6.1",
				Reuse:   []string{"https://github.com/apache/fory/issues/2302: maintainers: not one for each request"},
				Sharing: "documented as not safe for concurrent use (fory.go)",
				Links:   []string{"https://github.com/apache/fory/issues/3017"},
				Bench:   []string{"fory-New"},
			},
		},
		{
			ID: "fory-threadsafe", Title: "Apache Fory for several goroutines", Group: Codec, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/apache/fory/go/fory/threadsafe.New", Result: "*threadsafe.Fory"},
				{Name: "github.com/apache/fory/go/fory/threadsafe.NewWithFactory", Result: "*threadsafe.Fory"},
			},
			Setup: []string{"RegisterStructByName"},
			Why:   "it is a pool of Fory instances, and a new pool is empty",
			Evidence: Evidence{
				Read:    "v1.6.1",
				Sharing: "documented; " + raceClean,
				Bench:   []string{"fory-threadsafe-New"},
			},
		},
	}
}
