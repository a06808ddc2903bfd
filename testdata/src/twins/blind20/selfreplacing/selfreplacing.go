// Package selfreplacing has functions that put another in their own place. What decides: whether the next call finds the other.
package selfreplacing

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

type page struct{ Name string }

type press struct {
	check  func(any) error
	decode func(any, map[string][]string) error
	trim   func(*http.Request, any) error
	fields func() *reflectx.Mapper
	serve  http.HandlerFunc
	query  func() *schema.Decoder
}

var encode func(any) (map[string][]string, error)

func init() {
	encode = func(x any) (map[string][]string, error) {
		e := form.NewEncoder() // silent
		encode = e.Encode
		return e.Encode(x)
	}
}

func newPress() *press {
	p := &press{}
	p.check = func(x any) error {
		v := validator.New() // silent
		p.check = v.Struct
		return p.check(x)
	}
	p.decode = p.firstDecode
	p.trim = p.firstTrim
	p.fields = func() *reflectx.Mapper {
		m := reflectx.NewMapper("db") // silent
		p.fields = func() *reflectx.Mapper { return m }
		return m
	}
	p.serve = p.warm
	p.query = func() *schema.Decoder {
		d := schema.NewDecoder() // report
		q := p.query
		q = func() *schema.Decoder { return d }
		return q()
	}
	return p
}

func (p *press) firstDecode(x any, values map[string][]string) error {
	d := form.NewDecoder() // silent
	p.decode = d.Decode
	return d.Decode(x, values)
}

// firstTrim replaces itself in a copy.
func (p *press) firstTrim(r *http.Request, x any) error {
	t := mold.New() // report
	c := *p
	c.trim = func(r *http.Request, x any) error { return t.Struct(r.Context(), x) }
	return c.trim(r, x)
}

// warm is the handler of the first request.
func (p *press) warm(w http.ResponseWriter, r *http.Request) {
	policy := bluemonday.UGCPolicy() // silent
	p.serve = func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(policy.Sanitize(r.FormValue("text"))))
	}
	p.serve(w, r)
}

func (p *press) create(w http.ResponseWriter, r *http.Request) {
	x := &page{r.FormValue("name")}
	_ = p.check(x)
	_ = p.decode(x, r.URL.Query())
	_ = p.trim(r, x)
	p.fields().FieldMap(reflect.ValueOf(x))
	_ = p.query().Decode(x, r.URL.Query())
	_, _ = encode(x)
}

// local has a function that replaces itself, and goes with the request.
func (p *press) local(w http.ResponseWriter, r *http.Request) {
	var get func() *validator.Validate
	get = func() *validator.Validate {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		get = func() *validator.Validate { return v }
		return v
	}
	_ = get().Struct(&page{r.FormValue("name")})
	_ = get().Struct(&page{r.FormValue("title")})
}

func Routes(m *http.ServeMux) {
	p := newPress()
	m.HandleFunc("/create", p.create)
	m.HandleFunc("/local", p.local)
	m.HandleFunc("/text", func(w http.ResponseWriter, r *http.Request) { p.serve(w, r) })
}
