package catalogue

import (
	"slices"
	"strings"
)

// furtherCompiled are texts that other libraries compile: patterns, versions,
// programs, languages, templates and documents.
func furtherCompiled() []*Entry {
	return slices.Concat(queryEntries(), languageEntries(), engineEntries(), documentEntries())
}

func queryEntries() []*Entry {
	return []*Entry{
		compiledText("regexp2", "dlclark/regexp2", "v1.12.0", "documented; "+raceClean, "regexp2-MustCompile",
			Constructor{Name: "github.com/dlclark/regexp2.MustCompile", Result: "*regexp2.Regexp"},
			Constructor{Name: "github.com/dlclark/regexp2.Compile", Result: "*regexp2.Regexp", Error: true, Must: "MustCompile"}),
		compiledText("semver-constraint", "Masterminds/semver constraints", "v3.5.0, v1.5.0", raceClean, "semver-NewConstraint semver1-NewConstraint",
			Constructor{Name: "github.com/Masterminds/semver.NewConstraint", Result: "*semver.Constraints", Error: true},
			Constructor{Name: "github.com/Masterminds/semver/v3.NewConstraint", Result: "*semver.Constraints", Error: true}),
		compiledText("goja-program", "goja programs", "793a2a65c13b", "documented; "+raceClean, "goja-Compile",
			Constructor{Name: "github.com/dop251/goja.MustCompile", Result: "*goja.Program"},
			Constructor{Name: "github.com/dop251/goja.Compile", Result: "*goja.Program", Error: true, Must: "MustCompile"}),
		compiledText("jmespath", "go-jmespath", "v0.4.0", raceClean, "jmespath-Compile",
			Constructor{Name: "github.com/jmespath/go-jmespath.MustCompile", Result: "*jmespath.JMESPath"},
			Constructor{Name: "github.com/jmespath/go-jmespath.Compile", Result: "*jmespath.JMESPath", Error: true, Must: "MustCompile"},
			Constructor{Name: "github.com/jmespath/go-jmespath.Search", Error: true, OneShot: true, Advice: "compile the query once and call its Search"}),
		compiledText("gval", "gval", "v1.2.4", raceClean, "gval-NewEvaluable",
			Constructor{Name: "(github.com/PaesslerAG/gval.Language).NewEvaluable", Result: "gval.Evaluable", Error: true},
			Constructor{Name: "github.com/PaesslerAG/gval.Evaluate", Error: true, OneShot: true, Advice: "make an Evaluable of the expression once, with NewEvaluable"}),
	}
}

// compiledText returns an entry whose instances are compiled texts that
// goroutines can share.
func compiledText(id, title, read, sharing, bench string, constructors ...Constructor) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Compiled, Default: true, Sharing: Safe, Constructors: constructors,
		Why:      "the result is the compiled text",
		Evidence: Evidence{Read: read, Sharing: sharing, Bench: strings.Fields(bench)},
	}
}

func languageEntries() []*Entry {
	return []*Entry{
		{
			ID: "x-text-matcher", Title: "x/text language matchers", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "golang.org/x/text/language.NewMatcher", Result: "language.Matcher"}},
			Why:          "builds the index of the languages that are supported, with their scripts and regions",
			Evidence: Evidence{
				Read:    "v0.43.0",
				Reuse:   []string{"language/doc.go and the examples: the matcher is a package variable"},
				Sharing: raceClean,
				Bench:   []string{"x-text-NewMatcher"},
			},
		},
		{
			ID: "x-text-collator", Title: "x/text collators", Group: Compiled, Default: true, Sharing: Pool,
			Constructors: []Constructor{{Name: "golang.org/x/text/collate.New", Result: "*collate.Collator"}},
			Advice:       "reuse it through a sync.Pool; it is not safe for concurrent use",
			Why:          "a collator decompresses the tables of its language, and holds the buffers of its iterators",
			Evidence: Evidence{
				Read:    "v0.43.0",
				Sharing: "not safe for concurrent use: its iterators are fields (source)",
				Links:   []string{"https://github.com/vitessio/vitess/pull/1875 (8,331 ns became 537)"},
				Bench:   []string{"x-text-collate-New"},
			},
		},
		{
			ID: "x-text-printer", Title: "x/text printers", Group: Compiled, Default: false, Sharing: Pool,
			Constructors: []Constructor{{Name: "golang.org/x/text/message.NewPrinter", Result: "*message.Printer"}},
			Advice:       "reuse it through a sync.Pool; it is not safe for concurrent use",
			Why:          "off: a printer is made for the language of one request, and building one takes about as long as printing a number; it holds the formatter of that language",
			Evidence: Evidence{
				Read:    "v0.43.0",
				Sharing: "not safe for concurrent use: its buffer is a field (source)",
				Bench:   []string{"x-text-NewPrinter"},
			},
		},
	}
}

func engineEntries() []*Entry {
	return []*Entry{
		{
			ID: "jet", Title: "CloudyKit/jet sets", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/CloudyKit/jet/v6.NewSet", Result: "*jet.Set"}},
			Setup:        []string{"AddGlobal", "AddGlobalFunc"},
			Why:          "a set caches the parsed templates",
			Evidence: Evidence{
				Read:    "v6.3.3",
				Reuse:   []string{"set.go, WithCache: templates are cached for ever, and safely"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"jet-NewSet"},
			},
		},
		{
			ID: "pongo2", Title: "pongo2 templates", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "(*github.com/flosch/pongo2/v6.TemplateSet).FromString", Result: "*pongo2.Template", Error: true},
				{Name: "(*github.com/flosch/pongo2/v6.TemplateSet).FromBytes", Result: "*pongo2.Template", Error: true},
				{Name: "(*github.com/flosch/pongo2/v6.TemplateSet).FromFile", Result: "*pongo2.Template", Error: true, Advice: "use FromCache, which parses a file once"},
			},
			Why: "the result is the parsed template; FromString of the package is a variable, and not seen",
			Evidence: Evidence{
				Read:    "v6.0.0",
				Sharing: raceClean,
				Bench:   []string{"pongo2-FromString"},
			},
		},
		{
			ID: "liquid", Title: "osteele/liquid engines", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/osteele/liquid.NewEngine", Result: "*liquid.Engine"},
				{Name: "github.com/osteele/liquid.NewBasicEngine", Result: "*liquid.Engine"},
			},
			Setup: []string{"Register*", "Delims", "StrictVariables"},
			Why:   "an engine holds the filters and tags; a template that it has parsed can be rendered again",
			Evidence: Evidence{
				Read:    "v1.6.0",
				Sharing: raceClean + ", rendering a parsed template",
				Bench:   []string{"liquid-NewEngine+ParseTemplate", "liquid-NewEngine"},
			},
		},
		{
			ID: "minify", Title: "tdewolff/minify", Group: Compiled, Default: false, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/tdewolff/minify/v2.New", Result: "*minify.M"}},
			Setup:        []string{"Add*"},
			Why:          "off: a minifier is a map of functions, and takes less than half as long as minifying a line; with AddFuncRegexp the pattern is what costs",
			Evidence: Evidence{
				Read:    "v2.24.25",
				Sharing: raceClean,
				Bench:   []string{"minify-New"},
			},
		},
		{
			ID: "wazero", Title: "wazero runtimes", Group: Compiled, Default: true, Sharing: Trap,
			Constructors: []Constructor{
				{Name: "github.com/tetratelabs/wazero.NewRuntime", Result: "wazero.Runtime"},
				{Name: "github.com/tetratelabs/wazero.NewRuntimeWithConfig", Result: "wazero.Runtime"},
			},
			Advice: "make it once with its host modules, compile the code once, and for each call instantiate that under an empty name",
			Why:    "a runtime holds what it has compiled, and the modules by name: a second one of the same name is an error",
			Evidence: Evidence{
				Read:    "v1.12.0",
				Reuse:   []string{"runtime.go, Runtime: compile once, instantiate often"},
				Sharing: raceClean + ", instantiating a module without a name; one with a name, a host module and WASI can be there once",
				Links:   []string{"https://github.com/wazero/wazero/issues/457 (10.7 ms became 0.1)"},
				Bench:   []string{"wazero-NewRuntime"},
			},
		},
	}
}

func documentEntries() []*Entry {
	return []*Entry{
		{
			ID: "k8s-admission-decoder", Title: "controller-runtime webhook decoders", Group: Codec, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "sigs.k8s.io/controller-runtime/pkg/webhook/admission.NewDecoder", Result: "admission.Decoder"},
				{Name: "sigs.k8s.io/controller-runtime/pkg/webhook/conversion.NewDecoder", Result: "*conversion.Decoder"},
			},
			Why: "each one makes a factory of codecs for its scheme",
			Evidence: Evidence{
				Read:    "controller-runtime v0.25.2",
				Sharing: raceClean,
				Bench:   []string{"cr-admission-NewDecoder"},
			},
		},
		{
			ID: "libopenapi-validator", Title: "libopenapi validators", Group: Validator, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/pb33f/libopenapi-validator.NewValidator", Result: "validator.Validator"},
				{Name: "github.com/pb33f/libopenapi-validator.NewValidatorFromV3Model", Result: "validator.Validator"},
			},
			Setup: []string{"SetDocument"},
			Why:   "compiles every schema and path of the document; the second result is []error, no error",
			Evidence: Evidence{
				Read:    "v0.16.2",
				Sharing: raceClean + ", ValidateHttpRequestSync; races of earlier versions: https://github.com/pb33f/libopenapi-validator/issues/23",
				Links:   []string{"https://github.com/pb33f/libopenapi-validator/issues/187", "https://github.com/pb33f/libopenapi-validator/issues/295"},
				Bench:   []string{"libopenapi-validator-NewValidator"},
			},
		},
		{
			ID: "kaptinlin-jsonschema", Title: "kaptinlin/jsonschema", Group: Compiled, Default: true, Sharing: Pool,
			Constructors: []Constructor{
				{Name: "(*github.com/kaptinlin/jsonschema.Compiler).Compile", Result: "*jsonschema.Schema", Error: true},
				{Name: "github.com/kaptinlin/jsonschema.NewCompiler", Result: "*jsonschema.Compiler", Sharing: Unknown, Advice: "compile the schema once, and keep that"},
			},
			Setup:  []string{"Set*", "Register*"},
			Advice: "keep it, one for each goroutine: until v0.9.10 a schema compiles its patterns at their first use, without a lock",
			Why:    "the result is the compiled schema; a compiler holds those that it has compiled",
			Evidence: Evidence{
				Read:    "v0.6.0, v0.9.3, v0.9.10",
				Sharing: "not safe for concurrent use: the race detector finds that validation writes the pattern that it compiles (v0.6.0; source: v0.9.3 too, v0.9.10 not)",
				Bench:   []string{"kaptinlin-Compile"},
			},
		},
		{
			ID: "smd-parser", Title: "structured-merge-diff parsers", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "sigs.k8s.io/structured-merge-diff/v6/typed.NewParser", Result: "*typed.Parser", Error: true},
				{Name: "sigs.k8s.io/structured-merge-diff/v4/typed.NewParser", Result: "*typed.Parser", Error: true},
			},
			Why: "decodes and validates the schema of the types, twice",
			Evidence: Evidence{
				Read:    "v6.4.2, v4.7.0",
				Sharing: raceClean,
				Bench:   []string{"smd-typed-NewParser", "smd4-typed-NewParser"},
			},
		},
		{
			ID: "gqlgen-server", Title: "gqlgen servers", Group: Compiled, Default: true, Sharing: Keyed,
			Constructors: []Constructor{
				{Name: "github.com/99designs/gqlgen/graphql/handler.New", Result: "*handler.Server"},
				{Name: "github.com/99designs/gqlgen/graphql/handler.NewDefaultServer", Result: "*handler.Server"},
			},
			Setup:  []string{"AddTransport", "Set*", "Use", "Around*"},
			Advice: "make one server for each schema when the program starts",
			Why:    "a server holds the caches of parsed queries and of persisted ones, which one for each request loses",
			Evidence: Evidence{
				Read:    "v0.17.98",
				Sharing: raceClean + ", queries over POST",
				Bench:   []string{"gqlgen-New"},
			},
		},
	}
}
