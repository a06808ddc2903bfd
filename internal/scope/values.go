package scope

// values has the rows for functions that are called for each value that is
// encoded, decoded, scanned, logged or validated, and for each query.
var values = []Row{
	{
		ID: "encoding/json", Framework: "encoding/json", Freq: PerValue, What: "JSON method",
		Kind: Method,
		Keys: []string{
			"MarshalJSON() ([]byte, error)", "UnmarshalJSON([]byte) error",
			"MarshalJSONTo(_) error", "UnmarshalJSONFrom(_) error",
		},
		Source: "std encoding/json/encode.go:236, decode.go:121; json/v2 names not verified",
	},
	{
		ID: "encoding", Framework: "encoding", Freq: PerValue, What: "encoding method",
		Kind: Method,
		Keys: []string{
			"MarshalText() ([]byte, error)", "UnmarshalText([]byte) error", "AppendText([]byte) ([]byte, error)",
			"MarshalBinary() ([]byte, error)", "UnmarshalBinary([]byte) error", "AppendBinary([]byte) ([]byte, error)",
			"GobEncode() ([]byte, error)", "GobDecode([]byte) error",
		},
		Source: "std encoding/encoding.go:24, :54, :64; encoding/gob/type.go:809",
	},
	{
		ID: "encoding/xml", Framework: "encoding/xml", Freq: PerValue, What: "XML method",
		Kind: Method,
		Keys: []string{
			"MarshalXML(*encoding/xml.Encoder, encoding/xml.StartElement) error",
			"UnmarshalXML(*encoding/xml.Decoder, encoding/xml.StartElement) error",
			"MarshalXMLAttr(encoding/xml.Name) (encoding/xml.Attr, error)",
			"UnmarshalXMLAttr(encoding/xml.Attr) error",
		},
		Source: "std encoding/xml/marshal.go:110, read.go",
	},
	{
		ID: "yaml", Framework: "YAML libraries", Freq: PerValue, What: "YAML method",
		Kind:   Method,
		Keys:   []string{"MarshalYAML() (any, error)", "MarshalYAML() ([]byte, error)", "UnmarshalYAML(_) error"},
		Source: "gopkg.in/yaml.v3 yaml.go Marshaler, Unmarshaler; goccy/go-yaml yaml.go",
		Note:   "Configuration is often decoded once, at start-up.",
	},
	{
		ID: "codecs", Framework: "BSON, MessagePack, CBOR", Freq: PerValue, What: "codec method",
		Kind: Method,
		Keys: []string{
			"MarshalBSON() ([]byte, error)", "UnmarshalBSON([]byte) error",
			"MarshalBSONValue() (_, _, error)", "UnmarshalBSONValue(_, _) error",
			"EncodeMsgpack(_) error", "DecodeMsgpack(_) error",
			"MarshalCBOR() ([]byte, error)", "UnmarshalCBOR([]byte) error",
		},
		Source: "interfaces of go.mongodb.org/mongo-driver/bson, vmihailenco/msgpack/v5, fxamacker/cbor/v2",
	},
	{
		ID: "database/sql", Framework: "database/sql", Freq: PerValue, What: "Scan or Value method",
		Kind:   Method,
		Keys:   []string{"Scan(any) error", "Value() (database/sql/driver.Value, error)"},
		Source: "std database/sql/sql.go:447; database/sql/driver/types.go:43",
	},
	{
		ID: "sql/driver", Framework: "database/sql drivers", Freq: PerValue, What: "method of a database driver",
		Kind: Param, Extra: true,
		Keys: []string{
			"[]database/sql/driver.Value", "[]database/sql/driver.NamedValue", "*database/sql/driver.NamedValue",
		},
		Source: "std database/sql/driver/driver.go:85, :122, :234, :330, :403, :424",
	},
	{
		ID: "gorm.hooks", Framework: "GORM", Freq: PerValue, What: "GORM hook",
		Kind: Method,
		Keys: []string{
			"BeforeCreate(*gorm.io/gorm.DB) error", "AfterCreate(*gorm.io/gorm.DB) error",
			"BeforeSave(*gorm.io/gorm.DB) error", "AfterSave(*gorm.io/gorm.DB) error",
			"BeforeUpdate(*gorm.io/gorm.DB) error", "AfterUpdate(*gorm.io/gorm.DB) error",
			"BeforeDelete(*gorm.io/gorm.DB) error", "AfterDelete(*gorm.io/gorm.DB) error",
			"AfterFind(*gorm.io/gorm.DB) error",
		},
		Source: "gorm.io/gorm@v1.31.2/callbacks/interfaces.go:5",
	},
	{
		ID: "gorm.callbacks", Framework: "GORM", Freq: PerValue, What: "GORM callback",
		Kind: Arg,
		Keys: append(each("(*gorm.io/gorm.processor).", "Register#1", "Replace#1"),
			each("(*gorm.io/gorm.callback).", "Register#1", "Replace#1")...),
		Source: "gorm.io/gorm@v1.31.2/callbacks.go:133, :182, :190, :227, :242",
	},
	{
		ID: "pgx.tracer", Framework: "pgx", Freq: Request, What: "query tracer",
		Kind: Param, Keys: each("github.com/jackc/pgx/v5.", "TraceQueryStartData", "TraceQueryEndData"), Extra: true,
		Source: "jackc/pgx/v5@v5.12.0/tracer.go:11",
	},
	{
		ID: "ent", Framework: "ent", Freq: Request, What: "ent hook or interceptor",
		Kind: Param, Keys: each("entgo.io/ent.", "Mutation", "Query"), Strong: true,
		Source: "entgo.io/ent@v0.14.5/ent.go:352, :367, :379, :395, :409",
	},
	{
		ID: "fmt", Framework: "fmt", Freq: PerValue, What: "formatting method",
		Kind:   Method,
		Keys:   []string{"String() string", "GoString() string", "Error() string", "Format(fmt.State, rune)"},
		Off:    "may be rare debugging code",
		Source: "std fmt/print.go:54, :63, :71",
	},
	{
		ID: "slog", Framework: "log/slog", Freq: PerValue, What: "log handler",
		Kind: Param, Keys: []string{"log/slog.Record"}, Extra: true,
		Source: "std log/slog/handler.go:33",
	},
	{
		ID: "slog.LogValuer", Framework: "log/slog", Freq: PerValue, What: "LogValue method",
		Kind: Method, Keys: []string{"LogValue() log/slog.Value"},
		Source: "std log/slog/value.go:487",
	},
	{
		ID: "slog.ReplaceAttr", Framework: "log/slog", Freq: PerValue, What: "slog.HandlerOptions.ReplaceAttr",
		Kind: FieldFunc, Keys: []string{"log/slog.HandlerOptions.ReplaceAttr"},
		Source: "std log/slog/handler.go:172",
	},
	{
		ID: "logrus", Framework: "logrus", Freq: PerValue, What: "logrus hook or formatter",
		Kind: Method,
		Keys: []string{
			"Fire(*github.com/sirupsen/logrus.Entry) error",
			"Format(*github.com/sirupsen/logrus.Entry) ([]byte, error)",
		},
		Source: "sirupsen/logrus@v1.10.2/hooks.go:8, formatter.go:39",
		Note:   "Not every function with a *logrus.Entry: that is also how a logger is handed to long-lived objects.",
	},
	{
		ID: "zap", Framework: "zap", Freq: PerValue, What: "zap object marshaler",
		Kind: Param, Keys: []string{"go.uber.org/zap/zapcore.ObjectEncoder"},
		Source: "go.uber.org/zap@v1.28.0/zapcore/marshaler.go:30, core.go:25",
	},
	{
		ID: "template.FuncMap", Framework: "text/template, html/template", Freq: PerValue, What: "template function",
		Kind: MapValues, Keys: []string{"text/template.FuncMap"},
		Source: "std text/template/funcs.go:33; html/template/template.go:331 (an alias)",
		Note:   "Making the map is set-up.",
	},
	{
		ID: "validator", Framework: "go-playground/validator", Freq: PerValue, What: "validation function",
		Kind: Param, Keys: each("github.com/go-playground/validator/v10.", "FieldLevel", "StructLevel"),
		Source: "go-playground/validator/v10@v10.30.6/baked_in.go:37, :41, struct_level.go:9",
	},
	{
		ID: "validator.funcs", Framework: "go-playground/validator", Freq: PerValue, What: "validation function",
		Kind: FuncTypes, Keys: each("github.com/go-playground/validator/v10.", "CustomTypeFunc", "TranslationFunc"),
		Source: "go-playground/validator/v10@v10.30.6/validator_instance.go:72, :221, translations.go:7",
	},
	{
		ID: "mapstructure", Framework: "mapstructure", Freq: PerValue, What: "decode hook",
		Kind: Sig,
		Keys: []string{
			"(reflect.Type, reflect.Type, any) (any, error)", "(reflect.Kind, reflect.Kind, any) (any, error)",
			"(reflect.Value, reflect.Value) (any, error)",
		},
		Source: "go-viper/mapstructure/v2@v2.5.0/mapstructure.go:226",
	},
}
