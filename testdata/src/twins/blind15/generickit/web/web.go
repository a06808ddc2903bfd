// Package web uses kit.
package web

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

	"twins/blind15/generickit/kit"
)

type in struct{ Name string }

var rules = kit.NewLazy(func() *validator.Validate {
	return validator.New() // silent
})

var codec = kit.Must(goavro.NewCodec(`"string"`)) // silent

var caches kit.Cache[string, *form.Decoder]

func lazyPackage(w http.ResponseWriter, r *http.Request) {
	_ = rules.Get().Struct(in{r.FormValue("n")})
}

func lazyLocal(w http.ResponseWriter, r *http.Request) {
	l := kit.NewLazy(func() *mold.Transformer {
		return mold.New() // report
	})
	_ = l.Get().Struct(r.Context(), &in{r.FormValue("n")})
}

func must(w http.ResponseWriter, r *http.Request) {
	c := kit.Must(goavro.NewCodec(`"string"`)) // report
	_, _ = c.BinaryFromNative(nil, r.FormValue("n"))
	_, _ = codec.BinaryFromNative(nil, r.FormValue("n"))
}

func cached(w http.ResponseWriter, r *http.Request) {
	d := caches.Get(r.FormValue("tag"), func() *form.Decoder {
		d := form.NewDecoder() // silent
		d.SetTagName(r.FormValue("tag"))
		return d
	})
	_ = d.Decode(new(in), r.URL.Query())
}

func cachedLocal(w http.ResponseWriter, r *http.Request) {
	var c kit.Cache[string, *schema.Decoder]
	d := c.Get("x", func() *schema.Decoder {
		return schema.NewDecoder() // report
	})
	_ = d.Decode(new(in), r.URL.Query())
}

type server struct{ pol *bluemonday.Policy }

func (s *server) or(w http.ResponseWriter, r *http.Request) {
	p := kit.Or(s.pol, func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	})
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("n"))))
}

func (s *server) orKept(w http.ResponseWriter, r *http.Request) {
	s.pol = kit.Or(s.pol, func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // silent
	})
	_, _ = w.Write([]byte(s.pol.Sanitize(r.FormValue("n"))))
}

func all(w http.ResponseWriter, r *http.Request) {
	_ = kit.Each(r.URL.Query()["n"], func(n string) error {
		m := reflectx.NewMapper("q") // report
		m.FieldMap(reflect.ValueOf(in{n}))
		return kit.Check(in{n})
	})
}

func Routes(m *http.ServeMux) error {
	s := new(server)
	m.HandleFunc("/a", lazyPackage)
	m.HandleFunc("/b", lazyLocal)
	m.HandleFunc("/c", must)
	m.HandleFunc("/d", cached)
	m.HandleFunc("/e", cachedLocal)
	m.HandleFunc("/f", s.or)
	m.HandleFunc("/g", s.orKept)
	m.HandleFunc("/h", all)
	return kit.With(reflectx.NewMapper("x"), func(x *reflectx.Mapper) error { // silent
		m.HandleFunc("/i", func(w http.ResponseWriter, r *http.Request) {
			x.FieldMap(reflect.ValueOf(in{r.FormValue("n")}))
		})
		return nil
	})
}
