package mapperlint

import (
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// TestSpell: a constructor that a fact names is spelt as source would, as far as
// its path and its result tell.
func TestSpell(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, result, want string }{
		{"github.com/go-playground/validator/v10.New", "*validator.Validate", "validator.New"},
		{"gopkg.in/go-playground/validator.v9.New", "*validator.Validate", "validator.New"},
		{"gopkg.in/natefinch/lumberjack.v2.Logger{}", "lumberjack.Logger", "lumberjack.Logger{}"},
		{"github.com/hamba/avro/v2.NewDecoder", "", "avro.NewDecoder"},
		{"github.com/redis/go-redis/v9.NewClient", "*redis.Client", "redis.NewClient"},
		{"github.com/graph-gophers/graphql-go.ParseSchema", "*graphql.Schema", "graphql.ParseSchema"},
		{"(github.com/json-iterator/go.Config).Froze", "jsoniter.API", "(jsoniter.Config).Froze"},
		{"github.com/dranikpg/dto-mapper.Mapper{}", "dto.Mapper", "dto.Mapper{}"},
		{"go.mongodb.org/mongo-driver/bson.NewRegistry", "*bsoncodec.Registry", "bson.NewRegistry"},
		{"(github.com/fxamacker/cbor/v2.EncOptions).EncMode", "cbor.EncMode", "(cbor.EncOptions).EncMode"},
		{"(*text/template.Template).Parse", "*template.Template", "(*template.Template).Parse"},
		{"example.com/lib.(*Factory).Make", "*lib.Table", "lib.(*Factory).Make"},
		{"regexp.MustCompile", "*regexp.Regexp", "regexp.MustCompile"},
	} {
		if got := spell(&catalogue.Constructor{Name: test.name, Result: test.result}); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
