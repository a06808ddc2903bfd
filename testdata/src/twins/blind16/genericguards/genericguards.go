// Package genericguards has helpers for any type that fill what is missing. What decides: whether they fill what stays.
package genericguards

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

type plot struct{ Name string }

// ensure fills where it points to.
func ensure[T any](p **T, mk func() *T) *T {
	if *p == nil {
		*p = mk()
	}
	return *p
}

// or returns one, and fills nothing.
func or[T comparable](x T, mk func() T) T {
	var zero T
	if x != zero {
		return x
	}
	return mk()
}

// cell has one, at most.
type cell[T any] struct {
	v  T
	ok bool
}

func (c *cell[T]) get(mk func() T) T {
	if c.ok {
		return c.v
	}
	c.v, c.ok = mk(), true
	return c.v
}

// peek is called on a copy.
func (c cell[T]) peek(mk func() T) T {
	if !c.ok {
		c.v, c.ok = mk(), true
	}
	return c.v
}

// fill puts it into a map.
func fill[K comparable, V any, M ~map[K]V](m M, k K, mk func(K) V) V {
	v, ok := m[k]
	if !ok {
		v = mk(k)
		m[k] = v
	}
	return v
}

// put writes it into the map in any case.
func put[K comparable, V any](m map[K]V, k K, mk func(K) V) V {
	m[k] = mk(k)
	return m[k]
}

type garden struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  cell[*form.Decoder]
	policy map[string]*bluemonday.Policy
	fields *reflectx.Mapper
	query  cell[*schema.Decoder]
	pages  map[string]*bluemonday.Policy
	strict *validator.Validate
}

func (g *garden) sow(w http.ResponseWriter, r *http.Request) {
	v := ensure(&g.rules, func() *validator.Validate {
		return validator.New() // silent
	})
	_ = v.Struct(plot{r.FormValue("name")})
}

func (g *garden) change(w http.ResponseWriter, r *http.Request) {
	g.trim = or(g.trim, func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = g.trim.Struct(r.Context(), &plot{r.FormValue("name")})
}

func (g *garden) search(w http.ResponseWriter, r *http.Request) {
	d := g.forms.get(newForms)
	_ = d.Decode(new(plot), r.URL.Query())
}

func newForms() *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName("plot")
	return d
}

func (g *garden) text(w http.ResponseWriter, r *http.Request) {
	p := fill(g.policy, r.FormValue("kind"), func(string) *bluemonday.Policy {
		return bluemonday.UGCPolicy() // silent
	})
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func (g *garden) rows(w http.ResponseWriter, r *http.Request) {
	f := ensure[reflectx.Mapper]
	f(&g.fields, func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	}).FieldMap(reflect.ValueOf(plot{r.FormValue("name")}))
}

var codecs = map[string]*goavro.Codec{}

func export(w http.ResponseWriter, r *http.Request) {
	c := fill(codecs, "plot", func(string) *goavro.Codec {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			panic(err)
		}
		return c
	})
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// sift looks into a copy of the cell.
func (g *garden) sift(w http.ResponseWriter, r *http.Request) {
	d := g.query.peek(func() *schema.Decoder {
		return schema.NewDecoder() // report
	})
	_ = d.Decode(new(plot), r.URL.Query())
}

// strictly does not keep what it gets.
func (g *garden) strictly(w http.ResponseWriter, r *http.Request) {
	v := or(g.strict, func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = v.Struct(plot{r.FormValue("name")})
}

// own fills a variable of its own.
func (g *garden) own(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	_ = ensure(&t, func() *mold.Transformer {
		return mold.New() // report
	}).Struct(r.Context(), &plot{r.FormValue("name")})
}

// pages puts one there each time.
func (g *garden) page(w http.ResponseWriter, r *http.Request) {
	p := put(g.pages, "page", func(string) *bluemonday.Policy {
		return bluemonday.NewPolicy() // report
	})
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// short fills a map that is gone with it.
func (g *garden) short(w http.ResponseWriter, r *http.Request) {
	all := make(map[string]*reflectx.Mapper)
	for _, n := range r.URL.Query()["n"] {
		fill(all, "json", func(tag string) *reflectx.Mapper {
			return reflectx.NewMapper(tag) // report
		}).FieldMap(reflect.ValueOf(plot{n}))
	}
}

// inner has a cell in a variable.
func (g *garden) inner(w http.ResponseWriter, r *http.Request) {
	var c cell[*form.Decoder]
	d := c.get(func() *form.Decoder {
		return form.NewDecoder() // report
	})
	_ = d.Decode(new(plot), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	g := &garden{policy: map[string]*bluemonday.Policy{}, pages: map[string]*bluemonday.Policy{}}
	m.HandleFunc("/sow", g.sow)
	m.HandleFunc("/change", g.change)
	m.HandleFunc("/search", g.search)
	m.HandleFunc("/text", g.text)
	m.HandleFunc("/rows", g.rows)
	m.HandleFunc("/export", export)
	m.HandleFunc("/sift", g.sift)
	m.HandleFunc("/strictly", g.strictly)
	m.HandleFunc("/own", g.own)
	m.HandleFunc("/page", g.page)
	m.HandleFunc("/short", g.short)
	m.HandleFunc("/inner", g.inner)
}
