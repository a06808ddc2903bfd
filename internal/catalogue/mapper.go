package catalogue

// mapperEntries are struct mappers and the mappers of SQL libraries; RESTMappers
// are with the other Kubernetes entries.
func mapperEntries() []*Entry {
	return []*Entry{
		{
			ID: "reflectx", Title: "sqlx/reflectx Mapper", Group: Mapper, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/jmoiron/sqlx/reflectx.NewMapper", Result: "*reflectx.Mapper"},
				{Name: "github.com/jmoiron/sqlx/reflectx.NewMapperFunc", Result: "*reflectx.Mapper"},
				{Name: "github.com/jmoiron/sqlx/reflectx.NewMapperTagFunc", Result: "*reflectx.Mapper"},
				{Name: "github.com/scylladb/go-reflectx.NewMapper", Result: "*reflectx.Mapper"},
				{Name: "github.com/scylladb/go-reflectx.NewMapperFunc", Result: "*reflectx.Mapper"},
				{Name: "github.com/scylladb/go-reflectx.NewMapperTagFunc", Result: "*reflectx.Mapper"},
			},
			Why: "each mapper holds its own cache of struct maps, by type, under a mutex",
			Evidence: Evidence{
				Read:    "sqlx v1.4.0; the fork go-reflectx by its tests only",
				Reuse:   []string{"the package says nothing; sqlx itself keeps one default mapper"},
				Sharing: raceClean,
				Links: []string{
					"https://github.com/cloudwan/gohan/pull/721 (one mapper instead of one a call: a couple of times faster)",
					"https://github.com/jmoiron/sqlx/issues/662",
				},
				Bench: []string{"sqlx-reflectx-NewMapperFunc"},
			},
		},
		{
			ID: "sqlx-mapperfunc", Title: "sqlx DB.MapperFunc", Group: Mapper, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{
				{Name: "(*github.com/jmoiron/sqlx.DB).MapperFunc", OneShot: true, Advice: "call it once for each DB, and open or wrap the DB once"},
			},
			Why: "gives the DB a new reflectx mapper with an empty cache",
			Evidence: Evidence{
				Read:    "v1.4.0",
				Sharing: "assigns a field of the DB without a lock (source)",
				Bench:   []string{"sqlx-NewDb+MapperFunc"},
			},
		},
		{
			ID: "scany", Title: "scany APIs", Group: Mapper, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/georgysavva/scany/v2/dbscan.NewAPI", Result: "*dbscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/v2/pgxscan.NewDBScanAPI", Result: "*dbscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/v2/pgxscan.NewAPI", Result: "*pgxscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/v2/sqlscan.NewDBScanAPI", Result: "*dbscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/v2/sqlscan.NewAPI", Result: "*sqlscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/dbscan.NewAPI", Result: "*dbscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/pgxscan.NewDBScanAPI", Result: "*dbscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/pgxscan.NewAPI", Result: "*pgxscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/sqlscan.NewDBScanAPI", Result: "*dbscan.API", Error: true},
				{Name: "github.com/georgysavva/scany/sqlscan.NewAPI", Result: "*sqlscan.API", Error: true},
			},
			Why: "each API holds its own cache of columns and fields by type; the package functions share one DefaultAPI",
			Evidence: Evidence{
				Read:    "v2.1.4, v0.3.0",
				Reuse:   []string{"dbscan.go, API: not to be copied after first use"},
				Sharing: "sync.Map; " + raceClean,
				Bench:   []string{"scany-dbscan-NewAPI"},
			},
		},
		{
			ID: "stephenafamo-scan", Title: "stephenafamo/scan mapper source", Group: Mapper, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "github.com/stephenafamo/scan.NewStructMapperSource", Result: "scan.StructMapperSource", Error: true}},
			Why:          "each source holds its own cache of mappings, by type; the package functions share one",
			Evidence: Evidence{
				Read:    "v0.7.0",
				Sharing: "RWMutex; " + raceClean,
				Bench:   []string{"scan-NewStructMapperSource"},
			},
		},
		{
			ID: "gorm-schema-parse", Title: "gorm schema.Parse with a new cache", Group: Mapper, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "gorm.io/gorm/schema.Parse", Result: "*schema.Schema", Error: true, FreshArg: 2},
				{Name: "gorm.io/gorm/schema.ParseWithSpecialTableName", Result: "*schema.Schema", Error: true, FreshArg: 2},
			},
			Advice: "pass one package-level sync.Map, or parse through db.Statement, which has the DB's cache",
			Why:    "the sync.Map that the caller passes is the cache of parsed models: a new one each time parses each time",
			Evidence: Evidence{
				Read:    "v1.31.2",
				Reuse:   []string{"schema.go: the schema is cached for performance"},
				Sharing: "race detector, concurrent first Parse of a model with a many2many on one sync.Map: clean",
				Bench:   []string{"gorm-schema-Parse", "gorm-schema-Parse-many2many"},
			},
		},
		{
			ID: "xorm-cachemapper", Title: "xorm CacheMapper", Group: Mapper, Default: true, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "xorm.io/xorm/names.NewCacheMapper", Result: "*names.CacheMapper"},
				{Name: "xorm.io/core.NewCacheMapper", Result: "*core.CacheMapper", Version: "xorm.io/core@v0.7.3"},
				{Name: "github.com/go-xorm/core.NewCacheMapper", Result: "*core.CacheMapper", Version: "github.com/go-xorm/core@v0.6.3"},
			},
			Why: "the type is nothing but a cache of names",
			Evidence: Evidence{
				Read:    "v1.4.3, core v0.7.3, v0.6.3 (the older paths)",
				Sharing: "RWMutexes; " + raceClean,
				Bench:   []string{"xorm-names-NewCacheMapper"},
			},
		},
		{
			ID: "sqlbuilder-struct", Title: "go-sqlbuilder Struct", Group: Mapper, Default: true, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/huandu/go-sqlbuilder.NewStruct", Result: "*sqlbuilder.Struct"}},
			Setup:        []string{".Flavor"},
			Derive:       []string{"For", "WithTag", "WithoutTag", "WithFieldMapper"}, // shadow copies with the same fields
			Why:          "each Struct parses the tags of its type on first use, and keeps the fields",
			Evidence: Evidence{
				Read: "v1.44.1",
				Reuse: []string{
					"struct.go, Struct: all methods are thread-safe, one in a global variable serves every goroutine",
					"README: a global variable for creating builders",
				},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"sqlbuilder-NewStruct"},
			},
		},
		{
			ID: "devfeel-mapper", Title: "devfeel/mapper", Group: Mapper, Default: true, Sharing: Trap,
			Constructors: []Constructor{{Name: "github.com/devfeel/mapper.NewMapper", Result: "mapper.IMapper"}},
			Setup:        []string{"Register", "UseWrapper", "SetEnable*", "SetCustomTagName"},
			Advice:       "one mapper for each package at most, none where function-local types are mapped; the generic MapDirect functions need no mapper",
			Why:          "each mapper holds its own registry of field names, keyed by reflect.Type.String(): two types with the same short name collide in a shared mapper and fields are lost without an error",
			Evidence: Evidence{
				Read:    "commit a4153cd (v0.8)",
				Reuse:   []string{"the README says nothing; the package functions share one standard mapper"},
				Sharing: "race detector: AutoMapper clean, SetEnabledJsonTag during use: race; a test with two types of one name: the second mapping returned empty fields through a shared mapper, and worked through a new one",
				Bench:   []string{"devfeel-mapper"},
			},
		},
		{
			ID: "alexsem80-go-mapper", Title: "alexsem80/go-mapper", Group: Mapper, Default: true, Sharing: Trap,
			Constructors: []Constructor{{Name: "github.com/alexsem80/go-mapper/mapper.NewMapper", Result: "*mapper.Mapper"}},
			Setup:        []string{"CreateMap", "Reverse", "Init"},
			Advice:       "one mapper for each package, with all its CreateMap calls before Init",
			Why:          "CreateMap and Init build the profiles of all registered pairs, keyed by reflect.Type.Name(): pairs of the same names overwrite each other in a shared mapper and fields are lost without an error",
			Evidence: Evidence{
				Read:    "commit de2a864",
				Reuse:   []string{"mapper.go, CreateMap: only before Init"},
				Sharing: "race detector: Map clean; a test with two pairs of the same names: fields lost",
				Bench:   []string{"alexsem80-go-mapper"},
			},
		},
		{
			ID: "hotrungnhan-go-automapper", Title: "hotrungnhan/go-automapper", Group: Mapper, Default: false, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/hotrungnhan/go-automapper.New", Result: "mapper.Mapper"}},
			SetupFuncs: []string{
				"github.com/hotrungnhan/go-automapper.Register",
				"github.com/hotrungnhan/go-automapper.RegisterAutoMap",
				"github.com/hotrungnhan/go-automapper.Remove",
			},
			Why: "off: each mapper holds its own registry of mapping functions, but nothing is compiled at registration, so that one costs half a microsecond; the library asks for one mapper all the same",
			Evidence: Evidence{
				Read:    "commit 9260d6e",
				Reuse:   []string{"README: one mapper for the life of the application, mappings registered at start-up"},
				Sharing: "race detector: Map clean; the registry is a plain map (source)",
				Bench:   []string{"hotrungnhan-go-automapper"},
			},
		},
		{
			ID: "dto-mapper", Title: "dranikpg/dto-mapper", Group: Mapper, Default: false, Sharing: AfterSetup,
			Constructors: []Constructor{{Name: "github.com/dranikpg/dto-mapper.Mapper{}", Result: "dto.Mapper"}},
			Setup:        []string{"AddConvFunc", "AddInspectFunc"},
			Why:          "off: holds conversion functions only, no type metadata; a mapper without them costs nothing to make",
			Evidence: Evidence{
				Read:    "commit 594e936",
				Reuse:   []string{"README: mapping changes nothing in the mapper, so it can be reused"},
				Sharing: raceClean + "; the functions are in plain maps (source)",
				Bench:   []string{"dto-mapper"},
			},
		},
		{
			ID: "fbarikzehi-gomap", Title: "fbarikzehi/gomap", Group: Mapper, Default: true, Sharing: Safe,
			Constructors: []Constructor{{Name: "github.com/fbarikzehi/gomap/mapper.NewMapper", Result: "*mapper.Mapper"}},
			Why:          "each mapper holds its options and a pool of contexts",
			Evidence: Evidence{
				Read:    "commit 3b5fadf",
				Reuse:   []string{"its performance guide: reuse mappers, 30 to 40 percent faster; the package comment: safe for concurrent use"},
				Sharing: "documented; " + raceClean,
				Bench:   []string{"fbarikzehi-gomap"},
			},
		},
		{
			ID: "fbarikzehi-gomap-copy", Title: "fbarikzehi/gomap Copy", Group: Mapper, Default: false, Sharing: Safe,
			Constructors: []Constructor{
				{Name: "github.com/fbarikzehi/gomap/mapper.Copy", OneShot: true, Advice: "keep a mapper.NewMapper and call its Map"},
			},
			Why: "makes a mapper for one call; off, because it is the package's front door and the gain is small (1.8 times)",
			Evidence: Evidence{
				Read:    "commit 3b5fadf",
				Reuse:   []string{"its performance guide names Copy in a loop as what not to do"},
				Sharing: raceClean,
				Bench:   []string{"fbarikzehi-gomap"},
			},
		},
	}
}
