// Package providers asks an interface for what it needs. What decides: whether what stands behind the interface has it, or makes it whenever it is asked.
package providers

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type pet struct{ Name string }

type rules interface{ Rules() *validator.Validate }

type kept struct{ v *validator.Validate }

func newKept() *kept { return &kept{v: validator.New()} } // silent

func (k *kept) Rules() *validator.Validate { return k.v }

type fresh struct{ tag string }

func (f fresh) Rules() *validator.Validate {
	v := validator.New() // report
	v.SetTagName(f.tag)
	return v
}

type lazy struct {
	once sync.Once
	v    *validator.Validate
}

func (l *lazy) Rules() *validator.Validate {
	l.once.Do(func() { l.v = validator.New() }) // silent
	return l.v
}

type shared struct{}

var one = validator.New() // silent

func (shared) Rules() *validator.Validate { return one }

type shop struct {
	rules  []rules
	trims  func() *mold.Transformer
	forms  interface{ Decoder() *form.Decoder }
	lookup lookup
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	for _, p := range s.rules {
		if p.Rules().Struct(pet{r.FormValue("name")}) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func (s *shop) change(w http.ResponseWriter, r *http.Request) {
	_ = s.trims().Struct(r.Context(), &pet{r.FormValue("name")})
}

type forms struct{}

func (*forms) Decoder() *form.Decoder { return form.NewDecoder() } // report

func (s *shop) search(w http.ResponseWriter, r *http.Request) {
	_ = s.forms.Decoder().Decode(&pet{}, r.URL.Query())
}

type lookup interface {
	Get(string) (*schema.Decoder, bool)
	Set(string, *schema.Decoder)
}

type table struct{ m sync.Map }

func (t *table) Get(k string) (*schema.Decoder, bool) {
	d, ok := t.m.Load(k)
	if !ok {
		return nil, false
	}
	return d.(*schema.Decoder), true
}

func (t *table) Set(k string, d *schema.Decoder) { t.m.Store(k, d) }

func (s *shop) find(w http.ResponseWriter, r *http.Request) {
	d, ok := s.lookup.Get("pet")
	if !ok {
		d = schema.NewDecoder() // silent
		s.lookup.Set("pet", d)
	}
	_ = d.Decode(&pet{}, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := &shop{
		rules:  []rules{newKept(), fresh{"check"}, &lazy{}, shared{}},
		trims:  func() *mold.Transformer { return mold.New() }, // report
		forms:  &forms{},
		lookup: &table{},
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
}
