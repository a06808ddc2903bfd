// Package lostfills fills what is empty. What decides: whether it fills the thing, or a copy of it that is gone afterwards.
package lostfills

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

type order struct{ Note string }

type rules struct{ v *validator.Validate }

type desk struct {
	rules  rules
	checks *rules
	trims  map[string]trim
	cuts   map[string]*trim
	forms  [2]formed
	query  []queried
	fields []*mapped
	policy struct{ ugc *bluemonday.Policy }
}

type (
	trim    struct{ t *mold.Transformer }
	formed  struct{ d *form.Decoder }
	queried struct{ d *schema.Decoder }
	mapped  struct{ m *reflectx.Mapper }
)

// create copies the rules.
func (d *desk) create(w http.ResponseWriter, r *http.Request) {
	rules := d.rules
	if rules.v == nil {
		rules.v = validator.New() // report
	}
	_ = rules.v.Struct(order{r.FormValue("note")})
}

// check has the rules themselves.
func (d *desk) check(w http.ResponseWriter, r *http.Request) {
	rules := d.checks
	if nil == rules.v {
		rules.v = validator.New() // silent
	}
	_ = rules.v.Struct(order{r.FormValue("note")})
}

// change has a copy, since a map has values.
func (d *desk) change(w http.ResponseWriter, r *http.Request) {
	e := d.trims["order"]
	if e.t == nil {
		e.t = mold.New() // report
	}
	_ = e.t.Struct(r.Context(), &order{r.FormValue("note")})
}

func (d *desk) cut(w http.ResponseWriter, r *http.Request) {
	e := d.cuts["order"]
	if e.t == nil {
		e.t = mold.New() // silent
	}
	_ = e.t.Struct(r.Context(), &order{r.FormValue("note")})
}

// patch puts the copy back.
func (d *desk) patch(w http.ResponseWriter, r *http.Request) {
	e := d.trims["order"]
	if e.t == nil {
		e.t = mold.New() // silent
		d.trims["order"] = e
	}
	_ = e.t.Struct(r.Context(), &order{r.FormValue("note")})
}

// search goes through copies of the elements.
func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	for _, f := range d.forms {
		if f.d == nil {
			f.d = form.NewDecoder() // report
		}
		_ = f.d.Decode(&order{}, r.URL.Query())
	}
}

func (d *desk) find(w http.ResponseWriter, r *http.Request) {
	for i := range d.query {
		q := &d.query[i]
		if q.d == nil {
			q.d = schema.NewDecoder() // silent
		}
		_ = q.d.Decode(&order{}, r.URL.Query())
	}
}

func (d *desk) rows(w http.ResponseWriter, r *http.Request) {
	for _, f := range d.fields {
		if f.m == nil {
			f.m = reflectx.NewMapper("db") // silent
		}
		f.m.FieldMap(reflect.ValueOf(order{r.FormValue("note")}))
	}
}

// text is called on a copy.
func (d desk) text(w http.ResponseWriter, r *http.Request) {
	if d.policy.ugc == nil {
		d.policy.ugc = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(d.policy.ugc.Sanitize(r.FormValue("note"))))
}

func Routes(m *http.ServeMux, d *desk) {
	m.HandleFunc("/create", d.create)
	m.HandleFunc("/check", d.check)
	m.HandleFunc("/change", d.change)
	m.HandleFunc("/cut", d.cut)
	m.HandleFunc("/patch", d.patch)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/find", d.find)
	m.HandleFunc("/rows", d.rows)
	m.HandleFunc("/text", d.text)
}
