// Package outslots fills what others point at. What decides: what they point at, and whether it lasts.
package outslots

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

type slip struct{ Name string }

type deps struct {
	V *validator.Validate
	T *mold.Transformer
	D *form.Decoder
	P *bluemonday.Policy
	M *reflectx.Mapper
	Q *schema.Decoder
}

// rules fills it for the application.
func rules(d *deps) {
	d.V = validator.New() // silent
}

// trim fills it for one request.
func trim(d *deps) {
	d.T = mold.New() // report
}

// forms fills what a pointer points to.
func forms(p **form.Decoder) error {
	*p = form.NewDecoder() // silent
	return nil
}

// policy is the same, for a request.
func policy(p **bluemonday.Policy) error {
	*p = bluemonday.UGCPolicy() // report
	return nil
}

// column fills the cell of a slice.
func column(ms []*reflectx.Mapper, i int) {
	ms[i] = reflectx.NewMapper("db") // silent
}

// columnFor is the same.
func columnFor(ms []*reflectx.Mapper, i int) {
	ms[i] = reflectx.NewMapper("json") // report
}

// into fills a map.
func into(all map[string]*schema.Decoder, k string) {
	all[k] = schema.NewDecoder() // silent
}

// intoFor is the same.
func intoFor(all map[string]*schema.Decoder, k string) {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	all[k] = d
}

// missing fills only what is missing.
func (d *deps) missing() *deps {
	if d.P == nil {
		d.P = bluemonday.NewPolicy() // silent
	}
	return d
}

type app struct {
	deps
	ms  []*reflectx.Mapper
	all map[string]*schema.Decoder
	set *deps
}

func (a *app) file(w http.ResponseWriter, r *http.Request) {
	s := slip{r.FormValue("name")}
	_ = a.V.Struct(s)
	_ = a.D.Decode(&s, r.URL.Query())
	a.ms[0].FieldMap(reflect.ValueOf(s))
	_ = a.all["slip"].Decode(&s, r.URL.Query())
	_, _ = w.Write([]byte(a.set.missing().P.Sanitize(s.Name)))
}

func (a *app) change(w http.ResponseWriter, r *http.Request) {
	var d deps
	trim(&d)
	_ = d.T.Struct(r.Context(), &slip{r.FormValue("name")})
}

func (a *app) text(w http.ResponseWriter, r *http.Request) {
	var p *bluemonday.Policy
	if policy(&p) != nil {
		return
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func (a *app) rows(w http.ResponseWriter, r *http.Request) {
	ms := make([]*reflectx.Mapper, 2)
	columnFor(ms, 1)
	ms[1].FieldMap(reflect.ValueOf(slip{r.FormValue("name")}))
}

func (a *app) sift(w http.ResponseWriter, r *http.Request) {
	all := map[string]*schema.Decoder{}
	intoFor(all, "slip")
	_ = all["slip"].Decode(new(slip), r.URL.Query())
}

// nested points to a field of what it has itself.
func (a *app) nested(w http.ResponseWriter, r *http.Request) {
	x := struct{ in deps }{}
	q := &x.in.V
	*q = validator.New(validator.WithRequiredStructEnabled()) // report
	_ = x.in.V.Struct(slip{r.FormValue("name")})
}

// fresh has what missing fills, for itself alone.
func fresh(d *deps) *deps {
	if d.Q == nil {
		d.Q = schema.NewDecoder() // report
	}
	return d
}

func (a *app) freshly(w http.ResponseWriter, r *http.Request) {
	_ = fresh(new(deps)).Q.Decode(new(slip), r.URL.Query())
}

func Routes(m *http.ServeMux) error {
	a := &app{ms: make([]*reflectx.Mapper, 1), all: map[string]*schema.Decoder{}, set: new(deps)}
	rules(&a.deps)
	if err := forms(&a.D); err != nil {
		return err
	}
	column(a.ms, 0)
	into(a.all, "slip")
	m.HandleFunc("/file", a.file)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/text", a.text)
	m.HandleFunc("/rows", a.rows)
	m.HandleFunc("/sift", a.sift)
	m.HandleFunc("/nested", a.nested)
	m.HandleFunc("/freshly", a.freshly)
	return nil
}
