// Package outargs fills what it is pointed to. What decides: whether what it is pointed to is there for the next request.
package outargs

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type note struct{ Text string }

func in(r *http.Request) *note { return &note{r.FormValue("text")} }

type kit struct {
	rules  *validator.Validate
	trims  *mold.Transformer
	forms  [1]*form.Decoder
	fields **reflectx.Mapper
}

var (
	mu    sync.Mutex
	rules *validator.Validate
	query *schema.Decoder
)

func need(v **validator.Validate) *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	if *v == nil {
		*v = validator.New() // silent
	}
	return *v
}

func create(w http.ResponseWriter, r *http.Request) { _ = need(&rules).Struct(in(r)) }

func (k *kit) check(w http.ResponseWriter, r *http.Request) { _ = need(&k.rules).Struct(in(r)) }

func fill[T any](p **T, mk func() *T) {
	if *p == nil {
		*p = mk()
	}
}

func (k *kit) change(w http.ResponseWriter, r *http.Request) {
	fill(&k.trims, mold.New) // silent
	_ = k.trims.Struct(r.Context(), in(r))
}

// cut fills a variable of its own.
func (k *kit) cut(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	fill(&t, mold.New) // report
	_ = t.Struct(r.Context(), in(r))
}

func (k *kit) search(w http.ResponseWriter, r *http.Request) {
	d := &k.forms[0]
	if *d == nil {
		*d = form.NewDecoder() // silent
	}
	_ = (*d).Decode(in(r), r.URL.Query())
}

func query2(d **schema.Decoder) { *d = schema.NewDecoder() } // report

// find fills it whether there is one or not.
func find(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	query2(&d)
	_ = d.Decode(in(r), r.URL.Query())
}

// list has a copy of what it points to.
func list(w http.ResponseWriter, r *http.Request) {
	d := query
	fill(&d, schema.NewDecoder) // report
	_ = d.Decode(in(r), r.URL.Query())
}

func (k *kit) rows(w http.ResponseWriter, r *http.Request) {
	if *k.fields == nil {
		*k.fields = reflectx.NewMapper("db") // silent
	}
	(*k.fields).FieldMap(reflect.ValueOf(in(r)))
}

func clean(dst *string) {
	p := bluemonday.UGCPolicy() // report
	*dst = p.Sanitize(*dst)
}

func text(w http.ResponseWriter, r *http.Request) {
	n := in(r)
	clean(&n.Text)
	_, _ = w.Write([]byte(n.Text))
}

func Routes(m *http.ServeMux) {
	k := &kit{fields: new(*reflectx.Mapper)}
	m.HandleFunc("/create", create)
	m.HandleFunc("/check", k.check)
	m.HandleFunc("/change", k.change)
	m.HandleFunc("/cut", k.cut)
	m.HandleFunc("/search", k.search)
	m.HandleFunc("/find", find)
	m.HandleFunc("/list", list)
	m.HandleFunc("/rows", k.rows)
	m.HandleFunc("/text", text)
}
