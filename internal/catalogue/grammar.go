package catalogue

// grammarEntries are the schemas of APIs, grammars, and catalogues of messages.
func grammarEntries() []*Entry {
	return []*Entry{
		{
			ID: "graphql", Title: "graph-gophers/graphql-go schema", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/graph-gophers/graphql-go.ParseSchema", Result: "*graphql.Schema", Error: true, Must: "MustParseSchema"},
				{Name: "github.com/graph-gophers/graphql-go.MustParseSchema", Result: "*graphql.Schema"},
			},
			Setup: []string{"ApplyResolver"},
			Why:   "parses the schema and binds every resolver by reflection",
			Evidence: Evidence{
				Read:    "v1.11.0",
				Sharing: raceClean,
				Bench:   []string{"graphql-ParseSchema"},
			},
		},
		{
			ID: "graphql-go", Title: "graphql-go/graphql schema", Group: Compiled, Default: false, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/graphql-go/graphql.NewSchema", Result: "graphql.Schema", Error: true},
			},
			Setup: []string{"AddImplementation", "AppendType", "AddExtensions"},
			Why:   "off: collects every type that the root types reach and checks what implements what, which for a small schema takes a fifth of what one query does",
			Evidence: Evidence{
				Read:    "v0.8.1",
				Sharing: raceClean,
				Bench:   []string{"graphql-go-NewSchema"},
			},
		},
		{
			ID: "participle", Title: "participle parsers", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/alecthomas/participle/v2.Build", Result: "*participle.Parser", Error: true, Must: "MustBuild"},
				{Name: "github.com/alecthomas/participle/v2.MustBuild", Result: "*participle.Parser"},
			},
			Why: "compiles the grammar from the struct type, with its lexer",
			Evidence: Evidence{
				Read:    "v2.1.4",
				Reuse:   []string{"README, Concurrency: a compiled parser can be used concurrently"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"participle-Build"},
			},
		},
		{
			ID: "i18n-bundle", Title: "go-i18n Bundle", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/nicksnyder/go-i18n/v2/i18n.NewBundle", Result: "*i18n.Bundle"}},
			Setup: []string{
				"RegisterUnmarshalFunc", "LoadMessageFile", "LoadMessageFileFS", "MustLoadMessageFile",
				"ParseMessage*", "MustParseMessage*", "AddMessages", "MustAddMessages",
			},
			Why: "a bundle holds the parsed messages of every language; a Localizer on a shared one is what a request makes",
			Evidence: Evidence{
				Read:    "v2.7.0",
				Reuse:   []string{"doc.go and README: a bundle for the life of the application"},
				Sharing: raceClean,
				Bench:   []string{"i18n-NewBundle+Messages"},
			},
		},
		{
			ID: "kin-openapi", Title: "kin-openapi documents and routers", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "(*github.com/getkin/kin-openapi/openapi3.Loader).LoadFromData", Result: "*openapi3.T", Error: true, Sharing: Unknown},
				{Name: "(*github.com/getkin/kin-openapi/openapi3.Loader).LoadFromDataWithPath", Result: "*openapi3.T", Error: true, Sharing: Unknown},
				{Name: "(*github.com/getkin/kin-openapi/openapi3.Loader).LoadFromFile", Result: "*openapi3.T", Error: true, Sharing: Unknown},
				{Name: "(*github.com/getkin/kin-openapi/openapi3.Loader).LoadFromURI", Result: "*openapi3.T", Error: true, Sharing: Unknown},
				{Name: "github.com/getkin/kin-openapi/routers/gorillamux.NewRouter", Result: "routers.Router", Error: true},
				{Name: "github.com/getkin/kin-openapi/routers/legacy.NewRouter", Result: "routers.Router", Error: true},
			},
			Setup: []string{".*", "Set*", "AddOperation", "AddServer", "AddServers", "InternalizeRefs"},
			Types: []string{"github.com/getkin/kin-openapi/routers.Router"},
			Why:   "loading parses the document and follows its references; a router validates the document and compiles every path",
			Evidence: Evidence{
				Read:    "v0.153.0",
				Sharing: raceClean + " (FindRoute)",
				Bench:   []string{"kin-openapi-Load+NewRouter"},
			},
		},
	}
}
