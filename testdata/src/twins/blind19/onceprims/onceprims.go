// Package onceprims does things once. What decides: whether what remembers it is there in the next call.
package onceprims

import (
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

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

type mill struct {
	once   sync.Once
	rules  *validator.Validate
	trim   func() *mold.Transformer
	done   atomic.Bool
	forms  *form.Decoder
	first  chan struct{}
	query  *schema.Decoder
	n      atomic.Int64
	fields *reflectx.Mapper
	again  sync.Once
	text   *bluemonday.Policy
	seen   atomic.Bool
	strict *validator.Validate
}

func (m *mill) create(w http.ResponseWriter, r *http.Request) {
	m.once.Do(m.fill)
	_ = m.rules.Struct(in(r))
}

func (m *mill) fill() {
	m.rules = validator.New() // silent
}

func (m *mill) change(w http.ResponseWriter, r *http.Request) {
	_ = m.trim().Struct(r.Context(), in(r))
}

func (m *mill) search(w http.ResponseWriter, r *http.Request) {
	if !m.done.Swap(true) {
		m.forms = form.NewDecoder() // silent
	}
	_ = m.forms.Decode(in(r), r.URL.Query())
}

func (m *mill) find(w http.ResponseWriter, r *http.Request) {
	if _, ok := <-m.first; ok {
		m.query = schema.NewDecoder() // silent
		close(m.first)
	}
	_ = m.query.Decode(in(r), r.URL.Query())
}

func (m *mill) rows(w http.ResponseWriter, r *http.Request) {
	switch m.n.Add(1) {
	case 1:
		m.fields = reflectx.NewMapper("db") // silent
	}
	m.fields.FieldMap(reflect.ValueOf(in(r)))
}

// write has a once that is new.
func (m *mill) write(w http.ResponseWriter, r *http.Request) {
	m.again = sync.Once{}
	m.again.Do(func() {
		m.text = bluemonday.UGCPolicy() // report
	})
	_, _ = w.Write([]byte(m.text.Sanitize(r.FormValue("text"))))
}

// strictly takes it back.
func (m *mill) strictly(w http.ResponseWriter, r *http.Request) {
	defer m.seen.Store(false)
	if !m.seen.Swap(true) {
		m.strict = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = m.strict.Struct(in(r))
}

// valued asks a function that it has just made.
func (m *mill) valued(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValues(func() (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // report
	})
	if c, err := get(); err == nil {
		_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
	}
}

func (m *mill) token(w http.ResponseWriter, r *http.Request) {
	first := make(chan struct{}, 1)
	first <- struct{}{}
	if _, ok := <-first; ok {
		d := schema.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
	}
}

func newMill() *mill {
	m := &mill{first: make(chan struct{}, 1)}
	m.first <- struct{}{}
	m.trim = sync.OnceValue(mold.New) // silent
	return m
}

func Routes(m *http.ServeMux) {
	s := newMill()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/strictly", s.strictly)
	m.HandleFunc("/valued", s.valued)
	m.HandleFunc("/token", s.token)
}
