// Package namedresults fills its results by their names. What decides: whether what is filled is kept as well.
package namedresults

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

type crate struct{ Name string }

type depot struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	text   *bluemonday.Policy
	enc    *form.Encoder
	err    error
}

func (d *depot) getRules() (v *validator.Validate) {
	if v = d.rules; v != nil {
		return
	}
	v = validator.New() // silent
	d.rules = v
	return
}

func (d *depot) getTrim() (t *mold.Transformer) {
	defer func() {
		if t == nil {
			t = mold.New() // silent
			d.trim = t
		}
	}()
	return d.trim
}

// getForms fills its result, and nothing else.
func (d *depot) getForms() (f *form.Decoder) {
	defer func() {
		if f == nil {
			f = form.NewDecoder() // report
		}
	}()
	return d.forms
}

func (d *depot) getQuery() (q *schema.Decoder, fresh bool) {
	q = d.query
	defer func() { d.query = q }()
	if q == nil {
		q, fresh = schema.NewDecoder(), true // silent
	}
	return
}

// getFields stores what the result was before.
func (d *depot) getFields() (m *reflectx.Mapper) {
	m = d.fields
	defer func(was *reflectx.Mapper) { d.fields = was }(m)
	if m == nil {
		m = reflectx.NewMapper("db") // report
	}
	return
}

func (d *depot) getText() (p *bluemonday.Policy, err error) {
	if p, err = d.text, d.err; p != nil || err != nil {
		return p, err
	}
	p = bluemonday.UGCPolicy() // silent
	d.text, d.err = p, err
	return
}

// getEnc has a result of the same name inside.
func (d *depot) getEnc() (e *form.Encoder) {
	if e = d.enc; e == nil {
		e := form.NewEncoder() // report
		_, _ = e.Encode(crate{})
	}
	return e
}

func (d *depot) create(w http.ResponseWriter, r *http.Request) {
	c := &crate{r.FormValue("name")}
	_ = d.getRules().Struct(c)
	_ = d.getTrim().Struct(r.Context(), c)
	_ = d.getForms().Decode(c, r.URL.Query())
	if q, fresh := d.getQuery(); fresh || q != nil {
		_ = q.Decode(c, r.URL.Query())
	}
	d.getFields().FieldMap(reflect.ValueOf(c))
	if p, err := d.getText(); err == nil {
		_, _ = w.Write([]byte(p.Sanitize(c.Name)))
	}
	if e := d.getEnc(); e != nil {
		_, _ = e.Encode(c)
	}
}

func Routes(m *http.ServeMux, d *depot) { m.HandleFunc("/create", d.create) }
