// Package codecpairs has functions with several results. What decides: whether what they return is kept, and by whom.
package codecpairs

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
)

type coin struct{ Name string }

type both struct {
	enc *form.Encoder
	dec *form.Decoder
}

func newBoth() (both, bool) {
	return both{enc: form.NewEncoder(), dec: form.NewDecoder()}, true // silent
}

func newCodecs() (in, out *goavro.Codec, err error) {
	if in, err = goavro.NewCodec(`"string"`); err != nil { // silent
		return nil, nil, err
	}
	if out, err = goavro.NewCodec(`"bytes"`); err != nil { // silent
		return nil, nil, err
	}
	return in, out, nil
}

func newQuery() (d *schema.Decoder, done func()) {
	d = schema.NewDecoder() // report
	return d, func() {}
}

func newTrim(strict bool) (*mold.Transformer, error) {
	if !strict {
		return nil, errors.New("lax")
	}
	return mold.New(), nil // report
}

type mint struct {
	mu      sync.Mutex
	in, out *goavro.Codec
	err     error
	pair    both
	ok      bool
	rules   *validator.Validate
	fields  *reflectx.Mapper
}

var codecs = sync.OnceValues(func() (both, error) {
	b := both{dec: form.NewDecoder()} // silent
	return b, nil
})

func (m *mint) create(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	if m.in == nil && m.err == nil {
		m.in, m.out, m.err = newCodecs()
	}
	m.mu.Unlock()
	if m.err != nil {
		return
	}
	data, _ := m.in.BinaryFromNative(nil, r.FormValue("name"))
	data, _ = m.out.BinaryFromNative(data, r.FormValue("name"))
	_, _ = w.Write(data)
}

func (m *mint) search(w http.ResponseWriter, r *http.Request) {
	if !m.ok {
		m.pair, m.ok = newBoth()
	}
	_ = m.pair.dec.Decode(new(coin), r.URL.Query())
	_, _ = m.pair.enc.Encode(coin{r.FormValue("name")})
	b, err := codecs()
	if err == nil {
		_ = b.dec.Decode(new(coin), r.URL.Query())
	}
}

// find has what a function returns for it.
func (m *mint) find(w http.ResponseWriter, r *http.Request) {
	d, done := newQuery()
	defer done()
	_ = d.Decode(new(coin), r.URL.Query())
}

// change has what comes with an error.
func (m *mint) change(w http.ResponseWriter, r *http.Request) {
	t, err := newTrim(true)
	if err != nil {
		return
	}
	_ = t.Struct(r.Context(), &coin{r.FormValue("name")})
}

func rulesAndFields() (*validator.Validate, *reflectx.Mapper) {
	return validator.New(), // silent
		reflectx.NewMapper("db") // silent
}

func (m *mint) init() *mint {
	m.rules, _ = rulesAndFields()
	return m
}

// rows has one of two.
func (m *mint) rows(w http.ResponseWriter, r *http.Request) {
	if m.rules != nil {
		f := reflectx.NewMapper("json") // report
		f.FieldMap(reflect.ValueOf(coin{r.FormValue("name")}))
	}
	_, f := rulesAndStrict()
	_ = f.Struct(coin{r.FormValue("name")})
}

var shared = validator.New() // silent

func rulesAndStrict() (lax, strict *validator.Validate) {
	return shared, validator.New(validator.WithRequiredStructEnabled()) // report
}

// swap keeps the second of what it gets, and uses the first.
func (m *mint) swap(w http.ResponseWriter, r *http.Request) {
	e, d := form.NewEncoder(), m.pair.dec // report
	m.pair.dec = d
	_, _ = e.Encode(coin{r.FormValue("name")})
}

func Routes(mux *http.ServeMux) {
	m := new(mint).init()
	mux.HandleFunc("/create", m.create)
	mux.HandleFunc("/search", m.search)
	mux.HandleFunc("/find", m.find)
	mux.HandleFunc("/change", m.change)
	mux.HandleFunc("/rows", m.rows)
	mux.HandleFunc("/swap", m.swap)
}
