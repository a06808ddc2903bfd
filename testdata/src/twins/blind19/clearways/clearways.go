// Package clearways lets go of what it has. What decides: whether each call lets go of it, or only some.
package clearways

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type pond struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields map[string]*reflectx.Mapper
	text   *bluemonday.Policy
	strict *validator.Validate
	codec  *goavro.Codec
	on     bool
	kept   *form.Decoder
}

func (p *pond) create(w http.ResponseWriter, r *http.Request) {
	if p.rules == nil {
		p.rules = validator.New() // silent
	}
	if err := p.rules.Struct(in(r)); err != nil {
		p.rules = nil
	}
}

func (p *pond) change(w http.ResponseWriter, r *http.Request) {
	if p.trim == nil {
		p.trim = mold.New() // silent
	}
	_ = p.trim.Struct(r.Context(), in(r))
}

func (p *pond) Close() error {
	p.trim = nil
	return nil
}

func (p *pond) search(w http.ResponseWriter, r *http.Request) {
	d, old := p.forms, p.forms
	if old == nil {
		d = form.NewDecoder() // silent
	}
	old, p.forms = p.forms, d
	_ = d.Decode(in(r), r.URL.Query())
}

func (p *pond) find(w http.ResponseWriter, r *http.Request) {
	if p.query == nil {
		p.query = schema.NewDecoder() // silent
	}
	defer func() {
		if x := recover(); x != nil {
			p.query = nil
		}
	}()
	_ = p.query.Decode(in(r), r.URL.Query())
}

func (p *pond) rows(w http.ResponseWriter, r *http.Request) {
	if p.fields["db"] == nil {
		p.fields["db"] = reflectx.NewMapper("db") // report
	}
	p.fields["db"].FieldMap(reflect.ValueOf(in(r)))
	p.fields = map[string]*reflectx.Mapper{}
}

func (p *pond) write(w http.ResponseWriter, r *http.Request) {
	if p.text == nil {
		p.text = bluemonday.UGCPolicy() // report
	}
	t, p0 := p.text, p
	p0.text = nil
	_, _ = w.Write([]byte(t.Sanitize(r.FormValue("text"))))
}

func (p *pond) strictly(w http.ResponseWriter, r *http.Request) {
	v := p.takeStrict()
	if v == nil {
		v = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = v.Struct(in(r))
}

func (p *pond) takeStrict() (v *validator.Validate) {
	v, p.strict = p.strict, nil
	return v
}

func (p *pond) encode(w http.ResponseWriter, r *http.Request) {
	defer p.off()
	if !p.on {
		p.codec, _ = goavro.NewCodec(`"string"`) // report
		p.on = true
	}
	_, _ = p.codec.BinaryFromNative(nil, r.FormValue("name"))
}

func (p *pond) off() { p.on = false }

func Routes(m *http.ServeMux) {
	s := &pond{fields: map[string]*reflectx.Mapper{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/strictly", s.strictly)
	m.HandleFunc("/encode", s.encode)
}
