package catalogue

import "slices"

// neverEntries are the constructors that look like those of a mapper and are
// none: a reader who misses one here finds the reason.
func neverEntries() []*Entry {
	return slices.Concat(neverMappers(), neverCodecs(), neverClients())
}

// never returns a row of what is never reported.
func never(id, title string, g Group, why, read string, names ...string) *Entry {
	e := &Entry{ID: id, Title: title, Group: g, Sharing: NoMapper, Why: why, Evidence: Evidence{Read: read}}
	for _, n := range names {
		e.Constructors = append(e.Constructors, Constructor{Name: n})
	}
	return e
}

func neverMappers() []*Entry {
	return []*Entry{
		never("never-mapstructure", "mapstructure Decoder", Mapper,
			"bound to the Result of its DecoderConfig, and without a cache of types", "mitchellh v1.5.0, go-viper v2.5.0",
			"github.com/mitchellh/mapstructure.NewDecoder",
			"github.com/go-viper/mapstructure/v2.NewDecoder"),
		never("never-copier", "jinzhu/copier", Mapper,
			"a function without an instance; its cache is the package's", "v0.4.0",
			"github.com/jinzhu/copier.Copy",
			"github.com/jinzhu/copier.CopyWithOption"),
		never("never-smapping", "mashingan/smapping", Mapper,
			"functions without an instance and without a cache", "by git",
			"github.com/mashingan/smapping.MapFields",
			"github.com/mashingan/smapping.MapTags",
			"github.com/mashingan/smapping.FillStruct",
			"github.com/mashingan/smapping.FillStructByTags"),
		never("never-dto-map", "dranikpg/dto-mapper Map", Mapper,
			"the mapper that it makes is empty and holds no cache", "commit 594e936",
			"github.com/dranikpg/dto-mapper.Map"),
		never("never-hunjixin-automapper", "hunjixin/automapper", Mapper,
			"its mappings are in one package-level store", "by git",
			"github.com/hunjixin/automapper.Mapper",
			"github.com/hunjixin/automapper.MustMapper",
			"github.com/hunjixin/automapper.CreateMapper"),
		never("never-peteprogrammer-automapper", "peteprogrammer/go-automapper", Mapper,
			"functions without an instance and without a cache", "by documentation",
			"github.com/peteprogrammer/go-automapper.Map",
			"github.com/peteprogrammer/go-automapper.MapLoose"),
		never("never-insei-gomapper", "insei/gomapper", Mapper,
			"its routes are in package-level tables", "by documentation",
			"github.com/insei/gomapper.Map",
			"github.com/insei/gomapper.MapTo"),
		never("never-deepcopier", "ulule/deepcopier", Mapper,
			"Copy is bound to the value to copy", "by documentation",
			"github.com/ulule/deepcopier.Copy"),
		never("never-rows", "row scanners", Mapper,
			"bound to the rows of one query", "scany v2.1.4, v0.3.0",
			"github.com/georgysavva/scany/v2/dbscan.NewRowScanner",
			"github.com/georgysavva/scany/v2/pgxscan.NewRowScanner",
			"github.com/georgysavva/scany/v2/sqlscan.NewRowScanner",
			"github.com/georgysavva/scany/dbscan.NewRowScanner",
			"github.com/georgysavva/scany/pgxscan.NewRowScanner",
			"github.com/georgysavva/scany/sqlscan.NewRowScanner"),
		never("never-gookit-validate", "gookit/validate", Validator,
			"a Validation is bound to the data that it checks (https://github.com/gookit/validate/issues/1)", "by documentation",
			"github.com/gookit/validate.Struct",
			"github.com/gookit/validate.Map",
			"github.com/gookit/validate.New"),
		never("never-galidator", "golodash/galidator", Validator,
			"New returns the package's one generator; what its Validator method makes of a struct type was not measured", "generator.go, by git",
			"github.com/golodash/galidator.New",
			"github.com/golodash/galidator/v2.New"),
		never("never-ozzo", "ozzo-validation", Validator,
			"functions without an instance; the rules hold pointers into the value", "v4.4.1",
			"github.com/go-ozzo/ozzo-validation/v4.ValidateStruct",
			"github.com/go-ozzo/ozzo-validation/v4.Validate"),
		never("never-govalidator", "asaskevich/govalidator", Validator,
			"functions without an instance; the tables are the package's", "v0.0.0-20230301143203",
			"github.com/asaskevich/govalidator.ValidateStruct",
			"github.com/asaskevich/govalidator.ValidateMap"),
	}
}

func neverCodecs() []*Entry {
	return []*Entry{
		never("never-io-bound", "encoders and decoders of a stream", Codec,
			"bound to an io.Reader or io.Writer; the type metadata is the package's, or the handle's", "go1.26.8 and the newest version of each",
			ioBound(
				"encoding/json", "encoding/xml", "encoding/gob",
				"gopkg.in/yaml.v3", "gopkg.in/yaml.v2", "github.com/goccy/go-yaml",
				"github.com/goccy/go-json", "github.com/segmentio/encoding/json", "github.com/json-iterator/go",
				"github.com/BurntSushi/toml", "github.com/pelletier/go-toml/v2",
				"github.com/vmihailenco/msgpack/v5", "github.com/ugorji/go/codec", "github.com/fxamacker/cbor/v2",
				"go.mongodb.org/mongo-driver/bson", "go.mongodb.org/mongo-driver/v2/bson",
			)...),
		never("never-jsoniter-stream", "json-iterator encoders and decoders of an API", Codec,
			"bound to an io.Reader or io.Writer; the caches are the API's", "v1.1.12",
			"(github.com/json-iterator/go.API).NewEncoder",
			"(github.com/json-iterator/go.API).NewDecoder"),
		never("never-avro-stream", "hamba/avro encoders and decoders of a parsed schema", Codec,
			"bound to an io.Reader or io.Writer; the schema is parsed before", "v2.31.0, v1.8.0",
			"github.com/hamba/avro/v2.NewEncoderForSchema",
			"github.com/hamba/avro/v2.NewDecoderForSchema",
			"github.com/hamba/avro.NewEncoderForSchema",
			"github.com/hamba/avro.NewDecoderForSchema"),
		never("never-csv", "encoding/csv", Codec,
			"bound to an io.Reader or io.Writer", "go1.26.8",
			"encoding/csv.NewReader",
			"encoding/csv.NewWriter"),
		never("never-ugorji-bytes", "ugorji/go encoders and decoders of bytes", Codec,
			"bound to the bytes; the caches are the handle's", "v1.3.2",
			"github.com/ugorji/go/codec.NewEncoderBytes",
			"github.com/ugorji/go/codec.NewDecoderBytes"),
		never("never-aws-attributevalue", "DynamoDB attribute values", Codec,
			"options only; the type metadata is the package's", "attributevalue v1.21.20, aws-sdk-go v1.55.8",
			"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue.NewEncoder",
			"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue.NewDecoder",
			"github.com/aws/aws-sdk-go/service/dynamodb/dynamodbattribute.NewEncoder",
			"github.com/aws/aws-sdk-go/service/dynamodb/dynamodbattribute.NewDecoder"),
		never("never-sonic", "sonic Config.Froze", Codec,
			"options only; the compiled programs are the package's (0.9 times)", "v1.15.5",
			"(github.com/bytedance/sonic.Config).Froze"),
	}
}

// ioBound returns NewEncoder and NewDecoder of each package.
func ioBound(paths ...string) []string {
	var names []string
	for _, path := range paths {
		names = append(names, path+".NewEncoder", path+".NewDecoder")
	}
	return names
}

func neverClients() []*Entry {
	return []*Entry{
		never("never-sqlx-newdb", "sqlx.NewDb", Client,
			"wraps an open *sql.DB with the package's mapper: 32 ns and no allocation", "v1.4.0",
			"github.com/jmoiron/sqlx.NewDb"),
		never("never-http-client", "http.Client without its own transport", Client,
			"uses http.DefaultTransport (1.2 times); a Transport literal in it is reported by its own entry", "go1.26.8",
			"net/http.Client{}"),
		never("never-cleanhttp-default", "go-cleanhttp DefaultClient", Client,
			"its transport keeps no connection from one use to the next: there is nothing to share", "v0.5.2",
			"github.com/hashicorp/go-cleanhttp.DefaultClient",
			"github.com/hashicorp/go-cleanhttp.DefaultTransport"),
		never("never-rate-limiter", "rate.NewLimiter", Client,
			"one for each key or connection is what a limiter is for", "golang.org/x/time v0.16.0",
			"golang.org/x/time/rate.NewLimiter"),
		never("never-goja-runtime", "goja runtimes", Compiled,
			"not safe for concurrent use, and one for each run is what keeps runs apart (3 µs); the program that it runs is what is compiled", "793a2a65c13b",
			"github.com/dop251/goja.New"),
		never("never-x-text-cases", "x/text cases", Compiled,
			"made for one text (0.26 µs), and not safe for concurrent use", "v0.43.0",
			"golang.org/x/text/cases.Title",
			"golang.org/x/text/cases.Upper",
			"golang.org/x/text/cases.Lower",
			"golang.org/x/text/cases.Fold"),
		never("never-oidc-verifier", "go-oidc verifiers", Validator,
			"a few fields around the key set of its provider, which is what caches", "v3.21.0, v2.5.0",
			"github.com/coreos/go-oidc/v3/oidc.NewVerifier",
			"github.com/coreos/go-oidc.NewVerifier",
			"(*github.com/coreos/go-oidc.Provider).Verifier",
			"(*github.com/coreos/go-oidc/v3/oidc.Provider).Verifier",
			"(*github.com/coreos/go-oidc/v3/oidc.Provider).VerifierContext"),
		never("never-template-must", "template.Must", Compiled,
			"wraps the call that parses, which is what is reported", "go1.26.8",
			"text/template.Must",
			"html/template.Must"),
		never("never-i18n-localizer", "go-i18n Localizer", Compiled,
			"bound to the languages that one request accepts", "v2.7.0",
			"github.com/nicksnyder/go-i18n/v2/i18n.NewLocalizer"),
		never("never-otel-instrument", "OpenTelemetry instruments", Client,
			"cached in the meter", "metric v1.47.0",
			"(go.opentelemetry.io/otel/metric.Meter).Int64Counter",
			"(go.opentelemetry.io/otel/metric.Meter).Float64Counter",
			"(go.opentelemetry.io/otel/metric.Meter).Int64Histogram",
			"(go.opentelemetry.io/otel/metric.Meter).Float64Histogram"),
	}
}
