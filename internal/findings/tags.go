package findings

import (
	"go/ast"
	"go/types"
	"reflect"
)

// Struct tags of packages that read configuration, and of those that read
// requests, messages and rows.
var (
	configTags = []string{"env", "envconfig", "envPrefix", "mapstructure", "koanf", "toml", "yaml", "hcl", "ini"}
	dataTags   = []string{"json", "form", "query", "schema", "uri", "param", "path", "header", "xml", "protobuf", "bson", "msgpack", "avro", "csv", "db", "gorm", "bun"}
)

// isConfiguration reports whether e is a struct, or a pointer to one, that is
// read from the environment or a configuration file, and from nothing else,
// as the tags of its fields tell: a program reads it when it starts.
func (f *finder) isConfiguration(e ast.Expr) bool {
	t := f.fo.Pkg.Info.TypeOf(e)
	if t == nil {
		return false
	}
	s, ok := pointee(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	config := false
	for i := range s.NumFields() {
		tag := reflect.StructTag(s.Tag(i))
		if hasAny(tag, dataTags) {
			return false
		}
		config = config || hasAny(tag, configTags)
	}
	return config
}

func hasAny(tag reflect.StructTag, keys []string) bool {
	for _, key := range keys {
		if _, ok := tag.Lookup(key); ok {
			return true
		}
	}
	return false
}
