// Package basectrls has controllers that embed a base. What decides: whether the controller, and with it the base, is made for each request.
package basectrls

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) user { return user{r.FormValue("name")} }

type base struct{ v *validator.Validate }

func newBase() base { return base{v: validator.New()} } // silent

func (b *base) check(w http.ResponseWriter, v any) bool {
	if err := b.v.Struct(v); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return false
	}
	return true
}

type users struct {
	base
	list []user
}

func (u *users) create(w http.ResponseWriter, r *http.Request) {
	if u.check(w, in(r)) {
		u.list = append(u.list, in(r))
	}
}

// trimmer is embedded, and makes one in each call.
type trimmer struct{ tag string }

func (t trimmer) trim(v any) error {
	m := mold.New() // report
	m.SetTagName(t.tag)
	return m.Struct(nil, v)
}

type pets struct {
	*users
	trimmer
}

func (p *pets) change(w http.ResponseWriter, r *http.Request) {
	u := in(r)
	if p.trim(&u) == nil && p.check(w, u) {
		w.WriteHeader(http.StatusOK)
	}
}

type finder struct{ d *schema.Decoder }

func newFinder() *finder {
	f := new(finder)
	f.d = schema.NewDecoder() // report
	return f
}

func (f *finder) find(w http.ResponseWriter, r *http.Request) { _ = f.d.Decode(&user{}, r.URL.Query()) }

type orders struct{ *finder }

// handle makes a controller for each request.
func handle(w http.ResponseWriter, r *http.Request) {
	o := orders{newFinder()}
	o.find(w, r)
}

type lister struct{ d *form.Decoder }

func (l *lister) init() {
	if l.d == nil {
		l.d = form.NewDecoder() // silent
	}
}

func (l *lister) search(w http.ResponseWriter, r *http.Request) {
	l.init()
	_ = l.d.Decode(&user{}, r.URL.Query())
}

type carts struct{ lister }

// texts embeds the lister in something that is made for the request.
type texts struct {
	cleaner
	r *http.Request
}

type cleaner struct{ p *bluemonday.Policy }

func (c *cleaner) clean(s string) string {
	if c.p == nil {
		c.p = bluemonday.UGCPolicy() // report
	}
	return c.p.Sanitize(s)
}

func text(w http.ResponseWriter, r *http.Request) {
	t := &texts{r: r}
	_, _ = w.Write([]byte(t.clean(t.r.FormValue("name"))))
}

type fields struct{ m *reflectx.Mapper }

type rows struct{ fields }

func (f fields) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.m.FieldMap(reflect.ValueOf(in(r)))
}

func Routes(m *http.ServeMux) {
	u := &users{base: newBase()}
	p := &pets{users: u, trimmer: trimmer{"mod"}}
	c := new(carts)
	m.HandleFunc("/create", u.create)
	m.HandleFunc("/change", p.change)
	m.HandleFunc("/find", handle)
	m.HandleFunc("/search", c.search)
	m.HandleFunc("/text", text)
	m.Handle("/rows", rows{fields{reflectx.NewMapper("db")}}) // silent
}
