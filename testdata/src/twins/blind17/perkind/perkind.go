// Package perkind has one for each kind of thing. What decides: whether the kind's is kept.
package perkind

import (
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

type kind int

const (
	user kind = iota
	order
	kinds
)

type item struct{ Name string }

type entry struct {
	once sync.Once
	t    *mold.Transformer
}

type shop struct {
	rules  [kinds]*validator.Validate
	trims  [kinds]entry
	forms  map[kind]func() *form.Decoder
	codecs sync.Map
	fields []*reflectx.Mapper
	query  map[kind]*schema.Decoder
	mu     sync.Mutex
}

func newShop() *shop {
	s := &shop{fields: make([]*reflectx.Mapper, kinds), query: map[kind]*schema.Decoder{}}
	for k := range s.rules {
		s.rules[k] = validator.New() // silent
	}
	s.forms = map[kind]func() *form.Decoder{
		user: sync.OnceValue(form.NewDecoder), // silent
		order: sync.OnceValue(func() *form.Decoder {
			d := form.NewDecoder() // silent
			d.SetTagName("order")
			return d
		}),
	}
	return s
}

func (s *shop) trim(k kind) *mold.Transformer {
	e := &s.trims[k]
	e.once.Do(func() {
		e.t = mold.New() // silent
	})
	return e.t
}

func (s *shop) codec(k kind) (*goavro.Codec, error) {
	if c, ok := s.codecs.Load(k); ok {
		return c.(*goavro.Codec), nil
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	actual, _ := s.codecs.LoadOrStore(k, c)
	return actual.(*goavro.Codec), nil
}

func (s *shop) field(k kind) *reflectx.Mapper {
	s.mu.Lock()
	defer s.mu.Unlock()
	if int(k) >= len(s.fields) {
		s.fields = append(s.fields, make([]*reflectx.Mapper, int(k)+1-len(s.fields))...)
	}
	if s.fields[k] == nil {
		s.fields[k] = reflectx.NewMapper("db") // silent
	}
	return s.fields[k]
}

func (s *shop) fill(k kind) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.query[k]; ok {
		return
	}
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(k == user)
	s.query[k] = d
}

func kindOf(r *http.Request) kind {
	if r.FormValue("kind") == "order" {
		return order
	}
	return user
}

func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	k, x := kindOf(r), item{r.FormValue("name")}
	_ = s.rules[k].Struct(x)
	_ = s.trim(k).Struct(r.Context(), &x)
	_ = s.forms[k]().Decode(&x, r.URL.Query())
	if c, err := s.codec(k); err == nil {
		_, _ = c.BinaryFromNative(nil, x.Name)
	}
	s.field(k).FieldMap(reflect.ValueOf(x))
	s.fill(k)
	_ = s.query[k].Decode(&x, r.URL.Query())
}

// change makes one of each kind for a request.
func (s *shop) change(w http.ResponseWriter, r *http.Request) {
	var own [kinds]*validator.Validate
	for k := range own {
		own[k] = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = own[kindOf(r)].Struct(item{r.FormValue("name")})
}

// search makes the one of the kind.
func (s *shop) search(w http.ResponseWriter, r *http.Request) {
	var d interface {
		Decode(x any, values map[string][]string) error
	}
	switch kindOf(r) {
	case user:
		d = form.NewDecoder() // report
	case order:
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(new(item), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := newShop()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
}
