// Package typekeyed makes things for types. What decides: whether a type gets its own, whether it is kept for the type, and whether the type matters.
package typekeyed

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/huandu/go-sqlbuilder"
	invopop "github.com/invopop/jsonschema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type cat struct{ Name string }

type dog struct{ Name string }

var structs sync.Map

// structOf keeps it for its type.
func structOf[T any]() *sqlbuilder.Struct {
	t := reflect.TypeFor[T]()
	if x, ok := structs.Load(t); ok {
		return x.(*sqlbuilder.Struct)
	}
	x, _ := structs.LoadOrStore(t, sqlbuilder.NewStruct(new(T))) // silent
	return x.(*sqlbuilder.Struct)
}

func cats(w http.ResponseWriter, r *http.Request) {
	q, _ := structOf[cat]().SelectFrom("cats").Build()
	_, _ = w.Write([]byte(q))
}

func dogs(w http.ResponseWriter, r *http.Request) {
	q, _ := structOf[dog]().SelectFrom("dogs").Build()
	_, _ = w.Write([]byte(q))
}

// oneDog makes one for a type that it knows.
func oneDog(w http.ResponseWriter, r *http.Request) {
	q, _ := sqlbuilder.NewStruct(new(dog)).InsertInto("dogs").Build() // report
	_, _ = w.Write([]byte(q))
}

// repo has one for its type.
type repo[T any] struct {
	s    *sqlbuilder.Struct
	name string
}

func newRepo[T any](name string) *repo[T] {
	return &repo[T]{sqlbuilder.NewStruct(new(T)), name} // silent
}

func (p *repo[T]) list(w http.ResponseWriter, r *http.Request) {
	q, _ := p.s.SelectFrom(p.name).Build()
	_, _ = w.Write([]byte(q))
}

// described makes the schema of what it is made for, when it is made.
func described[T any]() http.HandlerFunc {
	s := new(invopop.Reflector).Reflect(new(T)) // silent
	return func(w http.ResponseWriter, r *http.Request) {
		data, _ := s.MarshalJSON()
		_, _ = w.Write(data)
	}
}

// describe makes the schema of one type with each request.
func describe(w http.ResponseWriter, r *http.Request) {
	data, _ := invopop.Reflect(cat{}).MarshalJSON() // report
	_, _ = w.Write(data)
}

// bound decodes what it is made for, with a decoder that would do for all.
func bound[T any](use func(T)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var x T
		d := form.NewDecoder() // report
		_ = d.Decode(&x, r.URL.Query())
		use(x)
	}
}

// checked registers the type that it is made for.
func checked[T any](fn validator.StructLevelFunc) http.HandlerFunc {
	v := validator.New() // silent
	v.RegisterStructValidation(fn, *new(T))
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(new(T)) }
}

var byKind = map[reflect.Kind]*schema.Decoder{}

// kinds keeps one for each kind.
func kinds(x any, values map[string][]string) error {
	k := reflect.TypeOf(x).Kind()
	d, ok := byKind[k]
	if !ok {
		d = schema.NewDecoder() // silent
		d.ZeroEmpty(k == reflect.Pointer)
		byKind[k] = d
	}
	return d.Decode(x, values)
}

func kinded(w http.ResponseWriter, r *http.Request) {
	_ = kinds(new(cat), r.URL.Query())
	names(cat{r.FormValue("name")})
}

// names asks for the type, and makes one whatever it is.
func names(x any) int {
	if reflect.TypeOf(x).Kind() != reflect.Struct {
		return 0
	}
	return len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x))) // report
}

// pages looks for the type where nobody puts one.
func pages(w http.ResponseWriter, r *http.Request) {
	x, ok := structs.Load(reflect.TypeFor[bluemonday.Policy]())
	if !ok {
		x = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(x.(*bluemonday.Policy).Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/cats", cats)
	m.HandleFunc("/dogs", dogs)
	m.HandleFunc("/onedog", oneDog)
	m.HandleFunc("/list", newRepo[cat]("cats").list)
	m.HandleFunc("/described", described[dog]())
	m.HandleFunc("/describe", describe)
	m.HandleFunc("/bound", bound(func(dog) {}))
	m.HandleFunc("/checked", checked[cat](func(validator.StructLevel) {}))
	m.HandleFunc("/kinded", kinded)
	m.HandleFunc("/pages", pages)
}
