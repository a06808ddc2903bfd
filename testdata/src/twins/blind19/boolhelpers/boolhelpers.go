// Package boolhelpers has helpers that return one, and whether there was one. What decides: whether there is one the next time.
package boolhelpers

import (
	"errors"
	"net/http"
	"reflect"
	"sync"

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

type mart struct {
	mu     sync.RWMutex
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  map[string]*form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	text   *bluemonday.Policy
	strict *validator.Validate
	last   *form.Decoder
	codecs []*goavro.Codec
}

func (m *mart) have() (v *validator.Validate, ok bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	return m.rules, m.rules != nil
}

func (m *mart) create(w http.ResponseWriter, r *http.Request) {
	v, ok := m.have()
	if !ok {
		v = validator.New() // silent
		m.mu.Lock()
		m.rules = v
		m.mu.Unlock()
	}
	_ = v.Struct(in(r))
}

func (m *mart) missing() (fresh bool, t *mold.Transformer) {
	if t = m.trim; t == nil {
		fresh = true
	}
	return
}

func (m *mart) change(w http.ResponseWriter, r *http.Request) {
	fresh, t := m.missing()
	switch {
	case fresh:
		t = mold.New() // silent
		m.trim = t
	}
	_ = t.Struct(r.Context(), in(r))
}

var errNone = errors.New("none")

func (m *mart) formOf(kind string) (*form.Decoder, error) {
	if d, ok := m.forms[kind]; ok {
		return d, nil
	}
	return nil, errNone
}

func (m *mart) search(w http.ResponseWriter, r *http.Request) {
	k := r.FormValue("kind")
	d, err := m.formOf(k)
	if errors.Is(err, errNone) {
		d = form.NewDecoder() // silent
		m.forms[k] = d
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// orNew says whether it has made it.
func (m *mart) orNew() (d *schema.Decoder, made bool) {
	defer func() { m.query = d }()
	if d = m.query; d == nil {
		d, made = schema.NewDecoder(), true // silent
	}
	return
}

func (m *mart) find(w http.ResponseWriter, r *http.Request) {
	d, made := m.orNew()
	if made {
		d.IgnoreUnknownKeys(true)
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// mapper says so, and does not keep it.
func (m *mart) mapper() (f *reflectx.Mapper, made bool) {
	if f = m.fields; f == nil {
		f, made = reflectx.NewMapper("db"), true // report
	}
	return
}

func (m *mart) rows(w http.ResponseWriter, r *http.Request) {
	if f, made := m.mapper(); made {
		f.FieldMap(reflect.ValueOf(in(r)))
	}
}

// ready says whether there was one, and takes it away.
func (m *mart) ready() (p *bluemonday.Policy, ok bool) {
	p, m.text = m.text, nil
	return p, p != nil
}

func (m *mart) write(w http.ResponseWriter, r *http.Request) {
	p, ok := m.ready()
	if !ok {
		p = bluemonday.UGCPolicy() // report
		m.text = nil
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func named(r *http.Request) (name string, ok bool) {
	name = r.FormValue("name")
	return name, name != ""
}

// strictly asks for a name.
func (m *mart) strictly(w http.ResponseWriter, r *http.Request) {
	if n, ok := named(r); ok {
		m.strict = validator.New(validator.WithRequiredStructEnabled()) // report
		_ = m.strict.Struct(row{n})
	}
}

func (m *mart) previous() (d *form.Decoder, ok bool) { return m.last, m.last != nil }

// again makes one if there is one.
func (m *mart) again(w http.ResponseWriter, r *http.Request) {
	if _, ok := m.previous(); !ok {
		m.last = m.forms[""]
		return
	}
	d := form.NewDecoder() // report
	_ = d.Decode(in(r), r.URL.Query())
}

func (m *mart) codec() (c *goavro.Codec, ok bool) {
	if n := len(m.codecs); n != 0 {
		c = m.codecs[n-1]
	}
	return c, c != nil
}

func (m *mart) encode(w http.ResponseWriter, r *http.Request) {
	c, ok := m.codec()
	if !ok {
		c, _ = goavro.NewCodec(`"string"`) // silent
		m.codecs = append(m.codecs, c)
	}
	_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
}

func Routes(m *http.ServeMux) {
	s := &mart{forms: map[string]*form.Decoder{}}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/strictly", s.strictly)
	m.HandleFunc("/again", s.again)
	m.HandleFunc("/encode", s.encode)
}
