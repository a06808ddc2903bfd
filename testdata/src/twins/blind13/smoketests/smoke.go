package smoketests

import (
	"context"
	"reflect"
	"testing"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	ctrl "sigs.k8s.io/controller-runtime"
)

// Smoke reconciles each name.
func Smoke(t *testing.T, names ...string) {
	r := New()
	for _, name := range names {
		p := bluemonday.NewPolicy() // silent
		if _, err := r.Reconcile(context.Background(), ctrl.Request{Name: p.Sanitize(name)}); err != nil {
			t.Error(err)
		}
	}
}

type env struct{ testing.TB }

// decode has it in its receiver.
func (e env) decode(s *spec, values map[string][]string) {
	d := schema.NewDecoder() // silent
	if err := d.Decode(s, values); err != nil {
		e.Fatal(err)
	}
}

// fields stands in a file for tests.
func fields(s spec) int {
	m := reflectx.NewMapper("json") // silent
	return len(m.FieldMap(reflect.ValueOf(s)))
}

// Bench is for benchmarks.
func Bench(b *testing.B, s spec) {
	env{b}.decode(&s, nil)
	for b.Loop() {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			b.Fatal(err)
		}
		if _, err := c.BinaryFromNative(nil, fields(s)); err != nil {
			b.Fatal(err)
		}
	}
}
