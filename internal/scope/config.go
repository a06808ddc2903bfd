package scope

import (
	"reflect"
	"slices"
	"strings"
)

// configReaders are the packages that read configuration into structs, most of
// which need no tags. What they read is there before the first request.
var configReaders = []string{
	"github.com/spf13/viper", "github.com/ory/viper", "github.com/knadh/koanf",
	"github.com/kelseyhightower/envconfig", "github.com/vrischmann/envconfig", "github.com/sethvargo/go-envconfig",
	"github.com/caarlos0/env", "github.com/Netflix/go-env", "github.com/ilyakaznacheev/cleanenv",
	"github.com/jinzhu/configor", "github.com/cristalhq/aconfig", "github.com/heetch/confita",
}

// ConfigReaders returns the import paths of the packages that read configuration
// into structs, without the major version.
func ConfigReaders() []string { return slices.Clone(configReaders) }

// ReadsConfig reports whether the package with this import path, in any major
// version, is one of [ConfigReaders].
func ReadsConfig(path string) bool {
	return slices.ContainsFunc(configReaders, func(reader string) bool {
		major, found := strings.CutPrefix(path, reader+"/v")
		return path == reader || found && strings.Trim(major, "0123456789") == ""
	})
}

// Keys of struct tags: of packages that read configuration, and of those that read
// and write requests, messages and rows. Source: the documentation of each package.
var (
	configKeys = []string{"env", "envconfig", "envPrefix", "envDefault", "env-default", "default", "mapstructure", "koanf", "toml", "yaml", "hcl", "ini"}
	dataKeys   = []string{"json", "form", "query", "schema", "uri", "param", "path", "header", "xml", "protobuf", "bson", "msgpack", "avro", "csv", "db", "gorm", "bun"}
)

// bindKeys are those by which a request is bound into a struct, and nothing else is.
var bindKeys = []string{"binding", "form", "query", "uri", "param", "header"}

// TagBinds reports whether the struct tag of a field tells that a request is bound
// into it.
func TagBinds(tag reflect.StructTag) bool {
	return slices.ContainsFunc(bindKeys, func(key string) bool { _, ok := tag.Lookup(key); return ok })
}

// TagReads reports whether the struct tag of a field tells that configuration is read
// into it, and whether it tells so of data.
func TagReads(tag reflect.StructTag) (config, data bool) {
	has := func(key string) bool { _, ok := tag.Lookup(key); return ok }
	return slices.ContainsFunc(configKeys, has), slices.ContainsFunc(dataKeys, has)
}
