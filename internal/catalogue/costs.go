package catalogue

// costs are the measured costs by entry. The rows "given" were handed to the
// project with the catalogue's data: process CPU time, median of several
// passes, a struct of ten fields, on a machine whose cores were shared. The
// rows "spot" are wall times, medians of five runs, taken when the entry was
// written. The evidence module measures both again and replaces this file.
var costs = map[string]Cost{
	"ahocorasick":               given(Cost{Bench: "ahocorasick-New", Version: "v0.0.0-20240916140611", Ratio: 1020.9, BuildNS: 92608, UseNS: 91, Bytes: 100850, Allocs: 59}),
	"alexsem80-go-mapper":       given(Cost{Bench: "alexsem80-go-mapper", Version: "commit de2a864", Ratio: 7.3, BuildNS: 11556, UseNS: 1829, Bytes: 5656, Allocs: 36}),
	"aws-config":                given(Cost{Bench: "aws2-config-LoadDefaultConfig", Version: "config v1.33.15", Ratio: 2520405, BuildNS: 3024485, UseNS: 1, Bytes: 1716262, Allocs: 11896}),
	"aws-session":               given(Cost{Bench: "aws1-session-NewSession", Version: "v1.55.8", Ratio: 2210110, BuildNS: 2652131, UseNS: 1, Bytes: 1488890, Allocs: 11864}),
	"bigcache":                  given(Cost{Bench: "bigcache-New-noClose", Version: "v3", Ratio: 82.6, BuildNS: 37330, UseNS: 458, Bytes: 37765, Allocs: 234, KeptBytes: 37637, Goroutines: 1}),
	"bluemonday":                given(Cost{Bench: "bluemonday-UGCPolicy", Version: "v1.0.27", Ratio: 72.5, BuildNS: 391411, UseNS: 5472, Bytes: 223712, Allocs: 831}),
	"bluemonday-strict":         given(Cost{Bench: "bluemonday-StrictPolicy", Version: "v1.0.27", Ratio: 3.8, BuildNS: 15045, UseNS: 5314, Bytes: 8160, Allocs: 24}),
	"bun":                       given(Cost{Bench: "bun-NewDB", Version: "v1.3.0", Ratio: 14.2, BuildNS: 23363, UseNS: 1770, Bytes: 12331, Allocs: 113}),
	"casbin":                    given(Cost{Bench: "casbin-NewEnforcer", Version: "v2.135.0", Ratio: 12.3, BuildNS: 34966, UseNS: 3108, Bytes: 15941, Allocs: 199}),
	"cbor":                      given(Cost{Bench: "cbor-EncMode", Version: "v2.9.6", Ratio: 1.4, BuildNS: 127, UseNS: 283, Bytes: 192, Allocs: 1}),
	"cbor-tagset":               given(Cost{Bench: "cbor-TagSet+EncMode", Version: "v2.9.6", Ratio: 4.5, BuildNS: 1257, UseNS: 361, Bytes: 832, Allocs: 9}),
	"cel-env":                   spot(Cost{Bench: "cel-NewEnv", Version: "v0.33.2", Ratio: 1.1, BuildNS: 6363, UseNS: 53641, Bytes: 2561, Allocs: 48}),
	"cel-program":               given(Cost{Bench: "cel-sharedEnv-Program", Version: "v0.33.2", BuildNS: 63874, Bytes: 27181, Allocs: 466}),
	"devfeel-mapper":            given(Cost{Bench: "devfeel-mapper", Version: "commit a4153cd", Ratio: 3.7, BuildNS: 11394, UseNS: 4198, Bytes: 3719, Allocs: 96}),
	"dto-mapper":                given(Cost{Bench: "dto-mapper", Version: "commit 594e936", Ratio: 1.5, BuildNS: 639, UseNS: 1379, Bytes: 576, Allocs: 6}),
	"expr":                      given(Cost{Bench: "expr-Compile", Version: "v1.17.8", Ratio: 153.2, BuildNS: 19750, UseNS: 130, Bytes: 11512, Allocs: 87}),
	"fbarikzehi-gomap":          given(Cost{Bench: "fbarikzehi-gomap", Version: "commit 3b5fadf", Ratio: 1.8, BuildNS: 1125, UseNS: 1356, Bytes: 913, Allocs: 8}),
	"fbarikzehi-gomap-copy":     given(Cost{Bench: "fbarikzehi-gomap", Version: "commit 3b5fadf", Ratio: 1.8, BuildNS: 1125, UseNS: 1356, Bytes: 913, Allocs: 8}),
	"form-decoder":              given(Cost{Bench: "form4-NewDecoder", Version: "v4.2.1", Ratio: 7.8, BuildNS: 2911, UseNS: 429, Bytes: 1870, Allocs: 15}),
	"form-encoder":              given(Cost{Bench: "form4-NewEncoder", Version: "v4.2.1", Ratio: 2.8, BuildNS: 4596, UseNS: 2572, Bytes: 1819, Allocs: 15}),
	"goavro":                    given(Cost{Bench: "goavro-NewCodec", Version: "v2.15.0", Ratio: 99.3, BuildNS: 24056, UseNS: 245, Bytes: 15956, Allocs: 346}),
	"gobwas-glob":               given(Cost{Bench: "gobwas-glob-Compile", Ratio: 19, BuildNS: 2918, UseNS: 162, Bytes: 888, Allocs: 32}),
	"gojq":                      given(Cost{Bench: "gojq-Compile", Version: "v0.12.20", Ratio: 6.7, BuildNS: 11578, UseNS: 2030, Bytes: 7264, Allocs: 118}),
	"gojsonschema":              given(Cost{Bench: "gojsonschema-NewSchema", Version: "v1.2.0", Ratio: 4.6, BuildNS: 40420, UseNS: 11291, Bytes: 18944, Allocs: 274}),
	"gojsonschema-loader":       given(Cost{Bench: "gojsonschema-NewSchema", Version: "v1.2.0", Ratio: 4.6, BuildNS: 40420, UseNS: 11291, Bytes: 18944, Allocs: 274}),
	"goldmark":                  given(Cost{Bench: "goldmark-New", Version: "v1.8.7", Ratio: 2.4, BuildNS: 29888, UseNS: 20970, Bytes: 19336, Allocs: 140}),
	"gorilla-schema-decoder":    given(Cost{Bench: "gorilla-schema-NewDecoder", Version: "v1.4.1", Ratio: 1.6, BuildNS: 4805, UseNS: 7434, Bytes: 2160, Allocs: 50}),
	"gorilla-schema-encoder":    given(Cost{Bench: "gorilla-schema-NewEncoder", Version: "v1.4.1", Ratio: 1.1, BuildNS: 286, UseNS: 2922, Bytes: 0, Allocs: 0}),
	"gorm-open":                 given(Cost{Bench: "gorm-Open", Version: "v1.31.2", Ratio: 22, BuildNS: 44873, UseNS: 2139, Bytes: 26142, Allocs: 575}),
	"gorm-schema-parse":         given(Cost{Bench: "gorm-schema-Parse", Version: "v1.31.2", Ratio: 130.7, BuildNS: 23493, UseNS: 181, Bytes: 11363, Allocs: 214}),
	"govaluate":                 given(Cost{Bench: "govaluate-New", Version: "v3.0.0+incompatible", Ratio: 15.2, BuildNS: 7763, UseNS: 545, Bytes: 3208, Allocs: 84}),
	"graphql":                   given(Cost{Bench: "graphql-ParseSchema", Version: "v1.11.0", Ratio: 37.8, BuildNS: 420226, UseNS: 11414, Bytes: 160957, Allocs: 2959}),
	"hamba-avro-freeze":         given(Cost{Bench: "hamba-avro-Freeze", Version: "v2.31.0", Ratio: 128.7, BuildNS: 17757, UseNS: 139, Bytes: 9967, Allocs: 211}),
	"hamba-avro-schema":         given(Cost{Bench: "hamba-avro-Parse", Version: "v2.31.0", Ratio: 902.4, BuildNS: 127453, UseNS: 141, Bytes: 64712, Allocs: 1141}),
	"hotrungnhan-go-automapper": given(Cost{Bench: "hotrungnhan-go-automapper", Version: "commit 9260d6e", Ratio: 1.1, BuildNS: 490, UseNS: 6891, Bytes: 32, Allocs: 2}),
	"html-template":             given(Cost{Bench: "html-template-Parse", Version: "go1.26.8", Ratio: 10.6, BuildNS: 41336, UseNS: 4291, Bytes: 16320, Allocs: 158}),
	"http-transport":            given(Cost{Bench: "http-Transport-literal", Version: "go1.26.8", Ratio: 6.6, BuildNS: 108916, UseNS: 19378, Bytes: 26346, Allocs: 92, KeptBytes: 25426, Goroutines: 3}),
	"jsoniter":                  given(Cost{Bench: "jsoniter-Froze-Marshal", Version: "v1.1.12", Ratio: 49.7, BuildNS: 22871, UseNS: 469, Bytes: 10000, Allocs: 209}),
	"jsonschema":                given(Cost{Bench: "jsonschema5-Compile", Version: "v5.3.1", Ratio: 33.7, BuildNS: 333212, UseNS: 10194, Bytes: 147063, Allocs: 2226}),
	"jsonschema-compiler":       given(Cost{Bench: "jsonschema6-Compile", Version: "v6.0.3", Ratio: 30.2, BuildNS: 231402, UseNS: 7938, Bytes: 101513, Allocs: 1518}),
	"k8s-client":                given(Cost{Bench: "cr-client-New", Version: "v0.25.2", Ratio: 529.9, BuildNS: 170406, UseNS: 322, Bytes: 51468, Allocs: 587, KeptBytes: 180}),
	"k8s-codec-factory":         given(Cost{Bench: "k8s-NewCodecFactory", Version: "v0.37.2", Ratio: 2.8, BuildNS: 15009, UseNS: 8424, Bytes: 5688, Allocs: 83}),
	"k8s-default-restmapper":    spot(Cost{Bench: "k8s-NewDefaultRESTMapper", Version: "v0.37.2", Ratio: 42, BuildNS: 31959, UseNS: 781, Bytes: 16488, Allocs: 59}),
	"k8s-deferred-restmapper":   given(Cost{Bench: "k8s-NewDeferredDiscoveryRESTMapper", Version: "v0.37.2", Ratio: 598.6, BuildNS: 171323, UseNS: 287, Bytes: 48660, Allocs: 623}),
	"k8s-discovery-restmapper":  given(Cost{Bench: "k8s-NewDiscoveryRESTMapper", Version: "v0.37.2", Ratio: 225.7, BuildNS: 110234, UseNS: 491, Bytes: 142952, Allocs: 364}),
	"k8s-dynamic-restmapper":    given(Cost{Bench: "cr-apiutil-NewDynamicRESTMapper", Version: "v0.25.2", Ratio: 716.6, BuildNS: 218963, UseNS: 306, Bytes: 54498, Allocs: 542}),
	"k8s-mem-cache-client":      given(Cost{Bench: "k8s-NewDeferredDiscoveryRESTMapper", Version: "v0.37.2", Ratio: 598.6, BuildNS: 171323, UseNS: 287, Bytes: 48660, Allocs: 623}),
	"k8s-parameter-codec":       spot(Cost{Bench: "k8s-NewParameterCodec", Version: "v0.37.2", Ratio: 1.4, BuildNS: 479, UseNS: 1364, Bytes: 64, Allocs: 1}),
	"k8s-scheme":                given(Cost{Bench: "k8s-NewScheme+corev1", Version: "v0.37.2", Ratio: 64.5, BuildNS: 104675, UseNS: 1649, Bytes: 52489, Allocs: 274}),
	"k8s-serializer":            spot(Cost{Bench: "k8s-NewSerializerWithOptions", Version: "v0.37.2", Ratio: 4.5, BuildNS: 3651, UseNS: 1051, Bytes: 832, Allocs: 14}),
	"lumberjack":                given(Cost{Bench: "lumberjack-Logger+Close", Version: "v2.2.1", Ratio: 22.3, BuildNS: 7803, UseNS: 366, Bytes: 1257, Allocs: 10, KeptBytes: 850, Goroutines: 1}),
	"mold":                      given(Cost{Bench: "mold-modifiers-New", Version: "v4.5.1", Ratio: 7.5, BuildNS: 8594, UseNS: 1326, Bytes: 3984, Allocs: 54}),
	"mold-scrubbers":            given(Cost{Bench: "mold-scrubbers-New", Version: "v4.5.1", Ratio: 2.7, BuildNS: 6518, UseNS: 3892, Bytes: 2485, Allocs: 48}),
	"mongo-registry":            given(Cost{Bench: "mongo1-bson-NewRegistry", Version: "v1.17.10", Ratio: 61.7, BuildNS: 55411, UseNS: 912, Bytes: 29193, Allocs: 406}),
	"mongo2-registry":           given(Cost{Bench: "mongo2-bson-NewRegistry", Version: "v2.9.3", Ratio: 20.5, BuildNS: 43942, UseNS: 2248, Bytes: 19596, Allocs: 250}),
	"otel-meter-provider":       given(Cost{Bench: "otel-MeterProvider+Counter", Version: "v1.47.0", Ratio: 66.9, BuildNS: 4731, UseNS: 72, Bytes: 6856, Allocs: 60}),
	"pgtype-conninfo":           given(Cost{Bench: "pgtype1-NewConnInfo", Version: "v1.14.4", Ratio: 1075.5, BuildNS: 81343, UseNS: 76, Bytes: 37985, Allocs: 314}),
	"pgx-pgtype-map":            given(Cost{Bench: "pgx5-pgtype-NewMap-Encode", Version: "v5.12.0", Ratio: 18.8, BuildNS: 3018, UseNS: 170, Bytes: 2464, Allocs: 17}),
	"prometheus-registry":       given(Cost{Bench: "prometheus-NewRegistry+Counter", Version: "v1.25.0", Ratio: 77.4, BuildNS: 2697, UseNS: 35, Bytes: 2154, Allocs: 32}),
	"proto-dynamic":             given(Cost{Bench: "proto-protodesc-NewFile+dynamicpb", Version: "v1.36.12", Ratio: 10.4, BuildNS: 30200, UseNS: 3223, Bytes: 7320, Allocs: 42}),
	"protovalidate":             given(Cost{Bench: "protovalidate-New", Version: "v1.4.0", Ratio: 2416.5, BuildNS: 1268385, UseNS: 525, Bytes: 560537, Allocs: 7832}),
	"redis":                     given(Cost{Bench: "redis-NewClient-noClose", Version: "v9", Ratio: 35275.4, BuildNS: 42329, UseNS: 1, Bytes: 28380, Allocs: 96, KeptBytes: 2457, Goroutines: 2}),
	"reflect-types":             given(Cost{Bench: "reflect-StructOf-same", Version: "go1.26.8", Ratio: 93.8, BuildNS: 13598, UseNS: 147, Bytes: 5720, Allocs: 53}),
	"reflectx":                  given(Cost{Bench: "sqlx-reflectx-NewMapperFunc", Version: "v1.4.0", Ratio: 539.3, BuildNS: 10065, UseNS: 19, Bytes: 5888, Allocs: 92}),
	"regexp":                    given(Cost{Bench: "regexp-MustCompile", Version: "go1.26.8", Ratio: 40.4, BuildNS: 10907, UseNS: 277, Bytes: 6537, Allocs: 73}),
	"rego":                      given(Cost{Bench: "rego-PrepareForEval", Version: "v1.22.2", Ratio: 32.6, BuildNS: 370560, UseNS: 11742, Bytes: 122775, Allocs: 2296}),
	"ristretto":                 given(Cost{Bench: "ristretto-NewCache-noClose", Ratio: 561.8, BuildNS: 140809, UseNS: 251, Bytes: 302487, Allocs: 557, KeptBytes: 297119, Goroutines: 2}),
	"scany":                     given(Cost{Bench: "scany-dbscan-NewAPI", Version: "v2.1.4", Ratio: 3.5, BuildNS: 3420, UseNS: 1358, Bytes: 1448, Allocs: 28}),
	"sql-open":                  given(Cost{Bench: "sql-Open-noClose", Version: "go1.26.8", Ratio: 42.4, BuildNS: 68381, UseNS: 1650, Bytes: 2848, Allocs: 27, KeptBytes: 2558, Goroutines: 1}),
	"sqlx-mapperfunc":           given(Cost{Bench: "sqlx-NewDb+MapperFunc", Version: "v1.4.0", Ratio: 491.7, BuildNS: 10060, UseNS: 20, Bytes: 5888, Allocs: 92}),
	"stephenafamo-scan":         given(Cost{Bench: "scan-NewStructMapperSource", Version: "v0.7.0", Ratio: 30, BuildNS: 6112, UseNS: 210, Bytes: 3296, Allocs: 39}),
	"strings-replacer":          given(Cost{Bench: "strings-NewReplacer", Version: "go1.26.8", Ratio: 313.9, BuildNS: 13456, UseNS: 43, Bytes: 6872, Allocs: 9}),
	"text-template":             given(Cost{Bench: "text-template-Parse", Version: "go1.26.8", Ratio: 6.8, BuildNS: 12875, UseNS: 2219, Bytes: 5391, Allocs: 83}),
	"uaparser":                  given(Cost{Bench: "uaparser-New", Ratio: 189190, BuildNS: 228350793, UseNS: 1207, Bytes: 44946292, Allocs: 294997}),
	"ugorji":                    given(Cost{Bench: "ugorji-JsonHandle-enc", Version: "v1.3.2", Ratio: 1.7, BuildNS: 806, UseNS: 1181, Bytes: 552, Allocs: 6}),
	"ugorji-typeinfos":          given(Cost{Bench: "ugorji-NewTypeInfos", Version: "v1.3.2", Ratio: 4.5, BuildNS: 5874, UseNS: 1679, Bytes: 5048, Allocs: 75}),
	"ut":                        given(Cost{Bench: "ut-New", Version: "v0.18.2, locales v0.14.2", Ratio: 2653, BuildNS: 10608, UseNS: 4, Bytes: 12376, Allocs: 30}),
	"validator":                 given(Cost{Bench: "validator10-New", Version: "v10.30.6", Ratio: 20.5, BuildNS: 35652, UseNS: 1833, Bytes: 17823, Allocs: 278}),
	"xorm-cachemapper":          given(Cost{Bench: "xorm-names-NewCacheMapper", Version: "v1.4.3", Ratio: 4.8, BuildNS: 1539, UseNS: 401, Bytes: 1160, Allocs: 17}),
	"xorm-engine":               given(Cost{Bench: "xorm-NewEngine+Close", Version: "v1.4.3", Ratio: 189.8, BuildNS: 21263, UseNS: 113, Bytes: 9411, Allocs: 141}),
	"xorm-lrucacher":            given(Cost{Bench: "xorm-caches-NewLRUCacher", Version: "v1.4.3", BuildNS: 717, Bytes: 568, Allocs: 9, KeptBytes: 499}),
}

func given(c Cost) Cost {
	c.Machine = "2 vCPUs Intel Xeon, linux/amd64, go1.26.8"
	c.Source = "given"
	return c
}

func spot(c Cost) Cost {
	c.Machine = "2 vCPUs AMD EPYC, linux/amd64, go1.26.8"
	c.Date = "2026-11-23"
	c.Source = "spot"
	return c
}
