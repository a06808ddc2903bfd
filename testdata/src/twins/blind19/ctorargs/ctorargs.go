// Package ctorargs gives constructors to functions. What decides: when the function calls it.
package ctorargs

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type kit struct {
	rules  func() *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	fields []*reflectx.Mapper
	mk     func() *bluemonday.Policy
	codec  *goavro.Codec
}

func use[T any](mk func() T, f func(T)) { f(mk()) }

func through[T any](mk func() T, f func(T)) { use(mk, f) }

func ensure[T any](slot **T, mk func() *T) *T {
	if *slot == nil {
		*slot = mk()
	}
	return *slot
}

func must[A, T any](mk func(A) (T, error), a A) T {
	x, err := mk(a)
	if err != nil {
		panic(err)
	}
	return x
}

func each[A, T any](mk func(A) T, as ...A) (all []T) {
	for _, a := range as {
		all = append(all, mk(a))
	}
	return all
}

func newKit() *kit {
	k := &kit{mk: bluemonday.UGCPolicy}                                             // report
	k.rules = sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent
	use(mold.New, func(t *mold.Transformer) { k.trim = t })                         // silent
	k.fields = each(reflectx.NewMapper, "db", "json")                               // silent
	k.codec = must(goavro.NewCodec, `"string"`)                                     // silent
	return k
}

func (k *kit) create(w http.ResponseWriter, r *http.Request) {
	_ = k.rules().Struct(in(r))
	_ = k.trim.Struct(r.Context(), in(r))
	_ = ensure(&k.forms, form.NewDecoder).Decode(in(r), r.URL.Query()) // silent
	for _, m := range k.fields {
		m.FieldMap(reflect.ValueOf(in(r)))
	}
	_, _ = k.codec.BinaryFromNative(nil, r.FormValue("name"))
}

func (k *kit) text(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(k.mk().Sanitize(r.FormValue("text"))))
}

func (k *kit) change(w http.ResponseWriter, r *http.Request) {
	use(mold.New, func(t *mold.Transformer) { // report
		_ = t.Struct(r.Context(), in(r))
	})
}

func (k *kit) find(w http.ResponseWriter, r *http.Request) {
	through(schema.NewDecoder, func(d *schema.Decoder) { _ = d.Decode(in(r), r.URL.Query()) }) // report
}

func (k *kit) encode(w http.ResponseWriter, r *http.Request) {
	c := must(goavro.NewCodec, `"long"`) // report
	_, _ = c.BinaryFromNative(nil, r.ContentLength)
}

func Routes(m *http.ServeMux) {
	s := newKit()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/encode", s.encode)
}
