// Package contractkinds asks the methods of a type parameter. What decides: whether the method of the type that is given builds, and when it is asked.
package contractkinds

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type rule[T any] interface {
	build() T
	key() string
}

type doc struct{ Name string }

type rulesOf struct{}

func (rulesOf) build() *validator.Validate {
	return validator.New() // silent
}

func (rulesOf) key() string { return "rules" }

type trimOf struct{}

func (trimOf) build() *mold.Transformer {
	return mold.New() // report
}

func (trimOf) key() string { return "trim" }

type formsOf struct{ d *form.Decoder }

func (f formsOf) build() *form.Decoder { return f.d }

func (formsOf) key() string { return "forms" }

type policyOf struct{}

func (policyOf) build() *bluemonday.Policy {
	return bluemonday.UGCPolicy() // silent
}

func (policyOf) key() string { return "policy" }

type fieldsOf struct{}

func (fieldsOf) build() *reflectx.Mapper {
	return reflectx.NewMapper("db") // report
}

func (fieldsOf) key() string { return "fields" }

type queryOf struct{}

func (queryOf) build() *schema.Decoder {
	return schema.NewDecoder() // silent
}

func (queryOf) key() string { return "query" }

// kept asks when the handler is made.
func kept[T any, R rule[T]](x R, use func(T, doc)) http.HandlerFunc {
	t := x.build()
	return func(w http.ResponseWriter, r *http.Request) { use(t, doc{r.FormValue("name")}) }
}

// asked asks for each request.
func asked[T any, R rule[T]](x R, use func(T, doc)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { use(x.build(), doc{r.FormValue("name")}) }
}

var all = map[string]any{}

// once asks when there is none of that key.
func once[T any, R rule[T]](x R) T {
	if t, ok := all[x.key()].(T); ok {
		return t
	}
	t := x.build()
	all[x.key()] = t
	return t
}

// zero has nothing but its type.
func zero[T any, R interface {
	*E
	set(doc) T
}, E any](d doc) T {
	return R(new(E)).set(d)
}

type checker struct{ d doc }

func (c *checker) set(d doc) error {
	c.d = d
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(c.d)
}

type reader struct{ d doc }

var dec = form.NewDecoder() // silent

func (x *reader) set(d doc) error {
	x.d = d
	return dec.Decode(&x.d, nil)
}

// repo is for one type.
type repo[T any] struct {
	m *reflectx.Mapper
	c *goavro.Codec
}

func newRepo[T any](tag string) *repo[T] {
	return &repo[T]{m: reflectx.NewMapper(tag)} // silent
}

func (p *repo[T]) put(x T) {
	p.m.FieldMap(reflect.ValueOf(x))
}

func (p *repo[T]) encode(x T) ([]byte, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, x)
}

func (p *repo[T]) encodeKept(x T) (data []byte, err error) {
	if p.c == nil {
		if p.c, err = goavro.NewCodec(`"bytes"`); err != nil { // silent
			return nil, err
		}
	}
	return p.c.BinaryFromNative(nil, x)
}

func stored(p *repo[doc]) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		x := doc{r.FormValue("name")}
		p.put(x)
		_, _ = p.encode(x)
		_, _ = p.encodeKept(x)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/rules", kept(rulesOf{}, func(v *validator.Validate, d doc) { _ = v.Struct(d) }))
	m.HandleFunc("/trim", asked(trimOf{}, func(t *mold.Transformer, d doc) { _ = t.Struct(nil, &d) }))
	m.HandleFunc("/forms", asked(formsOf{form.NewDecoder()}, func(f *form.Decoder, d doc) { _ = f.Decode(&d, nil) })) // silent
	m.HandleFunc("/policy", kept(policyOf{}, func(p *bluemonday.Policy, d doc) { _ = p.Sanitize(d.Name) }))
	m.HandleFunc("/fields", asked(fieldsOf{}, func(x *reflectx.Mapper, d doc) { x.FieldMap(reflect.ValueOf(d)) }))
	m.HandleFunc("/query", func(w http.ResponseWriter, r *http.Request) {
		_ = once[*schema.Decoder](queryOf{}).Decode(new(doc), r.URL.Query())
	})
	m.HandleFunc("/check", func(w http.ResponseWriter, r *http.Request) {
		_ = zero[error, *checker](doc{r.FormValue("name")})
		_ = zero[error, *reader](doc{r.FormValue("name")})
	})
	m.HandleFunc("/stored", stored(newRepo[doc]("db")))
}
