// Package bagargs hands a struct of things to functions, one of which may be missing. What decides: whose struct it is that is filled.
package bagargs

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

type deps struct {
	Rules  *validator.Validate
	Trim   *mold.Transformer
	Forms  *form.Decoder
	Query  *schema.Decoder
	Fields *reflectx.Mapper
	Clean  *bluemonday.Policy
}

// ready fills what is missing.
func ready(d *deps) {
	if d.Rules == nil {
		d.Rules = validator.New() // silent
	}
	if d.Trim != nil {
		return
	}
	d.Trim = mold.New() // silent
}

// readyForms is given the struct of a request.
func readyForms(d *deps) *form.Decoder {
	if d.Forms == nil {
		d.Forms = form.NewDecoder() // report
	}
	return d.Forms
}

// readyQuery is given a copy.
func readyQuery(d deps) *schema.Decoder {
	if d.Query == nil {
		d.Query = schema.NewDecoder() // report
	}
	return d.Query
}

type api struct {
	deps *deps
	own  deps
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	ready(a.deps)
	u := user{r.FormValue("name")}
	_ = a.deps.Trim.Struct(r.Context(), &u)
	_ = a.deps.Rules.Struct(u)
}

func (a *api) decode(w http.ResponseWriter, r *http.Request) {
	var d deps
	_ = readyForms(&d).Decode(new(user), r.URL.Query())
}

func (a *api) search(w http.ResponseWriter, r *http.Request) {
	_ = readyQuery(a.own).Decode(new(user), r.URL.Query())
}

// fields fills the one inside.
func fields(a *api) *reflectx.Mapper {
	d := &a.own
	if d.Fields == nil {
		d.Fields = reflectx.NewMapper("db") // silent
	}
	return d.Fields
}

func (a *api) columns(w http.ResponseWriter, r *http.Request) {
	fields(a).FieldMap(reflect.ValueOf(user{r.FormValue("name")}))
}

// clean uses what the struct has, and does without if it has none.
func clean(text string, d *deps) string {
	p := d.Clean
	if p == nil {
		p = bluemonday.NewPolicy() // report
	}
	return p.Sanitize(text)
}

func (a *api) preview(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(clean(r.FormValue("text"), a.deps)))
}

// perCall has a literal for each call.
func (a *api) perCall(w http.ResponseWriter, r *http.Request) {
	check(r.FormValue("name"), deps{Rules: validator.New(validator.WithRequiredStructEnabled())}) // report
}

func check(name string, d deps) {
	_ = d.Rules.Struct(user{name})
}

// atStart has a literal for good.
func atStart(m *http.ServeMux) {
	d := deps{Clean: bluemonday.UGCPolicy()} // silent
	m.HandleFunc("/clean", func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(clean(r.FormValue("text"), &d)))
	})
}

func Routes(m *http.ServeMux) {
	a := &api{deps: new(deps)}
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/decode", a.decode)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/columns", a.columns)
	m.HandleFunc("/preview", a.preview)
	m.HandleFunc("/percall", a.perCall)
	atStart(m)
}
