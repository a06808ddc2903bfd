// Package builders has objects whose only work is to make others. What decides: whether the product is kept.
package builders

import (
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

type value struct {
	Name string `db:"name" validate:"required"`
}

// kitBuilder makes kits.
type kitBuilder struct {
	tag   string
	upper bool
	err   error
}

type kit struct {
	rules  *validator.Validate
	fields *reflectx.Mapper
}

func (b kitBuilder) withTag(tag string) kitBuilder {
	if tag == "" {
		b.err = errors.New("no tag")
	}
	b.tag = tag
	return b
}

func (b kitBuilder) withUpper() kitBuilder { b.upper = true; return b }

func (b kitBuilder) build() (*kit, error) {
	if b.err != nil {
		return nil, b.err
	}
	f := strings.ToLower
	if b.upper {
		f = strings.ToUpper
	}
	v := validator.New() // silent
	v.SetTagName(b.tag)
	return &kit{v, reflectx.NewMapperFunc(b.tag, f)}, nil // silent
}

func (k *kit) check(x any) error {
	if len(k.fields.FieldMap(reflect.ValueOf(x))) == 0 {
		return errors.New("no fields")
	}
	return k.rules.Struct(x)
}

// oneBuilder is used by requests only.
type oneBuilder struct{ elements []string }

func (b *oneBuilder) allow(e string) *oneBuilder { b.elements = append(b.elements, e); return b }

func (b *oneBuilder) build() *bluemonday.Policy {
	p := bluemonday.NewPolicy() // report
	for _, e := range b.elements {
		p.AllowElements(e)
	}
	return p
}

// askedBuilder is used by requests, too, but by what they ask for.
type askedBuilder struct{ elements []string }

func (b *askedBuilder) allow(e string) *askedBuilder { b.elements = append(b.elements, e); return b }

func (b *askedBuilder) build() *bluemonday.Policy {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(b.elements...)
	return p
}

func newRegistry() *bsoncodec.Registry {
	b := bson.NewRegistryBuilder() // silent
	return b.RegisterTypeEncoder(reflect.TypeOf(value{}), nil).Build()
}

var registry = newRegistry()

func insert(w http.ResponseWriter, r *http.Request) {
	x := value{r.FormValue("name")}
	own := bson.NewRegistryBuilder().RegisterTypeEncoder(reflect.TypeOf(x), nil).Build() // report
	a, err := bson.MarshalWithRegistry(own, x)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	b, err := bson.MarshalWithRegistry(registry, x)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = fmt.Fprintf(w, "%d %d", len(a), len(b))
}

func render(w http.ResponseWriter, r *http.Request) {
	text := new(oneBuilder).allow("b").allow("i").build().Sanitize(r.FormValue("text"))
	asked := new(askedBuilder)
	for _, e := range r.Form["element"] {
		asked.allow(e)
	}
	cfg := jsoniter.Config{SortMapKeys: true}
	cfg.EscapeHTML = true
	data, err := cfg.Froze().Marshal(asked.build().Sanitize(text)) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(data)
}

// sorted says in the request whether keys are sorted.
func sorted(w http.ResponseWriter, r *http.Request) {
	cfg := jsoniter.Config{SortMapKeys: r.FormValue("sort") == "yes", TagKey: r.FormValue("tag")}
	_ = cfg.Froze().NewEncoder(w).Encode(r.Form) // silent
}

func Routes(m *http.ServeMux) error {
	lower, err := kitBuilder{}.withTag("db").build()
	if err != nil {
		return err
	}
	upper, err := kitBuilder{}.withTag("json").withUpper().build()
	if err != nil {
		return err
	}
	m.HandleFunc("/check", func(w http.ResponseWriter, r *http.Request) {
		x := value{r.FormValue("name")}
		if err := errors.Join(lower.check(x), upper.check(x)); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	m.HandleFunc("/insert", insert)
	m.HandleFunc("/render", render)
	m.HandleFunc("/sorted", sorted)
	return nil
}
