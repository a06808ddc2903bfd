package setup

// What most rows advise.
const (
	whereMade = "configure it where it is made, before it is used"
	atStart   = "call it once, when the program starts"
)

const mapWrite = "it writes a map without a lock, and a use at the same time crashes the program"

// crash has the rows for what writes memory that uses read, without a lock.
var crash = []Row{
	{
		ID: "validator", Title: "go-playground/validator", Kind: Crash, Entry: "validator",
		Names: all(
			validatorMethods("github.com/go-playground/validator/v10"),
			validatorMethods("github.com/go-playground/validator"),
			validatorMethods("gopkg.in/go-playground/validator.v9"),
			[]string{
				"github.com/go-playground/validator/v10/translations/*.RegisterDefaultTranslations#0",
				"gopkg.in/go-playground/validator.v9/translations/*.RegisterDefaultTranslations#0",
			},
		),
		Effect: mapWrite, Advice: whereMade,
		Source: "go-playground/validator/v10@v10.30.6/validator_instance.go:213, :264, :291, :331",
		Test:   "TestRace/validator",
		Links:  []string{"https://github.com/go-playground/validator/issues/286", "https://github.com/go-playground/validator/issues/828"},
	},
	{
		ID: "ut", Title: "universal-translator", Kind: Crash, Entry: "ut",
		Names: all(
			each("(github.com/go-playground/universal-translator.Translator).", "Add", "AddCardinal", "AddOrdinal", "AddRange"),
			each("(*github.com/go-playground/universal-translator.UniversalTranslator).", "AddTranslator", "Import", "ImportByReader"),
		),
		Effect: mapWrite, Advice: "add the texts where the translator is made",
		Source: "go-playground/universal-translator@v0.18.2/translator.go:81, universal_translator.go:79",
		Test:   "TestRace/ut",
	},
	{
		ID: "gorilla-schema", Title: "gorilla/schema", Kind: Crash, Entry: "gorilla-schema-decoder",
		Names: all(
			each("(*github.com/gorilla/schema.Decoder).", "IgnoreUnknownKeys", "RegisterConverter", "SetAliasTag", "ZeroEmpty", "MaxSize"),
			each("(*github.com/gorilla/schema.Encoder).", "RegisterEncoder", "SetAliasTag"),
		),
		Effect: "it writes what Decode reads, without a lock", Advice: whereMade,
		Source: "gorilla/schema@v1.4.1/decoder.go:36, :47, :56, :76",
		Test:   "TestRace/gorilla-schema",
		Links:  []string{"https://github.com/gorilla/schema/issues/162", "https://github.com/cockroachdb/cockroach/issues/159666"},
	},
	{
		ID: "form", Title: "go-playground/form", Kind: Crash, Entry: "form-decoder",
		Names: all(
			formMethods("github.com/go-playground/form/v4"),
			formMethods("github.com/go-playground/form"),
		),
		Effect: mapWrite, Advice: whereMade,
		Source: "go-playground/form/v4@v4.2.1/form_decoder.go:126, form_encoder.go:104",
		Test:   "TestRace/form",
	},
	{
		ID: "mold", Title: "mold", Kind: Crash, Entry: "mold",
		Names:  each("(*github.com/go-playground/mold/v4.Transformer).", "Register", "RegisterAlias", "RegisterStructLevel", "RegisterInterceptor", "SetTagName"),
		Effect: mapWrite, Advice: whereMade,
		Source: "go-playground/mold/v4@v4.5.1/mold.go:84, :118, :138, :152",
		Test:   "TestRace/mold",
	},
	{
		ID: "k8s-scheme", Title: "Kubernetes runtime.Scheme", Kind: Crash, Entry: "k8s-scheme",
		Names: all(
			each("(*k8s.io/apimachinery/pkg/runtime.Scheme).", "AddKnownTypes", "AddKnownTypeWithName", "AddUnversionedTypes",
				"AddConversionFunc", "AddGeneratedConversionFunc", "AddTypeDefaultingFunc", "AddFieldLabelConversionFunc",
				"AddIgnoredConversionType", "SetVersionPriority"),
			[]string{"*.AddToScheme#0"},
		),
		Effect: mapWrite, Advice: "add the types in init, or before the manager starts",
		Source: "k8s.io/apimachinery@v0.37.2/pkg/runtime/scheme.go:151, :167",
		Test:   "TestRace/k8s-scheme",
		Links:  []string{"https://github.com/kubernetes/kubernetes/issues/130809", "https://github.com/cilium/cilium/pull/35396"},
	},
	{
		ID: "bluemonday", Title: "bluemonday", Kind: Crash, Entry: "bluemonday",
		Names: each("(*github.com/microcosm-cc/bluemonday.Policy).", "AllowElements", "AllowElementsMatching", "AllowAttrs", "AllowStyles",
			"AllowNoAttrs", "AllowURLSchemes", "AllowURLSchemeWithCustomPolicy", "AllowDataURIImages", "AllowDataAttributes",
			"AllowStandardURLs", "AllowStandardAttributes", "AllowImages", "AllowLists", "AllowTables", "AllowStyling",
			"AllowRelativeURLs", "AllowComments", "AddTargetBlankToFullyQualifiedLinks", "AddSpaceWhenStrippingTag",
			"RequireNoFollowOnLinks", "RequireNoReferrerOnLinks", "RequireParseableURLs", "SkipElementsContent",
			"AllowElementsContent", "RewriteSrc"),
		Effect: mapWrite, Advice: "make one policy for each purpose, once",
		Source: "microcosm-cc/bluemonday@v1.0.27/policy.go:600",
		Test:   "TestRace/bluemonday",
	},
	{
		ID: "template", Title: "text/template, html/template", Kind: Crash,
		Names: all(
			each("(*text/template.Template).", "Funcs", "Parse", "ParseFiles", "ParseGlob", "ParseFS", "AddParseTree", "Delims", "Option"),
			each("(*html/template.Template).", "Funcs", "Parse", "ParseFiles", "ParseGlob", "ParseFS", "AddParseTree", "Delims", "Option"),
		),
		Effect: "one request gets the functions and texts of another, or html/template refuses once it has been executed",
		Advice: "parse it once, and Clone it where a call needs functions of its own",
		Source: "std text/template/template.go:168, :185; html/template/template.go:134, :309",
		Test:   "TestRace/template",
		Links:  []string{"https://github.com/miniflux/v2/issues/4380", "https://github.com/unrolled/render/issues/59", "https://github.com/golang/go/issues/9945"},
	},
	{
		ID: "regexp", Title: "regexp", Kind: Crash, Entry: "regexp",
		Names:  []string{"(*regexp.Regexp).Longest"},
		Effect: "it writes what matching reads, without a lock", Advice: "compile a second one for the longest match",
		Source: "std regexp/regexp.go:151",
		Test:   "TestRace/regexp",
	},
	{
		ID: "jsoniter", Title: "json-iterator", Kind: Crash, Entry: "jsoniter",
		Names: all(
			each("github.com/json-iterator/go.", "RegisterTypeDecoder", "RegisterTypeDecoderFunc", "RegisterTypeEncoder", "RegisterTypeEncoderFunc",
				"RegisterFieldDecoder", "RegisterFieldDecoderFunc", "RegisterFieldEncoder", "RegisterFieldEncoderFunc", "RegisterExtension"),
			each("github.com/json-iterator/go/extra.", "RegisterFuzzyDecoders", "RegisterTimeAsInt64Codec", "SetNamingStrategy", "SupportPrivateFields"),
			[]string{"(github.com/json-iterator/go.API).RegisterExtension"},
		),
		Effect: mapWrite, Advice: "call it in init",
		Source: "json-iterator/go@v1.1.12/reflect_extension.go:206, extra/fuzzy_decoder.go:16",
		Test:   "TestRace/jsoniter",
		Links:  []string{"https://github.com/json-iterator/go/issues/383", "https://github.com/aliyun/alibaba-cloud-sdk-go/issues/293", "https://github.com/kubernetes/client-go/issues/853"},
	},
	{
		ID: "viper", Title: "viper", Kind: Crash,
		Names: all(
			each("github.com/spf13/viper.", viperSetters...),
			each("(*github.com/spf13/viper.Viper).", viperSetters...),
		),
		Effect: mapWrite, Advice: "read the configuration into a struct at start, and hand that on",
		Source: "spf13/viper@v1.20.1/viper.go:1494, :1523, :1548",
		Test:   "TestRace/viper",
		Links:  []string{"https://github.com/voxpupuli/openvoxview/pull/144", "https://github.com/spf13/viper/issues/268"},
	},
	{
		ID: "govalidator", Title: "asaskevich/govalidator", Kind: Crash,
		Names:  each("github.com/asaskevich/govalidator.", "TagMap[]", "ParamTagMap[]", "ParamTagRegexMap[]", "InterfaceParamTagMap[]"),
		Effect: "it is a plain map that every validation reads, and both at a time crash the program", Advice: "fill it in init",
		Source: "asaskevich/govalidator@v0.0.0-20230301143203-a9d515a09cc2/types.go:51, :64, :84, :97",
		Test:   "TestRace/govalidator",
		Links:  []string{"https://github.com/asaskevich/govalidator/issues/485"},
	},
	{
		ID: "gookit-validate", Title: "gookit/validate", Kind: Crash,
		Names:  each("github.com/gookit/validate.", "AddValidator", "AddValidators", "AddFilter", "AddFilters", "AddGlobalMessages", "AddBuiltinMessages"),
		Effect: mapWrite, Advice: atStart,
		Source: "gookit/validate@v1.5.4/register.go, messages.go",
		NotRun: "no version of the module could be had",
		Links:  []string{"https://github.com/gookit/validate/issues/344", "https://github.com/gookit/validate/issues/122"},
	},
	{
		ID: "openai", Title: "decoders of openai-go", Kind: Crash,
		Names: []string{
			"github.com/openai/openai-go/packages/ssestream.RegisterDecoder", "github.com/openai/openai-go/v2/packages/ssestream.RegisterDecoder",
			"github.com/openai/openai-go/v3/packages/ssestream.RegisterDecoder",
		},
		Effect: mapWrite, Advice: "call it in init",
		Source: "openai/openai-go@v1.12.0/packages/ssestream/ssestream.go:31, :43",
		Test:   "TestRace/openai",
		Links:  []string{"https://github.com/openai/openai-go/issues/886", "https://github.com/openai/openai-go/issues/887"},
	},
	{
		ID: "echo-routes", Title: "echo routes", Kind: Crash, Key: 1,
		Names: all(
			each("(*github.com/labstack/echo/v4.Echo).", echoVerbs...),
			each("(*github.com/labstack/echo/v4.Group).", echoVerbs...),
		),
		Effect: "it writes the routes that requests are compared with, without a lock", Advice: atRoutes,
		Source: "labstack/echo/v4@v4.16.0/echo.go:605, router.go:214",
		Test:   "TestRace/echo-routes",
	},
	{
		ID: "chi-routes", Title: "chi routes", Kind: Crash, Key: 1,
		Names: all(
			each("(github.com/go-chi/chi/v5.Router).", chiVerbs...), each("(*github.com/go-chi/chi/v5.Mux).", chiVerbs...),
			each("(github.com/go-chi/chi.Router).", chiVerbs...), each("(*github.com/go-chi/chi.Mux).", chiVerbs...),
		),
		Effect: "it writes the routes that requests are compared with, without a lock", Advice: atRoutes,
		Source: "go-chi/chi/v5@v5.5.0/mux.go:430, tree.go:148",
		Test:   "TestRace/chi-routes",
	},
	{
		ID: "sqlx-mapper", Title: "the Mapper of a sqlx.DB", Kind: Crash, Entry: "sqlx-mapperfunc",
		Names:  []string{"(*github.com/jmoiron/sqlx.DB).Mapper="},
		Effect: "it writes what queries under way read, without a lock, and each query fills an empty mapper again", Advice: "set it once, where the database is opened",
		Source: "jmoiron/sqlx@v1.4.0/sqlx.go:247, :302",
		Test:   "TestRace/sqlx-mapper",
	},
	{
		ID: "i18n", Title: "go-i18n Bundle", Kind: Crash, Entry: "i18n-bundle",
		Names: each("(*github.com/nicksnyder/go-i18n/v2/i18n.Bundle).", "LoadMessageFile", "MustLoadMessageFile", "LoadMessageFileFS",
			"ParseMessageFileBytes", "MustParseMessageFileBytes", "AddMessages", "MustAddMessages", "RegisterUnmarshalFunc"),
		Effect: mapWrite, Advice: "load the texts where the bundle is made",
		Source: "nicksnyder/go-i18n/v2@v2.7.0/i18n/bundle.go:44, :56, :111",
		Test:   "TestRace/i18n",
	},
}

var (
	echoVerbs = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE", "Any"}
	chiVerbs  = []string{"Get", "Head", "Post", "Put", "Patch", "Delete", "Connect", "Options", "Trace", "Handle", "HandleFunc", "Mount", "Route"}
)

func validatorMethods(path string) []string {
	return each("(*"+path+".Validate).", "RegisterValidation", "RegisterValidationCtx", "RegisterAlias", "RegisterStructValidation",
		"RegisterStructValidationCtx", "RegisterStructValidationMapRules", "RegisterCustomTypeFunc", "RegisterTagNameFunc",
		"RegisterTranslation", "SetTagName")
}

func formMethods(path string) []string {
	return all(
		each("(*"+path+".Decoder).", "RegisterCustomTypeFunc", "RegisterTagNameFunc", "SetMode", "SetTagName", "SetMaxArraySize", "SetNamespacePrefix", "SetNamespaceSuffix"),
		each("(*"+path+".Encoder).", "RegisterCustomTypeFunc", "RegisterTagNameFunc", "SetMode", "SetTagName", "SetNamespacePrefix", "SetNamespaceSuffix"),
	)
}

var viperSetters = []string{
	"Set", "SetDefault", "ReadInConfig", "ReadConfig", "MergeInConfig", "MergeConfig", "MergeConfigMap", "RegisterAlias", "BindEnv",
	"SetConfigFile", "SetConfigName", "SetConfigType", "SetEnvPrefix", "AddConfigPath", "AutomaticEnv",
}
