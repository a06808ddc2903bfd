// Package ownmethod has handlers that put a new one into an object that all requests share. What decides: whether the request uses it from there.
package ownmethod

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type item struct{ Name string }

type base struct {
	v    *validator.Validate
	d    *form.Decoder
	name string
}

func (b *base) check(x any) error  { return b.v.Struct(x) }
func (b *base) deeper(x any) error { return b.check(x) }
func (b *base) tag()               { b.v.SetTagName("json") }
func (b *base) title() string      { return b.name }

func checkWith(b *base, x any) error { return b.v.Struct(x) }
func titleOf(b *base) string         { return b.name }

type middle struct{ *base }

type outer struct{ middle }

func (b *base) inPlace(w http.ResponseWriter, r *http.Request) {
	b.v = validator.New() // report
	_ = b.v.Struct(item{r.FormValue("name")})
}

func (b *base) byMethod(w http.ResponseWriter, r *http.Request) {
	b.v = validator.New() // report
	_ = b.check(item{r.FormValue("name")})
}

func (b *base) byTwoMethods(w http.ResponseWriter, r *http.Request) {
	b.v = validator.New() // report
	_ = b.deeper(item{r.FormValue("name")})
}

func (b *base) byFunction(w http.ResponseWriter, r *http.Request) {
	b.v = validator.New() // report
	_ = checkWith(b, item{r.FormValue("name")})
}

func (o *outer) promoted(w http.ResponseWriter, r *http.Request) {
	o.v = validator.New() // report
	_ = o.check(item{r.FormValue("name")})
}

func (o *outer) spelled(w http.ResponseWriter, r *http.Request) {
	o.middle.base.v = validator.New() // report
	_ = o.check(item{r.FormValue("name")})
}

func (o *outer) mixed(w http.ResponseWriter, r *http.Request) {
	o.base.v = validator.New() // report
	_ = o.middle.v.Struct(item{r.FormValue("name")})
}

// reload is there for the others.
func (b *base) reload(w http.ResponseWriter, r *http.Request) {
	b.v = validator.New() // silent
	w.WriteHeader(http.StatusNoContent)
}

// configured sets it up alone.
func (b *base) configured(w http.ResponseWriter, r *http.Request) {
	b.v = validator.New() // silent
	b.tag()
}

// other uses another part.
func (b *base) other(w http.ResponseWriter, r *http.Request) {
	b.v = validator.New() // silent
	_, _ = w.Write([]byte(b.title() + titleOf(b)))
}

// before uses the one that was there.
func (b *base) before(w http.ResponseWriter, r *http.Request) {
	_ = b.check(item{r.FormValue("name")})
	b.v = validator.New() // silent
}

// lazily spells the field in two ways.
func (o *outer) lazily(w http.ResponseWriter, r *http.Request) {
	if o.d == nil {
		o.middle.base.d = form.NewDecoder() // silent
	}
	_ = o.d.Decode(new(item), r.URL.Query())
}

// lazilyOther asks for another one.
func (o *outer) lazilyOther(w http.ResponseWriter, r *http.Request, b *base) {
	if b.d == nil {
		o.middle.base.d = form.NewDecoder() // report
	}
	_ = o.d.Decode(new(item), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	b := new(base)
	o := &outer{middle{b}}
	m.HandleFunc("/a", b.inPlace)
	m.HandleFunc("/b", b.byMethod)
	m.HandleFunc("/c", b.byTwoMethods)
	m.HandleFunc("/d", b.byFunction)
	m.HandleFunc("/e", o.promoted)
	m.HandleFunc("/f", o.spelled)
	m.HandleFunc("/g", o.mixed)
	m.HandleFunc("/h", b.reload)
	m.HandleFunc("/i", b.configured)
	m.HandleFunc("/j", b.other)
	m.HandleFunc("/k", b.before)
	m.HandleFunc("/l", o.lazily)
}
