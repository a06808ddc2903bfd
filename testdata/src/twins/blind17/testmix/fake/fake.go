// Package fake helps the tests of others. What decides: whether a test can be seen.
package fake

import (
	"net/http"
	"net/http/httptest"
	"reflect"
	"testing"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// Valid checks what a test has.
func Valid(t testing.TB, x any) {
	t.Helper()
	v := validator.New() // silent
	if err := v.Struct(x); err != nil {
		t.Fatal(err)
	}
}

// Server is one for a test.
func Server(t *testing.T) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d := form.NewDecoder() // silent
		_ = d.Decode(new(struct{}), r.URL.Query())
	}))
	t.Cleanup(s.Close)
	return s
}

// Env is what tests have.
type Env struct {
	t *testing.T
}

func (e *Env) Trim(x any) {
	if err := mold.New().Struct(e.t.Context(), x); err != nil { // silent
		e.t.Fatal(err)
	}
}

// Each is called for many cases.
func Each(t *testing.T, xs []any) {
	for _, x := range xs {
		t.Run("case", func(t *testing.T) {
			m := reflectx.NewMapper("db") // silent
			m.FieldMap(reflect.ValueOf(x))
		})
	}
}

// Encode has no test in its hands, but the file is for tests.
func Encode(x any) []byte {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		panic(err)
	}
	b, _ := c.BinaryFromNative(nil, x)
	return b
}

// Clean is a benchmark's.
func Clean(b *testing.B, text string) {
	for b.Loop() {
		_ = bluemonday.UGCPolicy().Sanitize(text) // silent
	}
}
