// Package sortedlists looks things up in lists. What decides: whether what is not found is put in, and into the list that lasts.
package sortedlists

import (
	"net/http"
	"reflect"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type pet struct{ Name string }

type entry[T any] struct {
	key string
	val T
}

type zoo struct {
	mu     sync.Mutex
	rules  []entry[*validator.Validate]
	trims  []entry[*mold.Transformer]
	fields []*entry[*reflectx.Mapper]
	forms  []entry[*form.Decoder]
	query  []entry[*schema.Decoder]
	texts  []entry[*bluemonday.Policy]
}

func (z *zoo) create(w http.ResponseWriter, r *http.Request) {
	z.mu.Lock()
	defer z.mu.Unlock()
	i := slices.IndexFunc(z.rules, func(e entry[*validator.Validate]) bool { return e.key == r.Pattern })
	if i < 0 {
		z.rules = append(z.rules, entry[*validator.Validate]{r.Pattern, validator.New()}) // silent
		i = len(z.rules) - 1
	}
	_ = z.rules[i].val.Struct(pet{r.FormValue("name")})
}

func (z *zoo) trim(key string) *mold.Transformer {
	i, ok := slices.BinarySearchFunc(z.trims, key, func(e entry[*mold.Transformer], k string) int { return strings.Compare(e.key, k) })
	if !ok {
		z.trims = slices.Insert(z.trims, i, entry[*mold.Transformer]{key, mold.New()}) // silent
	}
	return z.trims[i].val
}

func (z *zoo) change(w http.ResponseWriter, r *http.Request) {
	_ = z.trim(r.Pattern).Struct(r.Context(), &pet{r.FormValue("name")})
}

func (z *zoo) mapper(key string) *reflectx.Mapper {
	i := sort.Search(len(z.fields), func(i int) bool { return z.fields[i].key >= key })
	if i < len(z.fields) && z.fields[i].key == key {
		return z.fields[i].val
	}
	e := &entry[*reflectx.Mapper]{key, reflectx.NewMapper("db")} // silent
	z.fields = append(z.fields, nil)
	copy(z.fields[i+1:], z.fields[i:])
	z.fields[i] = e
	return e.val
}

func (z *zoo) rows(w http.ResponseWriter, r *http.Request) {
	z.mapper(r.Pattern).FieldMap(reflect.ValueOf(pet{r.FormValue("name")}))
}

func (z *zoo) search(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	for i := range z.forms {
		if z.forms[i].key == r.Pattern {
			d = z.forms[i].val
			break
		}
	}
	if d == nil {
		d = form.NewDecoder() // silent
		z.forms = append(z.forms, entry[*form.Decoder]{key: r.Pattern, val: d})
	}
	_ = d.Decode(&pet{}, r.URL.Query())
}

// find puts it into a list that nobody keeps.
func (z *zoo) find(w http.ResponseWriter, r *http.Request) {
	list := z.query
	i := slices.IndexFunc(list, func(e entry[*schema.Decoder]) bool { return e.key == r.Pattern })
	if i < 0 {
		list = append(list, entry[*schema.Decoder]{r.Pattern, schema.NewDecoder()}) // report
		i = len(list) - 1
	}
	_ = list[i].val.Decode(&pet{}, r.URL.Query())
}

// write looks, and does not put it in.
func (z *zoo) write(w http.ResponseWriter, r *http.Request) {
	var p *bluemonday.Policy
	if i := slices.IndexFunc(z.texts, func(e entry[*bluemonday.Policy]) bool { return e.key == r.Pattern }); i >= 0 {
		p = z.texts[i].val
	} else {
		p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// encode has a list for its request.
func encode(w http.ResponseWriter, r *http.Request) {
	var list []entry[*form.Encoder]
	for _, key := range r.Form["key"] {
		if !slices.ContainsFunc(list, func(e entry[*form.Encoder]) bool { return e.key == key }) {
			list = append(list, entry[*form.Encoder]{key, form.NewEncoder()}) // report
		}
	}
	for _, e := range list {
		_, _ = e.val.Encode(pet{e.key})
	}
}

func Routes(m *http.ServeMux, z *zoo) {
	m.HandleFunc("/create", z.create)
	m.HandleFunc("/change", z.change)
	m.HandleFunc("/rows", z.rows)
	m.HandleFunc("/search", z.search)
	m.HandleFunc("/find", z.find)
	m.HandleFunc("/write", z.write)
	m.HandleFunc("/encode", encode)
}
