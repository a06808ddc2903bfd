package catalogue

// How the claim on sharing was established for most entries.
const raceClean = "race detector, 8 goroutines using one cold instance: clean"

// validatorEntries are struct validators, their translators, and the
// transformers of the same family.
func validatorEntries() []*Entry {
	return []*Entry{
		{
			ID: "validator", Title: "go-playground/validator", Group: Validator, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/go-playground/validator/v10.New", Result: "*validator.Validate"},
				{Name: "github.com/go-playground/validator.New", Result: "*validator.Validate"},
				{Name: "gopkg.in/go-playground/validator.v9.New", Result: "*validator.Validate"},
				{Name: "gopkg.in/go-playground/validator.v8.New", Result: "*validator.Validate"},
			},
			Called:    "validate",
			Setup:     []string{"Register*", "SetTagName"},
			Panicking: []string{"RegisterAlias"},
			SetupFuncs: []string{
				"*/translations/*.RegisterDefaultTranslations", // (validate, translator), both major versions
			},
			Why: "each instance holds its own cache of parsed struct tags, and New copies every built-in rule and alias into maps",
			Evidence: Evidence{
				Read: "v10.30.6, v9.31.0 (both paths), v8.18.2",
				Reuse: []string{
					"v10 doc.go, Singleton: thread-safe, made to be one instance; several lose the benefit of the cache",
					"https://github.com/go-playground/validator/issues/528: a maintainer: one instance for the service, not New in each place",
					"https://github.com/go-playground/validator/issues/479: a maintainer: create once, register first, then share",
				},
				Sharing: raceClean + "; RegisterValidation, RegisterStructValidation and SetTagName during Struct: race; documented the same way, and seen as a crash in https://github.com/go-playground/validator/issues/286",
				Links: []string{
					"https://github.com/projectdiscovery/nuclei/issues/6365",
					"https://github.com/kazhuravlev/options-gen/issues/10",
					"https://github.com/marmotedu/iam/issues/72",
					"https://github.com/code-kakitai/code-kakitai/pull/62",
				},
				Bench: []string{"validator10-New", "validator10-New+RegisterValidation", "validator10-New-Var", "validator10-New+translations", "validator9-New"},
			},
		},
		{
			ID: "ut", Title: "go-playground/universal-translator and locales", Group: Validator, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/go-playground/universal-translator.New", Result: "*ut.UniversalTranslator"},
				{Name: "github.com/go-playground/locales/*.New", Result: "locales.Translator"},
			},
			// Add and its kin are methods of what GetTranslator returns.
			Setup:      []string{"AddTranslator", "Import", "ImportByReader", "Add", "AddCardinal", "AddOrdinal", "AddRange"},
			SetupFuncs: []string{"*/translations/*.RegisterDefaultTranslations"},
			Derive:     []string{"GetTranslator", "FindTranslator", "GetFallback"},
			Types:      []string{"github.com/go-playground/locales.Translator"},
			Why:        "each instance holds its own maps of texts; the tables of plural rules, months and currencies that a locale's New fills are the costly half",
			Evidence: Evidence{
				Read:    "v0.18.2, locales v0.14.2",
				Reuse:   []string{"validator v10 _examples/translations: the universal translator and the validator are package variables, one instance each"},
				Sharing: raceClean + "; Add during T: race",
				Bench:   []string{"ut-New", "validator10-New+translations"},
			},
		},
		{
			ID: "protovalidate", Title: "protovalidate", Group: Validator, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "buf.build/go/protovalidate.New", Result: "protovalidate.Validator", Error: true, Shared: "protovalidate.GlobalValidator"},
				{Name: "github.com/bufbuild/protovalidate-go.New", Result: "protovalidate.Validator", Error: true},
			},
			Why: "each instance holds the compiled rules of every message it has met, and New builds a whole CEL environment",
			Evidence: Evidence{
				Read: "buf.build/go/protovalidate v1.4.0 (GlobalValidator: since v0.11.0, the first of that path), github.com/bufbuild/protovalidate-go v0.9.1 (package function Validate, no GlobalValidator)",
				Reuse: []string{
					"validator.go, GlobalValidator: one instance needs less memory than several, each has its own caches",
					"https://github.com/bufbuild/protovalidate-go/issues/71: people should be told to reuse a validator",
				},
				Sharing: "documented; " + raceClean,
				Links:   []string{"https://github.com/chainloop-dev/chainloop/pull/3156"},
				Bench:   []string{"protovalidate-New", "protovalidate-New-norules"},
			},
		},
		{
			ID: "validator-v2", Title: "gopkg.in/validator.v2", Group: Validator, Default: false, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "gopkg.in/validator.v2.NewValidator", Result: "*validator.Validator"}},
			Setup:        []string{"SetTag", "SetPrintJSON", "SetValidationFunc"},
			Derive:       []string{"WithTag", "WithPrintJSON"},
			Why:          "off: an instance is a map of six functions, and tags are parsed again for each value that is validated",
			Evidence: Evidence{
				Read:    "v2.0.1",
				Reuse:   []string{"doc.go: the package functions use one default validator"},
				Sharing: raceClean + "; SetValidationFunc writes a plain map (source)",
				Bench:   []string{"validator2-NewValidator"},
			},
		},
		moldEntry("mold", "go-playground/mold modifiers", "mold-modifiers-New", []Constructor{
			{Name: "github.com/go-playground/mold/v4.New", Result: "*mold.Transformer"},
			{Name: "github.com/go-playground/mold/v4/modifiers.New", Result: "*mold.Transformer"},
		}),
		moldEntry("mold-scrubbers", "go-playground/mold scrubbers", "mold-scrubbers-New", []Constructor{
			{Name: "github.com/go-playground/mold/v4/scrubbers.New", Result: "*mold.Transformer"},
		}),
	}
}

// moldEntry returns an entry for transformers with the given set of tags: the
// sets differ in cost only.
func moldEntry(id, title, bench string, constructors []Constructor) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Validator, Default: true, Sharing: AfterSetup,
		Constructors: constructors,
		Setup:        []string{"SetTagName", "Register*"},
		Types:        []string{"github.com/go-playground/mold/v4.Transformer"},
		Why:          "each instance holds its own caches of parsed structs and tags",
		Evidence: Evidence{
			Read: "v4.5.1",
			Reuse: []string{
				"mold.go, Register: not thread-safe, to be called before use",
				"_examples: the transformer is a package variable in all of them",
			},
			Sharing: raceClean + "; RegisterInterceptor during Struct: race",
			Bench:   []string{bench},
		},
	}
}
