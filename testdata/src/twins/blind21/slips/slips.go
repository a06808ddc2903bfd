// Package slips fills what is missing, and sometimes the wrong thing. What decides: whether it is looked for in the same place into which it is put.
package slips

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

type pet struct{ Name string }

func in(r *http.Request) *pet { return &pet{r.FormValue("name")} }

var (
	mu    sync.Mutex
	rules *validator.Validate
	trims *mold.Transformer
)

func create(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	if rules == nil {
		rules = validator.New() // silent
	}
	_ = rules.Struct(in(r))
}

// change declares another variable of the name.
func change(w http.ResponseWriter, r *http.Request) {
	trims := trims
	if trims == nil {
		trims = mold.New() // report
	}
	_ = trims.Struct(r.Context(), in(r))
}

type zoo struct {
	forms, spare *form.Decoder
	query        map[string]*schema.Decoder
	names        map[string]*reflectx.Mapper
	next         *zoo
	policy       *bluemonday.Policy
	encs         [2]*form.Encoder
}

// search puts it into another field.
func (z *zoo) search(w http.ResponseWriter, r *http.Request) {
	d := z.forms
	if d == nil {
		d = form.NewDecoder() // report
		z.spare = d
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// find puts it under the key under which it is looked for.
func (z *zoo) find(w http.ResponseWriter, r *http.Request) {
	q, ok := z.query["pet"]
	if !ok {
		q = schema.NewDecoder() // silent
		z.query["pet"] = q
	}
	_ = q.Decode(in(r), r.URL.Query())
}

// rows puts it under another key.
func (z *zoo) rows(w http.ResponseWriter, r *http.Request) {
	m := z.names["pet"]
	if m == nil {
		m = reflectx.NewMapper("db") // report
		z.names["pets"] = m
	}
	m.FieldMap(reflect.ValueOf(in(r)))
}

// text puts it into another object.
func (z *zoo) text(w http.ResponseWriter, r *http.Request) {
	p := z.policy
	if p == nil {
		p = bluemonday.UGCPolicy() // report
		z.next.policy = p
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
}

// below asks the other object for what it has put there.
func (z *zoo) below(w http.ResponseWriter, r *http.Request) {
	n := z.next
	if n.spare == nil {
		n.spare = form.NewDecoder() // silent
	}
	_ = n.spare.Decode(in(r), r.URL.Query())
}

func (z *zoo) encode(w http.ResponseWriter, r *http.Request) {
	if z.encs[1] == nil {
		z.encs[1] = form.NewEncoder() // silent
	}
	_, _ = z.encs[1].Encode(in(r))
}

// write puts it into another place of the array.
func (z *zoo) write(w http.ResponseWriter, r *http.Request) {
	const first, second = 0, 1
	e := z.encs[first]
	if e == nil {
		e = form.NewEncoder() // report
		z.encs[second] = e
	}
	_, _ = e.Encode(in(r))
}

func Routes(m *http.ServeMux) {
	z := &zoo{query: map[string]*schema.Decoder{}, names: map[string]*reflectx.Mapper{}, next: &zoo{}}
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", z.search)
	m.HandleFunc("/find", z.find)
	m.HandleFunc("/rows", z.rows)
	m.HandleFunc("/text", z.text)
	m.HandleFunc("/below", z.below)
	m.HandleFunc("/encode", z.encode)
	m.HandleFunc("/write", z.write)
}
