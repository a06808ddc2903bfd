package catalogue

import "slices"

// compiledEntries are the constructors whose result is a compiled text: they
// matter only where the text is constant.
func compiledEntries() []*Entry {
	return slices.Concat(compiledStandard(), compiledLibraries(), jsonSchemaEntries(), grammarEntries())
}

func compiledStandard() []*Entry {
	return []*Entry{
		{
			ID: "regexp", Title: "regexp", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "regexp.MustCompile", Result: "*regexp.Regexp"},
				{Name: "regexp.Compile", Result: "*regexp.Regexp", Error: true, Must: "MustCompile"},
				{Name: "regexp.MustCompilePOSIX", Result: "*regexp.Regexp"},
				{Name: "regexp.CompilePOSIX", Result: "*regexp.Regexp", Error: true, Must: "MustCompilePOSIX"},
				{Name: "regexp.MatchString", Error: true, OneShot: true, Maker: "MustCompile", Advice: "compile the pattern once and call its MatchString"},
				{Name: "regexp.Match", Error: true, OneShot: true, Maker: "MustCompile", Advice: "compile the pattern once and call its Match"},
				{Name: "regexp.MatchReader", Error: true, OneShot: true, Maker: "MustCompile", Advice: "compile the pattern once and call its MatchReader"},
			},
			Setup:   []string{"Longest"},
			Settled: true,
			Why:     "the result is the compiled pattern",
			Evidence: Evidence{
				Read:    "go1.26.8",
				Reuse:   []string{"regexp.go, Regexp: safe for concurrent use, but for Longest"},
				Sharing: "documented; " + raceClean + "; Longest during use: race",
				Links:   []string{"https://github.com/goharbor/harbor/pull/17915"},
				Bench:   []string{"regexp-MustCompile"},
			},
		},
		template("text-template", "text/template", "text/template", "text-template-Parse",
			[]string{"doc.go: once parsed, a template can be executed in parallel"}),
		template("html-template", "html/template", "html/template", "html-template-Parse",
			[]string{"template.go, Execute: can run in parallel"}),
		{
			ID: "strings-replacer", Title: "strings.Replacer", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "strings.NewReplacer", Result: "*strings.Replacer", MinArgs: 2}},
			Why:          "the replacer builds its table or trie on first use, and keeps it",
			Evidence: Evidence{
				Read:    "go1.26.8",
				Reuse:   []string{"replace.go, Replacer: safe for concurrent use"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"strings-NewReplacer"},
			},
		},
	}
}

func template(id, title, path, bench string, reuse []string) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Compiled, Default: true, Sharing: AfterSetup,
		Constructors: []Constructor{
			{Name: "(*" + path + ".Template).Parse", Result: "*template.Template", Error: true},
			{Name: "(*" + path + ".Template).ParseFiles", Result: "*template.Template", Error: true},
			{Name: "(*" + path + ".Template).ParseFS", Result: "*template.Template", Error: true},
			{Name: "(*" + path + ".Template).ParseGlob", Result: "*template.Template", Error: true},
			{Name: path + ".ParseFiles", Result: "*template.Template", Error: true},
			{Name: path + ".ParseFS", Result: "*template.Template", Error: true},
			{Name: path + ".ParseGlob", Result: "*template.Template", Error: true},
		},
		Setup:     []string{"Funcs", "Delims", "Option", "AddParseTree", "New"},
		Copy:      []string{"Clone"},
		Panicking: []string{"Option"},
		CopyFirst: path == "html/template",
		Why:       "the result is the parsed template; where Funcs needs the request, Clone and Funcs on a shared one is the accepted form",
		Evidence: Evidence{
			Read:    "go1.26.8",
			Reuse:   reuse,
			Sharing: "documented; " + raceClean,
			Bench:   []string{bench},
		},
	}
}

func compiledLibraries() []*Entry {
	return []*Entry{
		{
			ID: "cel-program", Title: "cel-go programs", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "(*cel.dev/cel-go/cel.Env).Program", Result: "cel.Program", Error: true},
				{Name: "(*cel.dev/cel-go/cel.Env).Compile", Result: "*cel.Ast", Sharing: Unknown, Advice: shareProgram},
				{Name: "(*github.com/google/cel-go/cel.Env).Program", Result: "cel.Program", Error: true},
				{Name: "(*github.com/google/cel-go/cel.Env).Compile", Result: "*cel.Ast", Sharing: Unknown, Advice: shareProgram},
			},
			Why: "the result is the compiled expression; the second result of Compile is *cel.Issues, no error",
			Evidence: Evidence{
				Read:    "cel.dev/cel-go v0.33.2, github.com/google/cel-go v0.31.0",
				Reuse:   []string{"README: a program is stateless, thread-safe and can be cached"},
				Sharing: "documented; " + raceClean,
				Links: []string{
					"https://github.com/kubernetes-sigs/resource-state-metrics/pull/90",
					"https://github.com/DataDog/datadog-agent/pull/52210 (160 MiB became 30)",
				},
				Bench: []string{"cel-sharedEnv-Program", "cel-NewEnv+Program"},
			},
		},
		{
			ID: "expr", Title: "expr-lang/expr", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/expr-lang/expr.Compile", Result: "*vm.Program", Error: true},
				{Name: "github.com/expr-lang/expr.Eval", Error: true, OneShot: true, Advice: "compile the expression once and call expr.Run"},
				{Name: "github.com/antonmedv/expr.Compile", Result: "*vm.Program", Error: true},
				{Name: "github.com/antonmedv/expr.Eval", Error: true, OneShot: true, Advice: "compile the expression once and call expr.Run"},
			},
			Types: []string{"github.com/expr-lang/expr/vm.Program", "github.com/antonmedv/expr/vm.Program"},
			Why:   "the result is the compiled expression",
			Evidence: Evidence{
				Read:    "v1.17.8, v1.15.5 (old path)",
				Reuse:   []string{"docs/getting-started.md: compile once, run many times, also at the same time"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"expr-Compile"},
			},
		},
		{
			ID: "gojq", Title: "gojq", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/itchyny/gojq.Parse", Result: "*gojq.Query", Error: true, Sharing: Unknown, Advice: "parse and compile it once, and share the *gojq.Code"},
				{Name: "github.com/itchyny/gojq.Compile", Result: "*gojq.Code", Error: true},
			},
			Why: "the result is the compiled query",
			Evidence: Evidence{
				Read:    "v0.12.20",
				Reuse:   []string{"compiler.go, Code.Run: can be called in goroutines, to reuse the code"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"gojq-Compile"},
			},
		},
		{
			ID: "govaluate", Title: "govaluate", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/Knetic/govaluate.NewEvaluableExpression", Result: "*govaluate.EvaluableExpression", Error: true},
				{Name: "github.com/Knetic/govaluate.NewEvaluableExpressionWithFunctions", Result: "*govaluate.EvaluableExpression", Error: true},
				{Name: "github.com/Knetic/govaluate.NewEvaluableExpressionFromTokens", Result: "*govaluate.EvaluableExpression", Error: true},
				{Name: "github.com/casbin/govaluate.NewEvaluableExpression", Result: "*govaluate.EvaluableExpression", Error: true},
				{Name: "github.com/casbin/govaluate.NewEvaluableExpressionWithFunctions", Result: "*govaluate.EvaluableExpression", Error: true},
				{Name: "github.com/casbin/govaluate.NewEvaluableExpressionFromTokens", Result: "*govaluate.EvaluableExpression", Error: true},
			},
			Why: "the result is the compiled expression",
			Evidence: Evidence{
				Read:    "Knetic v3.0.0+incompatible, casbin v1.10.0",
				Sharing: raceClean,
				Bench:   []string{"govaluate-New"},
			},
		},
		{
			ID: "rego", Title: "OPA rego", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/open-policy-agent/opa/v1/rego.New", Result: "*rego.Rego", Sharing: Trap, Advice: sharePrepared},
				{Name: "(*github.com/open-policy-agent/opa/v1/rego.Rego).PrepareForEval", Result: "rego.PreparedEvalQuery", Error: true},
				{Name: "(*github.com/open-policy-agent/opa/v1/rego.Rego).PrepareForPartial", Result: "rego.PreparedPartialQuery", Error: true, Sharing: Unknown},
				{Name: "github.com/open-policy-agent/opa/rego.New", Result: "*rego.Rego", Sharing: Trap, Advice: sharePrepared},
				{Name: "(*github.com/open-policy-agent/opa/rego.Rego).PrepareForEval", Result: "rego.PreparedEvalQuery", Error: true, Version: "github.com/open-policy-agent/opa@v0.70.0"},
				{Name: "(*github.com/open-policy-agent/opa/rego.Rego).PrepareForPartial", Result: "rego.PreparedPartialQuery", Error: true, Sharing: Unknown, Version: "github.com/open-policy-agent/opa@v0.70.0"},
			},
			Derive: []string{"PrepareForEval", "PrepareForPartial"},
			Why:    "preparing compiles the modules and the query; the prepared query takes the input of each call. From v1.0.0 on the types of opa/rego are those of opa/v1/rego",
			Evidence: Evidence{
				Read:    "v1.22.2, v0.70.0",
				Reuse:   []string{"rego.go, PreparedEvalQuery: holds what was processed beforehand"},
				Sharing: raceClean + " (the prepared query of PrepareForEval); Eval of one *rego.Rego in two goroutines, v1.22.3: race",
				Bench:   []string{"rego-PrepareForEval"},
			},
		},
		bluemonday("bluemonday", "bluemonday UGCPolicy", "bluemonday-UGCPolicy", []Constructor{
			{Name: "github.com/microcosm-cc/bluemonday.UGCPolicy", Result: "*bluemonday.Policy"},
		}),
		bluemonday("bluemonday-strict", "bluemonday StrictPolicy and empty policies", "bluemonday-StrictPolicy", []Constructor{
			{Name: "github.com/microcosm-cc/bluemonday.StrictPolicy", Result: "*bluemonday.Policy"},
			{Name: "github.com/microcosm-cc/bluemonday.StripTagsPolicy", Result: "*bluemonday.Policy"},
			{Name: "github.com/microcosm-cc/bluemonday.NewPolicy", Result: "*bluemonday.Policy"},
		}),
		{
			ID: "goldmark", Title: "goldmark", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/yuin/goldmark.New", Result: "goldmark.Markdown"}},
			Setup:        []string{"SetParser", "SetRenderer", "AddOptions"},
			Derive:       []string{"Parser", "Renderer"},
			Why:          "each instance sorts and wires its parsers, transformers and renderers; the package functions share one",
			Evidence: Evidence{
				Read:    "v1.8.7",
				Sharing: raceClean,
				Bench:   []string{"goldmark-New"},
			},
		},
		{
			ID: "ahocorasick", Title: "cloudflare/ahocorasick", Group: Compiled, Default: true, Sharing: Pool,
			Constructors: []Constructor{
				{Name: "github.com/cloudflare/ahocorasick.NewStringMatcher", Result: "*ahocorasick.Matcher"},
				{Name: "github.com/cloudflare/ahocorasick.NewMatcher", Result: "*ahocorasick.Matcher"},
			},
			Advice: "share one matcher through MatchThreadSafe; Match counts in the matcher itself",
			Why:    "the result is the automaton; each one also owns a sync.Pool and so stays in memory for one more collection",
			Evidence: Evidence{
				Read:    "v0.0.0-20240916140611",
				Sharing: "race detector: MatchThreadSafe clean; Match writes to the matcher (source)",
				Bench:   []string{"ahocorasick-New"},
			},
		},
		{
			ID: "gobwas-glob", Title: "gobwas/glob", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/gobwas/glob.Compile", Result: "*glob.Pattern", Error: true, Must: "MustCompile"},
				{Name: "github.com/gobwas/glob.MustCompile", Result: "*glob.Pattern"},
			},
			Why: "the result is the compiled pattern; before v1 its type was glob.Glob",
			Evidence: Evidence{
				Read:    "v1.1.0",
				Sharing: raceClean,
				Bench:   []string{"gobwas-glob-Compile"},
			},
		},
		{
			ID: "uaparser", Title: "uap-go parser", Group: Compiled, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/ua-parser/uap-go/uaparser.New", Result: "*uaparser.Parser", Error: true},
				{Name: "github.com/ua-parser/uap-go/uaparser.NewWithOptions", Result: "*uaparser.Parser", Error: true},
				{Name: "github.com/ua-parser/uap-go/uaparser.NewFromBytes", Result: "*uaparser.Parser", Error: true},
				{Name: "github.com/ua-parser/uap-go/uaparser.NewFromSaved", Result: "*uaparser.Parser"},
			},
			Why: "compiles every pattern of the user agent data base",
			Evidence: Evidence{
				Read:    "v0.0.0-20260529044130",
				Sharing: raceClean,
				Bench:   []string{"uaparser-New"},
			},
		},
		{
			ID: "pluralize", Title: "gertd/go-pluralize clients", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/gertd/go-pluralize.NewClient", Result: "*pluralize.Client"}},
			Setup:        []string{"Add*"},
			Why:          "compiles the pattern of every rule, and fills the tables of irregular words",
			Evidence:     Evidence{Read: "v0.2.1", Sharing: "uses write no field (source); " + raceClean, Bench: []string{"pluralize-NewClient"}},
		},
		{
			ID: "casbin", Title: "casbin enforcers", Group: Compiled, Default: true, Sharing: AfterSetup,
			Constructors: append(casbinConstructors("github.com/casbin/casbin/v2", "github.com/casbin/casbin/v3"),
				Constructor{Name: "github.com/casbin/casbin.NewEnforcer", Result: "*casbin.Enforcer", Version: casbin1},
				Constructor{Name: "github.com/casbin/casbin.NewEnforcerSafe", Result: "*casbin.Enforcer", Error: true, Version: casbin1},
				Constructor{Name: "github.com/casbin/casbin.NewCachedEnforcer", Result: "*casbin.CachedEnforcer", Version: casbin1},
				Constructor{Name: "github.com/casbin/casbin.NewSyncedEnforcer", Result: "*casbin.SyncedEnforcer", Version: casbin1},
			),
			Setup: []string{"Add*", "Remove*", "Update*", "Delete*", "Load*", "Set*", "Enable*", "Self*", "Init*", "Build*", "Clear*"},
			Why:   "an enforcer holds the compiled model and the policy; SyncedEnforcer is the one whose policy can change during use",
			Evidence: Evidence{
				Read:    "v2.135.0, v3.10.0, v1.9.1",
				Sharing: "race detector: Enforce clean; AddPolicy during Enforce: race",
				Bench:   []string{"casbin-NewEnforcer"},
			},
		},
	}
}

func bluemonday(id, title, bench string, constructors []Constructor) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Compiled, Default: true, Sharing: AfterSetup,
		Constructors: constructors,
		// OnElements and its kin end the chain that AllowAttrs begins.
		Setup: []string{"Allow*", "Require*", "Skip*", "Add*", "RewriteSrc", "OnElements*", "Globally", "Matching*"},
		Why:   "a policy is a table of elements and attributes, some of them with compiled patterns",
		Evidence: Evidence{
			Read:    "v1.0.27",
			Reuse:   []string{"README: once for each policy, and use it for the life of the program; editing is not safe in several goroutines, sanitising is"},
			Sharing: "documented; " + raceClean + "; AllowElements during Sanitize: race",
			Bench:   []string{bench},
		},
	}
}

// casbin1 is the last version of the first major one, whose constructors panic
// or return no error.
const casbin1 = "github.com/casbin/casbin@v1.9.1"

// sharePrepared and shareProgram say what to share instead of a builder.
const (
	sharePrepared = "prepare the query once, with PrepareForEval, and share that; the builder is for one goroutine"
	shareProgram  = "compile it and make the program once, and share the cel.Program"
)

func casbinConstructors(paths ...string) []Constructor {
	var all []Constructor
	for _, path := range paths {
		for _, kind := range []string{"Enforcer", "CachedEnforcer", "SyncedEnforcer", "SyncedCachedEnforcer", "DistributedEnforcer"} {
			c := Constructor{Name: path + ".New" + kind, Result: "*casbin." + kind, Error: true}
			if kind != "Enforcer" && kind != "SyncedEnforcer" {
				c.Sharing = Unknown // not measured
			}
			all = append(all, c)
		}
	}
	return all
}
