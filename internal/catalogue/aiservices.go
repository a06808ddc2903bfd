package catalogue

// aiServiceEntries are what services around language models build: tokenisers,
// servers of tools, and schemas that are made of Go types.
func aiServiceEntries() []*Entry {
	return []*Entry{
		{
			ID: "tiktoken", Title: "tiktoken-go encodings", Group: Codec, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/pkoukk/tiktoken-go.EncodingForModel", Result: "*tiktoken.Tiktoken", Error: true, Dials: true},
				{Name: "github.com/pkoukk/tiktoken-go.GetEncoding", Result: "*tiktoken.Tiktoken", Error: true, Dials: true},
			},
			Why: "only the ranks are kept by the package: each encoding compiles its patterns, turns the table of 100,000 tokens round and sorts it",
			Evidence: Evidence{
				Read:    "v0.1.8",
				Reuse:   []string{"https://github.com/pkoukk/tiktoken-go/issues/51: kept in a variable of the package, and safe to use from there"},
				Sharing: raceClean,
				Bench:   []string{"tiktoken-EncodingForModel"},
			},
		},
		{
			ID: "mcp-server", Title: "MCP go-sdk servers", Group: TypeMap, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/modelcontextprotocol/go-sdk/mcp.NewServer", Result: "*mcp.Server", CachedIn: "SchemaCache"},
			},
			Setup:      []string{"Add*", "Remove*"},
			SetupFuncs: []string{"github.com/modelcontextprotocol/go-sdk/mcp.AddTool"},
			Serves:     []string{"Run", "Connect"},
			Why:        "AddTool makes a schema of the types of each tool by reflection, and resolves it; a server serves any number of sessions, and where each request must have one of its own, ServerOptions.SchemaCache shares the schemas",
			Evidence: Evidence{
				Read:    "v1.8.0",
				Reuse:   []string{"schema_cache.go, SchemaCache: for programs that make a server for each request"},
				Sharing: "mutex (source); " + raceClean,
				Links:   []string{"https://github.com/modelcontextprotocol/go-sdk/pull/685", "https://github.com/github/github-mcp-server/issues/1530"},
				Bench:   []string{"mcp-NewServer+AddTool"},
			},
		},
		{
			ID: "mcp-go-server", Title: "mcp-go servers", Group: TypeMap, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/mark3labs/mcp-go/server.NewMCPServer", Result: "*server.MCPServer"},
			},
			Setup: []string{"Add*", "Set*", "Delete*", "RemoveResource", "Use"},
			Why:   "tools with WithInputSchema make a schema of a type by reflection; a server serves any number of sessions",
			Evidence: Evidence{
				Read:    "v1.2.1",
				Sharing: "RWMutex (source); " + raceClean + ", ListTools",
				Links:   []string{"https://github.com/mark3labs/mcp-go/issues/815"},
				Bench:   []string{"mcp-go-NewMCPServer+AddTool"},
			},
		},
		{
			ID: "invopop-jsonschema", Title: "invopop/jsonschema schemas", Group: TypeMap, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/invopop/jsonschema.Reflect", Result: "*jsonschema.Schema"},
				{Name: "github.com/invopop/jsonschema.ReflectFromType", Result: "*jsonschema.Schema"},
				{Name: "(*github.com/invopop/jsonschema.Reflector).Reflect", Result: "*jsonschema.Schema"},
				{Name: "(*github.com/invopop/jsonschema.Reflector).ReflectFromType", Result: "*jsonschema.Schema"},
			},
			Setup:     []string{".*"},
			PartSetup: []string{"Set", "Delete", "AddPairs", "Store", "MoveToFront", "MoveToBack"},
			Why:       "goes through the type and the tags of its fields each time; a schema of a fixed type is the same for ever",
			Evidence: Evidence{
				Read:    "v0.14.0",
				Sharing: raceClean + ", MarshalJSON",
				Bench:   []string{"invopop-Reflect"},
			},
		},
		{
			ID: "swaggest-jsonschema", Title: "swaggest/jsonschema-go schemas", Group: TypeMap, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "(*github.com/swaggest/jsonschema-go.Reflector).Reflect", Result: "jsonschema.Schema", Error: true},
			},
			Setup: []string{".*", "With*"},
			Why:   "goes through the type and the tags of its fields each time; a schema of a fixed type is the same for ever",
			Evidence: Evidence{
				Read:    "v0.3.74",
				Sharing: raceClean + ", MarshalJSON",
				Bench:   []string{"swaggest-Reflect"},
			},
		},
		{
			ID: "huma-validator", Title: "huma model validators", Group: Validator, Default: true, Sharing: Pool,
			Constructors: []Constructor{
				{Name: "github.com/danielgtaylor/huma/v2.NewModelValidator", Result: "*huma.ModelValidator"},
			},
			Lends:  []string{"Validate"},
			Advice: "reuse it through a sync.Pool; it is not safe for concurrent use, and makes the schema of a type once",
			Why:    "a validator holds the schemas of the types that it has met, a path and a result that each validation resets",
			Evidence: Evidence{
				Read:    "v2.37.2",
				Reuse:   []string{"validate.go, ModelValidator: not for concurrent use; schemas are kept"},
				Sharing: "not safe for concurrent use: the buffers are fields, and the errors that it returns are in one (source)",
				Bench:   []string{"huma-NewModelValidator"},
			},
		},
		{
			ID: "cel-registry", Title: "cel-go type registries", Group: TypeMap, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "cel.dev/cel-go/common/types.NewRegistry", Result: "*types.Registry", Error: true},
				{Name: "github.com/google/cel-go/common/types.NewRegistry", Result: "*types.Registry", Error: true},
			},
			Setup: []string{"Register*", "WithJSONFieldNames"},
			Why:   "registers the well-known types each time, and holds the descriptions of types that it has met",
			Evidence: Evidence{
				Read:    "cel.dev/cel-go v0.33.2, github.com/google/cel-go v0.31.0",
				Sharing: raceClean + ", looking up, making and converting values",
				Bench:   []string{"cel-types-NewRegistry"},
			},
		},
	}
}
