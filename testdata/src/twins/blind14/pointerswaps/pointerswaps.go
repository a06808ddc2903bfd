// Package pointerswaps holds in atomics what it makes. What decides: whether it looks before it makes.
package pointerswaps

import (
	"net/http"
	"reflect"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type rock struct{ Name string }

type bundle struct {
	rules *validator.Validate
	query *schema.Decoder
}

type svc struct {
	bundle atomic.Pointer[bundle]
	trim   atomic.Value
	forms  atomic.Pointer[form.Decoder]
	fields atomic.Pointer[reflectx.Mapper]
	policy atomic.Pointer[bluemonday.Policy]
	codec  atomic.Value
	spare  atomic.Pointer[bluemonday.Policy]
	other  atomic.Pointer[bluemonday.Policy]
	last   atomic.Pointer[validator.Validate]
}

// load has two in one.
func (s *svc) load() *bundle {
	if b := s.bundle.Load(); b != nil {
		return b
	}
	b := &bundle{
		rules: validator.New(),     // silent
		query: schema.NewDecoder(), // silent
	}
	if s.bundle.CompareAndSwap(nil, b) {
		return b
	}
	return s.bundle.Load()
}

func (s *svc) create(w http.ResponseWriter, r *http.Request) {
	b, x := s.load(), new(rock)
	_ = b.query.Decode(x, r.URL.Query())
	_ = b.rules.Struct(x)
}

func (s *svc) trimmed(w http.ResponseWriter, r *http.Request) {
	t, _ := s.trim.Load().(*mold.Transformer)
	if t == nil {
		t = mold.New() // silent
		s.trim.Store(t)
	}
	_ = t.Struct(r.Context(), &rock{r.FormValue("name")})
}

// decode takes it, so that nobody else has it, and gives it back.
func (s *svc) decode(w http.ResponseWriter, r *http.Request) {
	d := s.forms.Swap(nil)
	if d == nil {
		d = form.NewDecoder() // silent
	}
	_ = d.Decode(new(rock), r.URL.Query())
	s.forms.Store(d)
}

// columns does not look before it swaps.
func (s *svc) columns(w http.ResponseWriter, r *http.Request) {
	s.fields.CompareAndSwap(nil, reflectx.NewMapper("db")) // report
	s.fields.Load().FieldMap(reflect.ValueOf(rock{r.FormValue("name")}))
}

// clean takes it, and does not give it back.
func (s *svc) clean(w http.ResponseWriter, r *http.Request) {
	p := s.policy.Swap(nil)
	if p == nil {
		p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func (s *svc) encode(w http.ResponseWriter, r *http.Request) {
	if s.codec.Load() == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		s.codec.CompareAndSwap(nil, c)
	}
	data, _ := s.codec.Load().(*goavro.Codec).BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// spared looks at one, and fills another one.
func (s *svc) spared(w http.ResponseWriter, r *http.Request) {
	p := s.spare.Load()
	if p == nil {
		p = bluemonday.NewPolicy() // report
		s.other.Store(p)
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// local has an atomic of its own.
func local(w http.ResponseWriter, r *http.Request) {
	var a atomic.Pointer[form.Decoder]
	if a.Load() == nil {
		a.Store(form.NewDecoder()) // report
	}
	_ = a.Load().Decode(new(rock), r.URL.Query())
}

// latest is what others look at.
func (s *svc) latest(w http.ResponseWriter, r *http.Request) {
	s.last.Store(validator.New(validator.WithRequiredStructEnabled())) // report
	_ = s.last.Load().Struct(rock{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := new(svc)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/trim", s.trimmed)
	m.HandleFunc("/decode", s.decode)
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/spared", s.spared)
	m.HandleFunc("/local", local)
	m.HandleFunc("/latest", s.latest)
}
