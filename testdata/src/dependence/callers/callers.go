// Package callers has helpers whose parameters mean different things, or the
// same, at their callers.
package callers

import (
	"github.com/fxamacker/cbor/v2"
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

var scheme = runtime.NewScheme()

// The same package-level value at every caller in sight.
func decode(s *runtime.Scheme, data []byte) (runtime.Object, error) {
	return serializer.NewCodecFactory(s).UniversalDeserializer().Decode(data, nil) // want `for every request in a, a gin handler, through decode`
}

func a(c *gin.Context) { _, _ = decode(scheme, nil) }

func b(c *gin.Context) { _, _ = decode(scheme, []byte("x")) }

// The same constant.
func columns(tag string, v any) *reflectx.StructMap {
	return reflectx.NewMapper(tag).TypeMap(nil) // want `for every request in c1, a gin handler, through columns`
}

func c1(c *gin.Context) { _ = columns("db", c) }

func c2(c *gin.Context) { _ = columns("db", nil) }

// Different constants: a mapper for each of them would do.
func fields(tag string) *reflectx.StructMap {
	return reflectx.NewMapper(tag).TypeMap(nil) // want `for every request in d1, a gin handler, through fields: build one for each argument once, and share them`
}

func d1(c *gin.Context) { _ = fields("db") }

func d2(c *gin.Context) { _ = fields("json") }

// Data at one of them.
func keys(tag string) *reflectx.StructMap { return reflectx.NewMapper(tag).TypeMap(nil) }

func e1(c *gin.Context) { _ = keys("db") }

func e2(c *gin.Context) { _ = keys(c.Query("tag")) }

// Set-up from a parameter.
func check(tag string, v any) error {
	val := validator.New() // want `for every request in f, a gin handler, through check`
	val.SetTagName(tag)
	return val.Struct(v)
}

func f(c *gin.Context) { _ = check("check", c) }

func checkData(tag string, v any) error {
	val := validator.New()
	val.SetTagName(tag)
	return val.Struct(v)
}

func g(c *gin.Context) { _ = checkData(c.Param("tag"), c) }

// An option through two functions.
func outer(opts cbor.DecOptions, v any) error { return inner(opts, v) }

func inner(opts cbor.DecOptions, v any) error {
	m, err := opts.DecMode() // want `for every request in h, a gin handler, through outer and inner`
	if err != nil {
		return err
	}
	return m.Unmarshal(nil, v)
}

func h(c *gin.Context) { _ = outer(cbor.DecOptions{MaxNestedLevels: 4}, c) }

// Exported: other packages may pass anything, so only the request in sight counts.
func Columns(tag string) *reflectx.StructMap { return reflectx.NewMapper(tag).TypeMap(nil) }

func i(c *gin.Context) { _ = Columns(c.Query("tag")) }

// The receiver is built for the request.
type conv struct{ tag string }

func (k *conv) columns() *reflectx.StructMap { return reflectx.NewMapper(k.tag).TypeMap(nil) }

func j(c *gin.Context) { _ = (&conv{tag: c.Query("tag")}).columns() }

func newConv(tag string) *conv { return &conv{tag: tag} }

func k(c *gin.Context) {
	cv := newConv(c.Query("tag"))
	_ = cv.columns()
}
