// Package weakrefs holds what it has made weakly, or counts who holds it. What decides: whether it looks for the one that is still there.
package weakrefs

import (
	"net/http"
	"reflect"
	"sync"
	"weak"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type card struct{ Name string }

func in(r *http.Request) *card { return &card{r.FormValue("name")} }

type desk struct {
	mu     sync.Mutex
	rules  weak.Pointer[validator.Validate]
	trims  map[string]weak.Pointer[mold.Transformer]
	fields weak.Pointer[reflectx.Mapper]
	forms  *lease[*form.Decoder]
	query  *lease[*schema.Decoder]
	loose  weak.Pointer[form.Encoder]
}

// lease counts those who have it.
type lease[T any] struct {
	mu   sync.Mutex
	mk   func() T
	val  T
	n    int
	keep bool
}

func (l *lease[T]) take() T {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.n == 0 {
		l.val = l.mk()
	}
	l.n++
	return l.val
}

func (l *lease[T]) give() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.n--
}

func newDesk() *desk {
	d := &desk{
		trims: map[string]weak.Pointer[mold.Transformer]{},
		forms: &lease[*form.Decoder]{mk: func() *form.Decoder { return form.NewDecoder() }},       // silent
		query: &lease[*schema.Decoder]{mk: func() *schema.Decoder { return schema.NewDecoder() }}, // report
	}
	d.forms.take() // the desk has it for good
	return d
}

func (d *desk) create(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	v := d.rules.Value()
	if v == nil {
		v = validator.New() // silent
		d.rules = weak.Make(v)
	}
	_ = v.Struct(in(r))
}

func (d *desk) trim(lang string) *mold.Transformer {
	if p, ok := d.trims[lang]; ok {
		if t := p.Value(); t != nil {
			return t
		}
	}
	t := mold.New() // silent
	d.trims[lang] = weak.Make(t)
	return t
}

func (d *desk) change(w http.ResponseWriter, r *http.Request) {
	c := in(r)
	_ = d.trim("en").Struct(r.Context(), c)
}

// rows makes it weak, and does not look for it.
func (d *desk) rows(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper("db") // report
	d.fields = weak.Make(m)
	m.FieldMap(reflect.ValueOf(in(r)))
}

// write looks for it where it is not put.
func (d *desk) write(w http.ResponseWriter, r *http.Request) {
	e := d.loose.Value()
	if e == nil {
		e = form.NewEncoder() // report
		var own weak.Pointer[form.Encoder]
		own = weak.Make(e)
		_ = own
	}
	_, _ = e.Encode(in(r))
}

func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	f := d.forms.take()
	defer d.forms.give()
	_ = f.Decode(in(r), r.URL.Query())
}

// find is alone with it: who comes later takes a new one.
func (d *desk) find(w http.ResponseWriter, r *http.Request) {
	f := d.query.take()
	defer d.query.give()
	_ = f.Decode(in(r), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	d := newDesk()
	m.HandleFunc("/create", d.create)
	m.HandleFunc("/change", d.change)
	m.HandleFunc("/rows", d.rows)
	m.HandleFunc("/write", d.write)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/find", d.find)
}
