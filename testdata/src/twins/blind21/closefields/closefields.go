// Package closefields lets go of what it has. What decides: who lets go of it, and whether anybody asks for it afterwards.
package closefields

import (
	"context"
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

type order struct{ Note string }

func in(r *http.Request) *order { return &order{r.FormValue("note")} }

type desk struct {
	mu     sync.Mutex
	rules  *validator.Validate
	trims  *mold.Transformer
	forms  *form.Decoder
	query  map[string]*schema.Decoder
	fields *reflectx.Mapper
	policy *bluemonday.Policy
	enc    *form.Encoder
}

func (d *desk) create(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.rules == nil {
		d.rules = validator.New() // silent
	}
	_ = d.rules.Struct(in(r))
}

// Close ends it.
func (d *desk) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.rules = nil
	return nil
}

// change lets go of it at the end of each request.
func (d *desk) change(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	defer func() { d.trims = nil }()
	if d.trims == nil {
		d.trims = mold.New() // report
	}
	_ = d.trims.Struct(r.Context(), in(r))
}

func (d *desk) open() {
	if d.forms == nil {
		d.forms = form.NewDecoder() // report
	}
}

func (d *desk) done() { d.forms = nil }

func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	d.open()
	_ = d.forms.Decode(in(r), r.URL.Query())
	d.done()
}

func (d *desk) find(w http.ResponseWriter, r *http.Request) {
	q, ok := d.query["order"]
	if !ok {
		q = schema.NewDecoder() // report
		d.query["order"] = q
	}
	_ = q.Decode(in(r), r.URL.Query())
	delete(d.query, "order")
}

// rows lets go of it when it has failed.
func (d *desk) rows(w http.ResponseWriter, r *http.Request) {
	if d.fields == nil {
		d.fields = reflectx.NewMapper("db") // silent
	}
	if len(d.fields.FieldMap(reflect.ValueOf(in(r)))) == 0 {
		d.fields = nil
	}
}

func (d *desk) text(w http.ResponseWriter, r *http.Request) {
	if d.policy == nil {
		d.policy = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(d.policy.Sanitize(r.FormValue("note"))))
}

// forget is what an operator asks for.
func (d *desk) forget(w http.ResponseWriter, r *http.Request) { d.policy = nil }

// encode starts with none.
func (d *desk) encode(w http.ResponseWriter, r *http.Request) {
	d.enc = nil
	for range r.Form["note"] {
		if d.enc == nil {
			d.enc = form.NewEncoder() // report
		}
		_, _ = d.enc.Encode(in(r))
	}
}

func Serve(ctx context.Context, m *http.ServeMux) error {
	d := &desk{query: map[string]*schema.Decoder{}}
	m.HandleFunc("/create", d.create)
	m.HandleFunc("/change", d.change)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/find", d.find)
	m.HandleFunc("/rows", d.rows)
	m.HandleFunc("/text", d.text)
	m.HandleFunc("/forget", d.forget)
	m.HandleFunc("/encode", d.encode)
	<-ctx.Done()
	return d.Close()
}
