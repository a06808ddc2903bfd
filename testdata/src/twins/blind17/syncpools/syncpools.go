// Package syncpools takes things out of pools of sync. What decides: whether the pool lasts, and gets back what it gave.
package syncpools

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

type boat struct{ Name string }

var rules = sync.Pool{New: func() any {
	return validator.New() // silent
}}

func create(w http.ResponseWriter, r *http.Request) {
	v := rules.Get().(*validator.Validate)
	defer rules.Put(v)
	_ = v.Struct(boat{r.FormValue("name")})
}

var trims sync.Pool

// change has a pool that makes nothing.
func change(w http.ResponseWriter, r *http.Request) {
	t, ok := trims.Get().(*mold.Transformer)
	if !ok {
		t = mold.New() // silent
	}
	defer trims.Put(t)
	_ = t.Struct(r.Context(), &boat{r.FormValue("name")})
}

type dock struct {
	forms  sync.Pool
	fields *sync.Pool
	query  sync.Pool
	pools  map[string]*sync.Pool
}

func newDock() *dock {
	d := &dock{pools: map[string]*sync.Pool{}}
	d.forms.New = func() any {
		f := form.NewDecoder() // silent
		f.SetTagName("boat")
		return f
	}
	d.fields = &sync.Pool{New: func() any { return reflectx.NewMapper("db") }} // silent
	return d
}

func (d *dock) search(w http.ResponseWriter, r *http.Request) {
	f := d.forms.Get().(*form.Decoder)
	_ = f.Decode(new(boat), r.URL.Query())
	d.forms.Put(f)
}

func (d *dock) rows(w http.ResponseWriter, r *http.Request) {
	m := d.fields.Get().(*reflectx.Mapper)
	defer d.fields.Put(m)
	m.FieldMap(reflect.ValueOf(boat{r.FormValue("name")}))
}

// text has a pool for each kind.
func (d *dock) text(w http.ResponseWriter, r *http.Request) {
	p, ok := d.pools[r.FormValue("kind")]
	if !ok {
		p = &sync.Pool{New: func() any {
			return bluemonday.UGCPolicy() // silent
		}}
		d.pools[r.FormValue("kind")] = p
	}
	x := p.Get().(*bluemonday.Policy)
	defer p.Put(x)
	_, _ = w.Write([]byte(x.Sanitize(r.FormValue("text"))))
}

// own has a pool for itself.
func (d *dock) own(w http.ResponseWriter, r *http.Request) {
	p := sync.Pool{New: func() any {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	}}
	v := p.Get().(*validator.Validate)
	defer p.Put(v)
	_ = v.Struct(boat{r.FormValue("name")})
}

// find puts nothing back.
func (d *dock) find(w http.ResponseWriter, r *http.Request) {
	q, ok := d.query.Get().(*schema.Decoder)
	if !ok {
		q = schema.NewDecoder() // report
	}
	_ = q.Decode(new(boat), r.URL.Query())
}

var bytes = sync.Pool{New: func() any { return new([]byte) }}

// other has a pool of something else.
func (d *dock) other(w http.ResponseWriter, r *http.Request) {
	b := bytes.Get().(*[]byte)
	defer bytes.Put(b)
	t := mold.New() // report
	_ = t.Struct(r.Context(), &boat{string(*b)})
}

// asked calls what a pool would call.
func (d *dock) asked(w http.ResponseWriter, r *http.Request) {
	p := newForm().(*form.Decoder)
	_ = p.Decode(new(boat), r.URL.Query())
}

func newForm() any {
	return form.NewDecoder() // report
}

func Routes(m *http.ServeMux) {
	d := newDock()
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/rows", d.rows)
	m.HandleFunc("/text", d.text)
	m.HandleFunc("/own", d.own)
	m.HandleFunc("/find", d.find)
	m.HandleFunc("/other", d.other)
	m.HandleFunc("/asked", d.asked)
}
