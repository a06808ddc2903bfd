// Package cutlists has slices, and parts of slices. What decides: whether the slice, or the array below it, is one of the request.
package cutlists

import (
	"net/http"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

func create(w http.ResponseWriter, r *http.Request) {
	list := make([]*validator.Validate, 0, 2)
	list = append(list, validator.New()) // report
	for _, v := range list[:1] {
		_ = v.Struct(in(r))
	}
}

func change(w http.ResponseWriter, r *http.Request) {
	var two [2]*mold.Transformer
	rest := two[1:]
	rest[0] = mold.New() // report
	_ = two[1].Struct(r.Context(), in(r))
}

type step func(*item) error

func search(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	steps := []step{
		func(it *item) error { return d.Decode(it, r.URL.Query()) },
		func(it *item) error { return nil },
	}
	for _, s := range slices.Backward(steps) {
		if s(in(r)) != nil {
			return
		}
	}
}

type desk struct {
	mu    sync.Mutex
	query []*schema.Decoder
	m     []*reflectx.Mapper
	p     []*bluemonday.Policy
	encs  []*form.Encoder
}

// find takes the last one off, and puts it back when it is done.
func (d *desk) find(w http.ResponseWriter, r *http.Request) {
	q := d.take()
	defer d.give(q)
	_ = q.Decode(in(r), r.URL.Query())
}

func (d *desk) take() *schema.Decoder {
	d.mu.Lock()
	defer d.mu.Unlock()
	if n := len(d.query); n > 0 {
		q := d.query[n-1]
		d.query = d.query[:n-1]
		return q
	}
	return schema.NewDecoder() // silent
}

func (d *desk) give(q *schema.Decoder) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.query = append(d.query, q)
}

// read takes the last one off, and puts none back.
func (d *desk) read(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	var m *reflectx.Mapper
	if n := len(d.m); n > 0 {
		m, d.m = d.m[n-1], d.m[:n-1]
	} else {
		m = reflectx.NewMapper("db") // report
	}
	_ = m.TypeMap(reflect.TypeFor[item]())
}

// clean grows the list to what the request needs, and leaves it so.
func (d *desk) clean(w http.ResponseWriter, r *http.Request) {
	texts := r.URL.Query()["text"]
	d.mu.Lock()
	defer d.mu.Unlock()
	for len(d.p) < len(texts) {
		d.p = append(d.p, bluemonday.UGCPolicy()) // silent
	}
	for i, t := range texts {
		_, _ = w.Write([]byte(d.p[i].Sanitize(t)))
	}
}

// export has the list of the last request overwritten.
func (d *desk) export(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.encs = append(d.encs[:0], form.NewEncoder()) // report
	for _, e := range d.encs {
		_, _ = e.Encode(in(r))
	}
}

func Routes(m *http.ServeMux) {
	d := &desk{}
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", d.find)
	m.HandleFunc("/read", d.read)
	m.HandleFunc("/clean", d.clean)
	m.HandleFunc("/export", d.export)
}
