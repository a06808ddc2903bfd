// Package onlyonces has things that happen once. What decides: whether the once itself is there the next time.
package onlyonces

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
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

var (
	rules = sync.OnceValue(func() *validator.Validate {
		return validator.New() // silent
	})
	codec = sync.OnceValues(func() (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // silent
	})
	trims = sync.Pool{New: func() any {
		return mold.New() // silent
	}}
	fill = sync.OnceFunc(func() {
		policy = bluemonday.UGCPolicy() // silent
	})
	policy *bluemonday.Policy
)

func pkgLevel(w http.ResponseWriter, r *http.Request) {
	_ = rules().Struct(in{r.FormValue("n")})
	if c, err := codec(); err == nil {
		_, _ = c.BinaryFromNative(nil, r.FormValue("n"))
	}
	t := trims.Get().(*mold.Transformer)
	defer trims.Put(t)
	_ = t.Struct(r.Context(), &in{r.FormValue("n")})
	fill()
	_ = policy.Sanitize(r.FormValue("n"))
}

func local(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate {
		return validator.New() // report
	})
	for _, n := range r.URL.Query()["n"] {
		_ = get().Struct(in{n})
	}
}

func localOnce(w http.ResponseWriter, r *http.Request) {
	var once sync.Once
	var d *form.Decoder
	once.Do(func() {
		d = form.NewDecoder() // report
	})
	_ = d.Decode(new(in), r.URL.Query())
}

func localPool(w http.ResponseWriter, r *http.Request) {
	p := sync.Pool{New: func() any {
		return mold.New() // report
	}}
	t := p.Get().(*mold.Transformer)
	_ = t.Struct(r.Context(), &in{r.FormValue("n")})
}

// outer has them in the factory.
func outer() http.HandlerFunc {
	var once sync.Once
	var d *schema.Decoder
	get := sync.OnceValue(func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	return func(w http.ResponseWriter, r *http.Request) {
		once.Do(func() {
			d = schema.NewDecoder() // silent
		})
		_ = d.Decode(new(in), r.URL.Query())
		get().FieldMap(reflect.ValueOf(in{r.FormValue("n")}))
	}
}

// server has its once.
type server struct {
	once sync.Once
	pol  *bluemonday.Policy
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.once.Do(s.init)
	_, _ = w.Write([]byte(s.pol.Sanitize(r.FormValue("n"))))
}

func (s *server) init() {
	s.pol = bluemonday.UGCPolicy() // silent
}

// own has one too, and is made by each request.
type own struct {
	once sync.Once
	pol  *bluemonday.Policy
}

func (o *own) get() *bluemonday.Policy {
	o.once.Do(func() {
		o.pol = bluemonday.UGCPolicy() // report
	})
	return o.pol
}

func each(w http.ResponseWriter, r *http.Request) {
	var o own
	_, _ = w.Write([]byte(o.get().Sanitize(r.FormValue("n"))))
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/a", pkgLevel)
	m.HandleFunc("/b", local)
	m.HandleFunc("/c", localOnce)
	m.HandleFunc("/d", localPool)
	m.Handle("/e", outer())
	m.Handle("/f", new(server))
	m.HandleFunc("/g", each)
}
