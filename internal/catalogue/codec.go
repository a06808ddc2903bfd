package catalogue

// codecEntries are form and schema decoders, codec modes and handles, and the
// configurations of JSON and Avro libraries that cache per instance.
func codecEntries() []*Entry {
	return []*Entry{
		{
			ID: "gorilla-schema-decoder", Title: "gorilla/schema Decoder", Group: Codec, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/gorilla/schema.NewDecoder", Result: "*schema.Decoder"}},
			Setup:        []string{"SetAliasTag", "ZeroEmpty", "IgnoreUnknownKeys", "MaxSize", "RegisterConverter"},
			Why:          "each instance holds its own cache of struct metadata; the measured gain is small (1.6 times), as Decode walks the type for required and default fields all the same: on because the library asks for one instance",
			Evidence: Evidence{
				Read:    "v1.4.1",
				Reuse:   []string{"doc.go and README: make the decoder a package global, it caches metadata and can be shared"},
				Sharing: raceClean + "; IgnoreUnknownKeys, SetAliasTag and RegisterConverter during Decode: race, as in https://github.com/gorilla/schema/issues/162",
				Links: []string{
					"https://github.com/cockroachdb/cockroach/pull/159666 (the race of set-up calls on a shared decoder, fixed)",
				},
				Bench: []string{"gorilla-schema-NewDecoder"},
			},
		},
		{
			ID: "gorilla-schema-encoder", Title: "gorilla/schema Encoder", Group: Codec, Default: false, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/gorilla/schema.NewEncoder", Result: "*schema.Encoder"}},
			Setup:        []string{"SetAliasTag", "RegisterEncoder"},
			Why:          "off: the encoder has a cache but never fills it, so one instance saves nothing (1.1 times, the same allocations)",
			Evidence: Evidence{
				Read:    "v1.4.1",
				Reuse:   []string{"README: the example keeps the encoder in a package variable"},
				Sharing: raceClean,
				Bench:   []string{"gorilla-schema-NewEncoder"},
			},
		},
		formEntry("form-decoder", "go-playground/form Decoder", "form4-NewDecoder", []Constructor{
			{Name: "github.com/go-playground/form/v4.NewDecoder", Result: "*form.Decoder"},
			{Name: "github.com/go-playground/form.NewDecoder", Result: "*form.Decoder"},
		}),
		formEntry("form-encoder", "go-playground/form Encoder", "form4-NewEncoder", []Constructor{
			{Name: "github.com/go-playground/form/v4.NewEncoder", Result: "*form.Encoder"},
			{Name: "github.com/go-playground/form.NewEncoder", Result: "*form.Encoder"},
		}),
		{
			ID: "jsoniter", Title: "json-iterator Config.Froze", Group: Codec, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "(github.com/json-iterator/go.Config).Froze", Result: "jsoniter.API"}},
			Called:       "json",
			Setup:        []string{"RegisterExtension"},
			Types:        []string{"github.com/json-iterator/go.API"},
			Why:          "each API holds its own compiled encoders and decoders; ConfigDefault, ConfigFastest and ConfigCompatibleWithStandardLibrary are made once by the package",
			Evidence: Evidence{
				Read:    "v1.1.12",
				Sharing: raceClean + " (Marshal and Unmarshal); RegisterExtension while a new type is encoded: race",
				Bench:   []string{"jsoniter-Froze-Marshal", "jsoniter-Froze-Unmarshal"},
			},
		},
		{
			ID: "hamba-avro-freeze", Title: "hamba/avro Config.Freeze", Group: Codec, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "(github.com/hamba/avro/v2.Config).Freeze", Result: "avro.API"},
				{Name: "(github.com/hamba/avro.Config).Freeze", Result: "avro.API"},
			},
			Setup: []string{"Register", "RegisterTypeConverters"},
			Why:   "each API holds its own compiled encoders and decoders, by schema and type; avro.DefaultConfig is made once by the package",
			Evidence: Evidence{
				Read:    "v2.31.0, v1.8.0",
				Sharing: raceClean + "; Register during Marshal: clean",
				Bench:   []string{"hamba-avro-Freeze"},
			},
		},
		{
			ID: "hamba-avro-schema", Title: "hamba/avro schemas", Group: Codec, Default: true, Sharing: Safe, KeyedBy: "schema ID",
			Constructors: []Constructor{
				{Name: "github.com/hamba/avro/v2.Parse", Result: "avro.Schema", Error: true, Must: "MustParse"},
				{Name: "github.com/hamba/avro/v2.MustParse", Result: "avro.Schema"},
				{Name: "github.com/hamba/avro/v2.ParseBytes", Result: "avro.Schema", Error: true},
				{Name: "github.com/hamba/avro/v2.ParseFiles", Result: "avro.Schema", Error: true},
				{Name: "github.com/hamba/avro/v2.ParseWithCache", Result: "avro.Schema", Error: true},
				{Name: "github.com/hamba/avro/v2.ParseBytesWithCache", Result: "avro.Schema", Error: true},
				{Name: "github.com/hamba/avro.Parse", Result: "avro.Schema", Error: true, Must: "MustParse"},
				{Name: "github.com/hamba/avro.MustParse", Result: "avro.Schema"},
				{Name: "github.com/hamba/avro.ParseFiles", Result: "avro.Schema", Error: true},
				{Name: "github.com/hamba/avro.ParseWithCache", Result: "avro.Schema", Error: true},
			},
			Why: "the result is the compiled schema; for schemas that come from a registry, a cache keyed by the schema's ID",
			Evidence: Evidence{
				Read:    "v2.31.0, v1.8.0",
				Sharing: raceClean,
				Bench:   []string{"hamba-avro-Parse"},
			},
		},
		{
			ID: "hamba-avro-stream", Title: "hamba/avro streams by schema text", Group: Codec, Default: true, Sharing: Safe, KeyedBy: "schema ID",
			Constructors: []Constructor{
				{Name: "github.com/hamba/avro/v2.NewDecoder", OneShot: true, Error: true, Advice: "parse the schema once and call avro.NewDecoderForSchema"},
				{Name: "github.com/hamba/avro/v2.NewEncoder", OneShot: true, Error: true, Advice: "parse the schema once and call avro.NewEncoderForSchema"},
				{Name: "github.com/hamba/avro.NewDecoder", OneShot: true, Error: true, Advice: "parse the schema once and call avro.NewDecoderForSchema"},
				{Name: "github.com/hamba/avro.NewEncoder", OneShot: true, Error: true, Advice: "parse the schema once and call avro.NewEncoderForSchema"},
			},
			Why: "both are bound to their stream, but parse the schema's text each time",
			Evidence: Evidence{
				Read:    "v2.31.0, v1.8.0",
				Sharing: raceClean + " (the parsed schema)",
				Bench:   []string{"hamba-avro-Parse"},
			},
		},
		{
			ID: "goavro", Title: "linkedin/goavro Codec", Group: Codec, Default: true, Sharing: Safe, KeyedBy: "schema ID",
			Constructors: []Constructor{
				{Name: "github.com/linkedin/goavro/v2.NewCodec", Result: "*goavro.Codec", Error: true},
				{Name: "github.com/linkedin/goavro/v2.NewCodecWithOptions", Result: "*goavro.Codec", Error: true},
				{Name: "github.com/linkedin/goavro/v2.NewCodecForStandardJSON", Result: "*goavro.Codec", Error: true},
				{Name: "github.com/linkedin/goavro/v2.NewCodecForStandardJSONOneWay", Result: "*goavro.Codec", Error: true},
				{Name: "github.com/linkedin/goavro/v2.NewCodecForStandardJSONFull", Result: "*goavro.Codec", Error: true},
				{Name: "github.com/linkedin/goavro/v2.NewCodecFrom", Result: "*goavro.Codec", Error: true},
				{Name: "github.com/linkedin/goavro.NewCodec", Result: "*goavro.Codec", Error: true},
			},
			Why: "the result is the compiled schema; for schemas that come from a registry, a cache keyed by the schema's ID",
			Evidence: Evidence{
				Read:    "v2.15.0, v2.1.0+incompatible",
				Reuse:   []string{"codec.go, NewCodec: to be called exactly once for each schema"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"goavro-NewCodec"},
			},
		},
		{
			ID: "cbor", Title: "fxamacker/cbor modes", Group: Codec, Default: false, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "(github.com/fxamacker/cbor/v2.EncOptions).EncMode", Result: "cbor.EncMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.EncOptions).EncModeWithTags", Result: "cbor.EncMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.EncOptions).EncModeWithSharedTags", Result: "cbor.EncMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.EncOptions).UserBufferEncMode", Result: "cbor.UserBufferEncMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.EncOptions).UserBufferEncModeWithTags", Result: "cbor.UserBufferEncMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.EncOptions).UserBufferEncModeWithSharedTags", Result: "cbor.UserBufferEncMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.DecOptions).DecMode", Result: "cbor.DecMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.DecOptions).DecModeWithTags", Result: "cbor.DecMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.DecOptions).DecModeWithSharedTags", Result: "cbor.DecMode", Error: true},
				{Name: "(github.com/fxamacker/cbor/v2.DiagOptions).DiagMode", Result: "cbor.DiagMode", Error: true},
			},
			Why: "off: a mode is the checked form of its options, a few hundred nanoseconds; the type metadata is the package's. The library asks for one mode, made at start-up, all the same",
			Evidence: Evidence{
				Read: "v2.10.0, v2.9.6",
				Reuse: []string{
					"README: create the mode at start-up and reuse it, it can be shared",
					"doc.go: modes are intended to be reused",
				},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"cbor-EncMode", "cbor-DecMode"},
			},
		},
		{
			ID: "cbor-tagset", Title: "fxamacker/cbor TagSet", Group: Codec, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/fxamacker/cbor/v2.NewTagSet", Result: "cbor.TagSet"}},
			Setup:        []string{"Add", "Remove"},
			Why:          "a tag set is the registry of types and tag numbers from which modes are made",
			Evidence: Evidence{
				Read:    "v2.10.0, v2.9.6",
				Reuse:   []string{"README: create the mode, with its tags, at start-up"},
				Sharing: "locked (tag.go); " + raceClean + ", through its modes",
				Bench:   []string{"cbor-TagSet+EncMode"},
			},
		},
		zstdEntry("zstd-encoder", "klauspost/compress zstd Encoder", "zstd-NewWriter",
			Constructor{Name: "github.com/klauspost/compress/zstd.NewWriter", Result: "*zstd.Encoder", Error: true}),
		zstdEntry("zstd-decoder", "klauspost/compress zstd Decoder", "zstd-NewReader",
			Constructor{Name: "github.com/klauspost/compress/zstd.NewReader", Result: "*zstd.Decoder", Error: true}),
		{
			ID: "ugorji", Title: "ugorji/go codec handles", Group: Codec, Default: false, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "github.com/ugorji/go/codec.JsonHandle{}", Result: "codec.JsonHandle"},
				{Name: "github.com/ugorji/go/codec.MsgpackHandle{}", Result: "codec.MsgpackHandle"},
				{Name: "github.com/ugorji/go/codec.CborHandle{}", Result: "codec.CborHandle"},
				{Name: "github.com/ugorji/go/codec.BincHandle{}", Result: "codec.BincHandle"},
				{Name: "github.com/ugorji/go/codec.SimpleHandle{}", Result: "codec.SimpleHandle"},
				{Name: "github.com/hashicorp/go-msgpack/v2/codec.MsgpackHandle{}", Result: "codec.MsgpackHandle"},
				{Name: "github.com/hashicorp/go-msgpack/v2/codec.JsonHandle{}", Result: "codec.JsonHandle"},
			},
			Setup: []string{".*", "SetExt", "AddExt", "SetBytesExt", "SetInterfaceExt"},
			Why:   "off: each handle holds its own caches of encoding and decoding functions by type, and two pools; the first use fills them, in less than a microsecond for one struct type. That is six allocations for a handle, and four with a quarter of a kilobyte for each type: worth a word, by -mapper, in a path that encodes large messages often. The library asks for handles made once all the same",
			Evidence: Evidence{
				Read: "v1.3.2; the fork go-msgpack v2.1.5 has the same caches, its v0.5.5 none",
				Reuse: []string{
					"doc.go: initialise the handle before any use, do not modify it afterwards, then share it",
					"helper.go, Handle: safe for concurrent access when configured before first use",
				},
				Sharing: "documented; " + raceClean + "; assigning fields during use: race",
				Bench:   []string{"ugorji-JsonHandle-enc", "ugorji-JsonHandle-dec", "ugorji-MsgpackHandle-enc"},
			},
		},
		{
			ID: "ugorji-typeinfos", Title: "ugorji/go codec TypeInfos", Group: Codec, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "github.com/ugorji/go/codec.NewTypeInfos", Result: "*codec.TypeInfos"}},
			Why:          "a TypeInfos is the cache of parsed struct tags itself; handles without one share the package's",
			Evidence: Evidence{
				Read:    "v1.3.2",
				Sharing: raceClean + ", through a handle",
				Bench:   []string{"ugorji-NewTypeInfos"},
			},
		},
	}
}

// formEntry returns an entry for one direction: the two differ in cost only.
func formEntry(id, title, bench string, constructors []Constructor) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Codec, Default: true, Sharing: AfterSetup,
		Constructors: constructors,
		Setup:        []string{"Set*", "RegisterTagNameFunc", "RegisterCustomTypeFunc"},
		Why:          "each instance holds its own cache of struct metadata, and a pool",
		Evidence: Evidence{
			Read:    "v4.2.1, v3.1.4+incompatible",
			Reuse:   []string{"doc.go and README: a single instance, it caches struct metadata"},
			Sharing: raceClean + "; RegisterCustomTypeFunc and SetMode during Decode: race, documented the same way",
			Bench:   []string{bench},
		},
	}
}

// zstdEntry returns an entry for one direction. An instance whose stream is that
// of the call depends on it, and is not meant.
func zstdEntry(id, title, bench string, constructor Constructor) *Entry {
	return &Entry{
		ID: id, Title: title, Group: Codec, Default: true, Sharing: AfterSetup,
		Constructors: []Constructor{constructor},
		Setup:        []string{"Reset*"},
		Why:          "made without a stream, it keeps its tables for EncodeAll or DecodeAll, which goroutines can call at the same time; one with a stream is bound to it",
		Evidence: Evidence{
			Read:    "v1.20.4",
			Reuse:   []string{"README, Blocks: take special care to reuse the encoder; EncodeAll and DecodeAll can be called concurrently"},
			Sharing: "documented; " + raceClean + " (EncodeAll, DecodeAll)",
			Bench:   []string{bench},
		},
	}
}
