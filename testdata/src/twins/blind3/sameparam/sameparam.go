// Package sameparam builds from a parameter. What decides: whether all who call in sight give the same package-level value
// or constant, or values that differ.
package sameparam

import (
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
)

var (
	scheme = runtime.NewScheme() // silent
	other  = runtime.NewScheme() // silent
)

const tag = "db"

type row struct{ ID int }

func decode(s *runtime.Scheme, b []byte) {
	_, _ = serializer.NewCodecFactory(s).UniversalDeserializer().Decode(b, nil) // report
}

func A(w http.ResponseWriter, r *http.Request) { decode(scheme, []byte(r.URL.Path)) }
func B(w http.ResponseWriter, r *http.Request) { decode(scheme, []byte(r.Host)) }

func byTag(t string, x any) {
	m := reflectx.NewMapper(t) // report
	m.FieldMap(reflect.ValueOf(x))
}

func C(w http.ResponseWriter, r *http.Request) { byTag(tag, row{len(r.URL.Path)}) }
func D(w http.ResponseWriter, r *http.Request) { byTag("db", r.URL) }

func inner(t string, x any) {
	reflectx.NewMapper(t).FieldMap(reflect.ValueOf(x)) // report
}

func middle(t string, x any) { inner(t, x) }

func E(w http.ResponseWriter, r *http.Request) { middle(tag, r.URL) }

type opts struct {
	scheme *runtime.Scheme
	strict bool
}

func withOpts(o opts, b []byte) {
	f := serializer.NewCodecFactory(o.scheme) // report
	_, _ = f.UniversalDecoder().Decode(b, nil)
}

func F(w http.ResponseWriter, r *http.Request) { withOpts(opts{scheme: scheme}, []byte(r.Host)) }

func variadic(b []byte, ss ...*runtime.Scheme) {
	_, _ = serializer.NewCodecFactory(ss[0]).UniversalDeserializer().Decode(b, nil) // report
}

func G(w http.ResponseWriter, r *http.Request) { variadic([]byte(r.Host), scheme) }

func localConst(w http.ResponseWriter, r *http.Request) {
	t := "json"
	if r.Method != "" {
		t = "json"
	}
	reflectx.NewMapper(t).FieldMap(reflect.ValueOf(r.URL)) // report
}

// Values that differ.

func decodeAny(s *runtime.Scheme, b []byte) {
	_, _ = serializer.NewCodecFactory(s).UniversalDeserializer().Decode(b, nil) // silent
}

func H(w http.ResponseWriter, r *http.Request) {
	s := runtime.NewScheme() // silent
	s.AddKnownTypes(r.Host)
	decodeAny(s, []byte(r.URL.Path))
}
func I(w http.ResponseWriter, r *http.Request) { decodeAny(other, []byte(r.Host)) }

func byAnyTag(t string, x any) {
	m := reflectx.NewMapper(t) // silent
	m.FieldMap(reflect.ValueOf(x))
}

func J(w http.ResponseWriter, r *http.Request) { byAnyTag(r.FormValue("tag"), r.URL) }

func innerAny(t string, x any) {
	reflectx.NewMapper(t).FieldMap(reflect.ValueOf(x)) // silent
}

func middleAny(t string, x any) { innerAny(t+"_v2", x) }

func K(w http.ResponseWriter, r *http.Request) { middleAny(r.PathValue("tag"), r.URL) }

type anyOpts struct{ tag string }

func withAny(o anyOpts, x any) {
	m := reflectx.NewMapper(o.tag) // silent
	m.FieldMap(reflect.ValueOf(x))
}

func L(w http.ResponseWriter, r *http.Request) {
	withAny(anyOpts{tag: r.Header.Get("X-Tag")}, r.URL)
}

// Exported: callers out of sight give what they like.
func ByTag(t string, x any) map[string]reflect.Value {
	return reflectx.NewMapper(t).FieldMap(reflect.ValueOf(x)) // silent
}
