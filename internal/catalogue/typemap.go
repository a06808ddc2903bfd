package catalogue

// typeMapEntries are registries of types and their codecs, and the type
// environments of expression languages.
func typeMapEntries() []*Entry {
	return []*Entry{
		{
			ID: "mongo-registry", Title: "mongo-driver v1 bson registry", Group: TypeMap, Default: true, Sharing: AfterSetup,
			MapsObjects: true,
			Constructors: []Constructor{
				{Name: "go.mongodb.org/mongo-driver/bson.NewRegistry", Result: "*bsoncodec.Registry"},
				{Name: "go.mongodb.org/mongo-driver/bson.NewRegistryBuilder", Result: "*bsoncodec.RegistryBuilder", Sharing: Unknown, Advice: shareRegistry},
				{Name: "go.mongodb.org/mongo-driver/bson/bsoncodec.NewRegistry", Result: "*bsoncodec.Registry"},
				{Name: "go.mongodb.org/mongo-driver/bson/bsoncodec.NewRegistryBuilder", Result: "*bsoncodec.RegistryBuilder", Sharing: Unknown, Advice: shareRegistry},
				{Name: "go.mongodb.org/mongo-driver/bson/mgocompat.NewRegistryBuilder", Result: "*bsoncodec.RegistryBuilder", Sharing: Unknown, Advice: shareRegistry},
				{Name: "go.mongodb.org/mongo-driver/bson/mgocompat.NewRespectNilValuesRegistryBuilder", Result: "*bsoncodec.RegistryBuilder", Sharing: Unknown, Advice: shareRegistry},
			},
			Setup: []string{"Register*"},
			SetupFuncs: []string{
				"go.mongodb.org/mongo-driver/bson.PrimitiveCodecs.RegisterPrimitiveCodecs",
				"go.mongodb.org/mongo-driver/bson/bsoncodec.DefaultValueEncoders.RegisterDefaultEncoders",
				"go.mongodb.org/mongo-driver/bson/bsoncodec.DefaultValueDecoders.RegisterDefaultDecoders",
			},
			Derive: []string{"Build"},
			Types:  []string{"go.mongodb.org/mongo-driver/bson/bsoncodec.Registry", "go.mongodb.org/mongo-driver/bson/bsoncodec.RegistryBuilder"},
			Why:    "each registry holds its own maps of codecs and its own cache of described structs",
			Evidence: Evidence{
				Read: "v1.17.10",
				Reuse: []string{
					"bsoncodec/registry.go, LookupEncoder: safe for concurrent use once everything is registered",
					"bsoncodec/registry.go, RegistryBuilder: not goroutine safe",
				},
				Sharing: raceClean + "; RegisterInterfaceEncoder during a look-up: race",
				Bench:   []string{"mongo1-bson-NewRegistry", "mongo1-bson-NewRegistry-Unmarshal"},
			},
		},
		{
			ID: "mongo2-registry", Title: "mongo-driver v2 bson registry", Group: TypeMap, Default: true, Sharing: AfterSetup,
			MapsObjects: true,
			Constructors: []Constructor{
				{Name: "go.mongodb.org/mongo-driver/v2/bson.NewRegistry", Result: "*bson.Registry"},
				{Name: "go.mongodb.org/mongo-driver/v2/bson.NewMgoRegistry", Result: "*bson.Registry"},
				{Name: "go.mongodb.org/mongo-driver/v2/bson.NewRespectNilValuesMgoRegistry", Result: "*bson.Registry"},
			},
			Setup: []string{"Register*"},
			Why:   "each registry holds its own maps of codecs and its own cache of described structs",
			Evidence: Evidence{
				Read:    "v2.10.0, v2.9.3",
				Reuse:   []string{"bson/registry.go, LookupEncoder: safe for concurrent use once everything is registered"},
				Sharing: raceClean + "; RegisterInterfaceEncoder during a look-up: race",
				Bench:   []string{"mongo2-bson-NewRegistry"},
			},
		},
		{
			ID: "pgx-pgtype-map", Title: "pgx v5 pgtype.Map", Group: TypeMap, Default: true, Sharing: Pool,
			Constructors: []Constructor{{Name: "github.com/jackc/pgx/v5/pgtype.NewMap", Result: "*pgtype.Map"}},
			Called:       "typeMap",
			Setup:        []string{"RegisterType", "RegisterTypes", "RegisterDefaultPgType", ".TryWrap*"},
			Lends:        []string{"SQLScanner", "PlanEncode", "PlanScan"},
			Advice:       "use the connection's own map, conn.TypeMap(), or a sync.Pool; one map cannot be shared between goroutines",
			Why:          "each map holds its own memoised plans by type; before v5.4.0 NewMap filled it with every built-in type as well (99 KB each in v5.3.1)",
			Evidence: Evidence{
				Read: "v5.12.0, v5.3.1",
				Reuse: []string{
					"https://github.com/jackc/pgx/issues/1662: a shared map races almost at once",
					"https://github.com/jackc/pgx/pull/1631: the maintainer does not want anything shared between connections",
				},
				Sharing: "race detector: race in Encode and in SQLScanner (plain maps without a lock)",
				Links:   []string{"https://github.com/jackc/pgx/issues/2294 (the crash in the field)"},
				Bench:   []string{"pgx5-pgtype-NewMap-Encode", "pgx5-pgtype-NewMap-SQLScanner"},
			},
		},
		{
			ID: "pgtype-conninfo", Title: "pgtype v1 ConnInfo", Group: TypeMap, Default: true, Sharing: Pool,
			Constructors: []Constructor{
				{Name: "github.com/jackc/pgtype.NewConnInfo", Result: "*pgtype.ConnInfo"},
				{Name: "github.com/jackc/pgx/pgtype.NewConnInfo", Result: "*pgtype.ConnInfo", Version: "github.com/jackc/pgx@v3.6.2+incompatible"},
			},
			Setup:  []string{"RegisterDataType", "RegisterDefaultPgType", "InitializeDataTypes"},
			Lends:  []string{"PlanScan"},
			Advice: "use the connection's own, conn.ConnInfo(), or a sync.Pool; one cannot be shared between goroutines",
			Why:    "NewConnInfo registers every built-in type (that of pgx v3 makes three tables for 256 types)",
			Evidence: Evidence{
				Read:    "v1.14.4, pgx v3.6.2",
				Sharing: "race detector: race in Scan and in DataTypeForValue (plain maps without a lock)",
				Bench:   []string{"pgtype1-NewConnInfo"},
			},
		},
		{
			ID: "cel-env", Title: "cel-go Env", Group: TypeMap, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "cel.dev/cel-go/cel.NewEnv", Result: "*cel.Env", Error: true},
				{Name: "cel.dev/cel-go/cel.NewCustomEnv", Result: "*cel.Env", Error: true},
				{Name: "github.com/google/cel-go/cel.NewEnv", Result: "*cel.Env", Error: true},
				{Name: "github.com/google/cel-go/cel.NewCustomEnv", Result: "*cel.Env", Error: true},
			},
			Why: "an environment is a registry of types and declarations and holds the checker and the dispatcher made from them. Since it shares the standard library's declarations it costs a thirtieth of what compiling one expression does, but an expression belongs to its environment: who builds one for each call compiles for each call as well. Env.Extend on a shared environment is the cheap way to add what differs, and is not reported",
			Evidence: Evidence{
				Read:    "cel.dev/cel-go v0.33.2; github.com/google/cel-go v0.31.0 (from v0.32.0 on the module is called cel.dev/cel-go)",
				Reuse:   []string{"README: a program is stateless, thread-safe and can be cached"},
				Sharing: raceClean,
				Links: []string{
					"https://github.com/kubernetes-sigs/kro/pull/1119",
					"https://github.com/inngest/inngest/pull/907",
				},
				Bench: []string{"cel-NewEnv", "cel-NewEnv-Compile"},
			},
		},
		{
			ID: "proto-dynamic", Title: "protobuf descriptors and dynamic types", Group: TypeMap, Default: false, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "google.golang.org/protobuf/reflect/protodesc.NewFile", Result: "protoreflect.FileDescriptor", Error: true},
				{Name: "google.golang.org/protobuf/reflect/protodesc.NewFiles", Result: "*protoregistry.Files", Error: true},
				{Name: "(google.golang.org/protobuf/reflect/protodesc.FileOptions).New", Result: "protoreflect.FileDescriptor", Error: true},
				{Name: "(google.golang.org/protobuf/reflect/protodesc.FileOptions).NewFiles", Result: "*protoregistry.Files", Error: true},
				{Name: "google.golang.org/protobuf/types/dynamicpb.NewMessageType", Result: "protoreflect.MessageType"},
				{Name: "google.golang.org/protobuf/types/dynamicpb.NewEnumType", Result: "protoreflect.EnumType"},
				{Name: "google.golang.org/protobuf/types/dynamicpb.NewExtensionType", Result: "protoreflect.ExtensionType"},
				{Name: "google.golang.org/protobuf/types/dynamicpb.NewTypes", Result: "*dynamicpb.Types"},
			},
			Setup: []string{"RegisterFile"},
			Why:   "the descriptor is the compiled form; off, because descriptors mostly come with the data",
			Evidence: Evidence{
				Read:    "v1.36.12",
				Sharing: raceClean,
				Bench:   []string{"proto-protodesc-NewFile+dynamicpb"},
			},
		},
		{
			ID: "reflect-types", Title: "reflect.StructOf and its kin", Group: TypeMap, Default: false, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "reflect.StructOf", Result: "reflect.Type"},
				{Name: "reflect.ArrayOf", Result: "reflect.Type"},
				{Name: "reflect.FuncOf", Result: "reflect.Type"},
				{Name: "reflect.MapOf", Result: "reflect.Type"},
				{Name: "reflect.SliceOf", Result: "reflect.Type"},
				{Name: "reflect.ChanOf", Result: "reflect.Type"},
				{Name: "reflect.PointerTo", Result: "reflect.Type"},
			},
			Why: "off: the same type asked for again comes from package-level tables and keeps nothing; each new struct type stays for ever (400 bytes with one field, 3.8 KB with ten that have tags), and each new array type (350 bytes), which matters only where field names or lengths come from the data",
			Evidence: Evidence{
				Read: "go1.26.8",
				Reuse: []string{
					"https://github.com/golang/go/issues/28783: types made at run time are never collected",
					"https://github.com/dispatchrun/coroutine/issues/61: ArrayOf can use memory without bound",
				},
				Sharing: "types are immutable; " + raceClean,
				Bench:   []string{"reflect-StructOf-same", "reflect-StructOf-unique", "reflect-ArrayOf-unique"},
			},
		},
	}
}

// shareRegistry says what to share instead of a builder of registries.
const shareRegistry = "build the registry once, and share that"
