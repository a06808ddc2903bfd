// Package arguments has builds whose arguments come from somewhere.
package arguments

import (
	"context"
	"os"
	"time"

	"github.com/fxamacker/cbor/v2"
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

const tag = "db"

var globalTag = "db"

// From the request.
func request(c *gin.Context) {
	_ = reflectx.NewMapper(c.Query("tag")).TypeMap(nil)
	_ = reflectx.NewMapper("x" + c.Param("tag")).TypeMap(nil)
	t := c.GetHeader("tag")
	_ = reflectx.NewMapper(t).TypeMap(nil)
	var in struct{ Tag string }
	_ = c.ShouldBindJSON(&in)
	_ = reflectx.NewMapper(in.Tag).TypeMap(nil)
}

// Constants and package-level values.
func constants(c *gin.Context) {
	_ = reflectx.NewMapper("db").TypeMap(nil)      // want `for every request in constants, a gin handler`
	_ = reflectx.NewMapper(tag).TypeMap(nil)       // want `for every request in constants, a gin handler`
	_ = reflectx.NewMapper(globalTag).TypeMap(nil) // want `for every request in constants, a gin handler`
	_ = reflectx.NewMapper(tag + "x").TypeMap(nil) // want `for every request in constants, a gin handler`
	local := "d" + "b"
	_ = reflectx.NewMapper(local).TypeMap(nil) // want `for every request in constants, a gin handler`
	opts := cbor.EncOptions{Sort: cbor.SortCanonical}
	opts.Time = 1
	m, _ := opts.EncMode() // want `for every request in constants, a gin handler`
	_, _ = m.Marshal(c)
	_ = validator.New(validator.WithRequiredStructEnabled()).Struct(c) // want `for every request in constants, a gin handler`
}

// From a parameter.
func Map(tag string, v any) *reflectx.StructMap { return reflectx.NewMapper(tag).TypeMap(nil) }

func Marshal(v any, sorted cbor.SortMode) ([]byte, error) {
	m, err := cbor.EncOptions{Sort: sorted}.EncMode()
	if err != nil {
		return nil, err
	}
	return m.Marshal(v)
}

func MarshalSorted(v any) ([]byte, error) {
	m, err := cbor.EncOptions{Sort: cbor.SortCanonical}.EncMode() // want `on every call of MarshalSorted`
	if err != nil {
		return nil, err
	}
	return m.Marshal(v)
}

func Level(v any, deep bool) error {
	opts := cbor.DecOptions{}
	if deep {
		opts.MaxNestedLevels = 64
	}
	m, _ := opts.DecMode()
	return m.Unmarshal(nil, v)
}

func Decode(scheme *runtime.Scheme, data []byte) (runtime.Object, error) {
	return serializer.NewCodecFactory(scheme).UniversalDeserializer().Decode(data, nil)
}

// From the receiver: the same for every request on the same server, so that
// the constructor can build it.
type server struct {
	tag    string
	scheme *runtime.Scheme
	opts   cbor.DecOptions
}

func (s *server) handle(c *gin.Context) {
	_ = reflectx.NewMapper(s.tag).TypeMap(nil)                                           // want `for every request in \(\*server\).handle, a gin handler`
	_, _ = serializer.NewCodecFactory(s.scheme).UniversalDeserializer().Decode(nil, nil) // want `for every request in \(\*server\).handle, a gin handler`
	m, _ := s.opts.DecMode()                                                             // want `for every request in \(\*server\).handle, a gin handler`
	_ = m.Unmarshal(nil, c)
}

// From what encloses the handler.
func factory(tag string) gin.HandlerFunc {
	return func(c *gin.Context) {
		_ = reflectx.NewMapper(tag).TypeMap(nil) // want `for every request in function literal in factory, a gin handler`
	}
}

// From the clock, the environment, a file.
func world(c *gin.Context) {
	_ = reflectx.NewMapper(time.Now().String()).TypeMap(nil)
	b, _ := os.ReadFile("x")
	_ = reflectx.NewMapper(string(b)).TypeMap(nil) // want `for every request in world, a gin handler`
}

// A context that a constructor gets is no dependence, what it carries is.
func fromContext(ctx context.Context, c *gin.Context) {
	_ = reflectx.NewMapper(ctx.Value("tag").(string)).TypeMap(nil)
}

// From the answer of a service.
type store interface {
	Tag(id string) string
}

func answer(c *gin.Context, s store) {
	_ = reflectx.NewMapper(s.Tag("x")).TypeMap(nil)
}
