// Package optionals wraps what may be missing in a type of its own. What decides: whether what is filled in lives on.
package optionals

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

// Opt is one, or none.
type Opt[T any] struct {
	val T
	set bool
}

func (o Opt[T]) Get() (T, bool) { return o.val, o.set }

func (o *Opt[T]) Set(v T) { o.val, o.set = v, true }

// OrElse returns what it has, or what f makes, and has that from then on.
func (o *Opt[T]) OrElse(f func() T) T {
	if !o.set {
		o.val, o.set = f(), true
	}
	return o.val
}

// Or returns what it has, or what f makes.
func (o Opt[T]) Or(f func() T) T {
	if o.set {
		return o.val
	}
	return f()
}

func (o *Opt[T]) Missing() bool { return !o.set }

func (o *Opt[T]) Clear() { *o = Opt[T]{} }

type svc struct {
	rules  Opt[*validator.Validate]
	trim   Opt[*mold.Transformer]
	fields Opt[*reflectx.Mapper]
	query  Opt[*schema.Decoder]
	policy Opt[*bluemonday.Policy]
	codec  Opt[*goavro.Codec]
}

func (s *svc) create(w http.ResponseWriter, r *http.Request) {
	v, ok := s.rules.Get()
	if !ok {
		v = validator.New() // silent
		s.rules.Set(v)
	}
	_ = v.Struct(row{r.FormValue("name")})
}

func (s *svc) trimmed(w http.ResponseWriter, r *http.Request) {
	t := s.trim.OrElse(func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = t.Struct(r.Context(), &row{r.FormValue("name")})
}

func (s *svc) columns(w http.ResponseWriter, r *http.Request) {
	if s.fields.Missing() {
		s.fields.Set(reflectx.NewMapper("db")) // silent
	}
	s.fields.val.FieldMap(reflect.ValueOf(row{r.FormValue("name")}))
}

// search does not keep what it makes.
func (s *svc) search(w http.ResponseWriter, r *http.Request) {
	d := s.query.Or(schema.NewDecoder) // report
	_ = d.Decode(new(row), r.URL.Query())
}

// cleaned clears it.
func (s *svc) cleaned(w http.ResponseWriter, r *http.Request) {
	defer s.policy.Clear()
	if s.policy.Missing() {
		s.policy.Set(bluemonday.UGCPolicy()) // report
	}
	_, _ = w.Write([]byte(s.policy.val.Sanitize(r.FormValue("name"))))
}

// encoded sets one by value, and keeps that.
func (s *svc) encoded(w http.ResponseWriter, r *http.Request) {
	if !s.codec.set {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		s.codec = Opt[*goavro.Codec]{val: c, set: true}
	}
	data, _ := s.codec.val.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// decoded has an option of its own, which is missing each time.
func decoded(w http.ResponseWriter, r *http.Request) {
	var o Opt[*form.Decoder]
	d := o.OrElse(form.NewDecoder) // report
	_ = d.Decode(new(row), r.URL.Query())
}

// copied has a copy of the service, and fills that.
func (s svc) copied(w http.ResponseWriter, r *http.Request) {
	if s.trim.Missing() {
		t := mold.New() // report
		t.RegisterAlias("name", "trim")
		s.trim.Set(t)
	}
	_ = s.trim.val.Struct(r.Context(), &row{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s, z := new(svc), svc{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/trim", s.trimmed)
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/cleaned", s.cleaned)
	m.HandleFunc("/encoded", s.encoded)
	m.HandleFunc("/decoded", decoded)
	m.HandleFunc("/copied", z.copied)
}
