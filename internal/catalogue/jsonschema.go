package catalogue

// jsonSchemaEntries are JSON Schema compilers, which cannot be shared, and the
// schemas that they compile, which can.
func jsonSchemaEntries() []*Entry {
	return []*Entry{
		{
			ID: "jsonschema", Title: "santhosh-tekuri/jsonschema Schema", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/santhosh-tekuri/jsonschema/v5.Compile", Result: "*jsonschema.Schema", Error: true, Must: "MustCompile"},
				{Name: "github.com/santhosh-tekuri/jsonschema/v5.MustCompile", Result: "*jsonschema.Schema"},
				{Name: "github.com/santhosh-tekuri/jsonschema/v5.CompileString", Result: "*jsonschema.Schema", Error: true, Must: "MustCompileString"},
				{Name: "github.com/santhosh-tekuri/jsonschema/v5.MustCompileString", Result: "*jsonschema.Schema"},
				{Name: "github.com/santhosh-tekuri/jsonschema.Compile", Result: "*jsonschema.Schema", Error: true, Must: "MustCompile"},
				{Name: "github.com/santhosh-tekuri/jsonschema.MustCompile", Result: "*jsonschema.Schema"},
			},
			Types: []string{"github.com/santhosh-tekuri/jsonschema/v6.Schema"},
			Why:   "the result is the compiled schema",
			Evidence: Evidence{
				Read:    "v5.3.1, v1.2.4",
				Reuse:   []string{"https://github.com/santhosh-tekuri/jsonschema/issues/185: a maintainer: compile once, use it for each request"},
				Sharing: "documented (v5); " + raceClean + ", v5 and v6",
				Links:   []string{"https://github.com/getkin/kin-openapi/pull/1186 (47 times)", "https://github.com/datreeio/datree/pull/944"},
				Bench:   []string{"jsonschema5-Compile"},
			},
		},
		{
			ID: "jsonschema-compiler", Title: "santhosh-tekuri/jsonschema Compiler", Group: Compiled, Default: true, Sharing: Keyed,
			Constructors: []Constructor{
				{Name: "github.com/santhosh-tekuri/jsonschema/v6.NewCompiler", Result: "*jsonschema.Compiler"},
				{Name: "github.com/santhosh-tekuri/jsonschema/v5.NewCompiler", Result: "*jsonschema.Compiler"},
				{Name: "github.com/santhosh-tekuri/jsonschema.NewCompiler", Result: "*jsonschema.Compiler"},
			},
			Setup: []string{
				"AddResource", "Register*", "Assert*", "DefaultDraft", "UseLoader", "UseRegexpEngine", ".*",
			},
			Derive: []string{"Compile", "MustCompile"},
			Advice: "keep the compiled *Schema, one for each schema text, and not the compiler",
			Why:    "a compiler is not thread-safe and keeps every schema; where schemas come with the request, a compiler for each request is what the maintainer advises",
			Evidence: Evidence{
				Read: "v6.0.3, v5.3.1, v1.2.4",
				Reuse: []string{
					"https://github.com/santhosh-tekuri/jsonschema/issues/207: a maintainer: compiling is not thread-safe",
					"https://github.com/santhosh-tekuri/jsonschema/pull/208: a maintainer: a new compiler for schemas that come from requests",
				},
				Sharing: "race detector: two goroutines in Compile: race",
				Links:   []string{"https://github.com/compose-spec/compose-go/pull/890"},
				Bench:   []string{"jsonschema6-Compile"},
			},
		},
		{
			ID: "gojsonschema", Title: "xeipuuv/gojsonschema Schema", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/xeipuuv/gojsonschema.NewSchema", Result: "*gojsonschema.Schema", Error: true},
				{Name: "github.com/xeipuuv/gojsonschema.Validate", Error: true, OneShot: true, Advice: "compile the schema once with NewSchema and call its Validate"},
			},
			Setup: []string{"SetRootSchemaName"},
			Why:   "the result is the compiled schema; Validate compiles it on every call",
			Evidence: Evidence{
				Read:    "v1.2.0",
				Reuse:   []string{"README: load a schema once for many validations"},
				Sharing: raceClean,
				Bench:   []string{"gojsonschema-NewSchema"},
			},
		},
		{
			ID: "google-jsonschema", Title: "google/jsonschema-go", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "(*github.com/google/jsonschema-go/jsonschema.Schema).Resolve", Result: "*jsonschema.Resolved", Error: true},
				{Name: "github.com/google/jsonschema-go/jsonschema.For", Result: "*jsonschema.Schema", Error: true, Sharing: Unknown, Advice: "resolve the schema once, and share the *jsonschema.Resolved"},
				{Name: "github.com/google/jsonschema-go/jsonschema.ForType", Result: "*jsonschema.Schema", Error: true, Sharing: Unknown, Advice: "resolve the schema once, and share the *jsonschema.Resolved"},
			},
			Setup:  []string{".*"}, // the schema of a type is mostly refined before it is resolved
			Derive: []string{"Resolve"},
			Why:    "For makes the schema of a Go type by reflection, Resolve follows its references and compiles its patterns; nothing of it is cached",
			Evidence: Evidence{
				Read:    "v0.4.3",
				Reuse:   []string{"resolve.go, Resolve: the schema must not be changed afterwards"},
				Sharing: raceClean + " (the resolved schema)",
				Bench:   []string{"google-jsonschema-Resolve", "google-jsonschema-For+Resolve"},
			},
		},
		{
			ID: "gojsonschema-loader", Title: "xeipuuv/gojsonschema SchemaLoader", Group: Compiled, Default: true, Sharing: Keyed,
			Constructors: []Constructor{{Name: "github.com/xeipuuv/gojsonschema.NewSchemaLoader", Result: "*gojsonschema.SchemaLoader"}},
			Setup:        []string{"AddSchema", "AddSchemas", ".*"},
			Derive:       []string{"Compile"},
			Advice:       "keep the compiled *Schema, one for each schema text, and not the loader",
			Why:          "a loader holds the pool of schemas that its Compile reads and writes",
			Evidence: Evidence{
				Read:    "v1.2.0",
				Sharing: "plain maps without a lock (source)",
				Bench:   []string{"gojsonschema-NewSchema"},
			},
		},
	}
}
