// Package closures has functions in functions. What decides: which of them a request calls, and what is around it.
package closures

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

type leaf struct{ Name string }

func Routes(m *http.ServeMux) error {
	v := func() *validator.Validate {
		v := validator.New() // silent
		v.SetTagName("leaf")
		return v
	}()
	check := func(x any) error { return v.Struct(x) }
	m.HandleFunc("/check", func(w http.ResponseWriter, r *http.Request) { _ = check(leaf{r.FormValue("name")}) })

	newTrim := func(tag string) *mold.Transformer {
		t := mold.New() // silent
		t.SetTagName(tag)
		return t
	}
	short, long := newTrim("short"), newTrim("long")
	m.HandleFunc("/trim", func(w http.ResponseWriter, r *http.Request) {
		_ = short.Struct(r.Context(), &leaf{r.FormValue("name")})
		_ = long.Struct(r.Context(), &leaf{r.FormValue("name")})
	})

	newForms := func() *form.Decoder {
		return form.NewDecoder() // report
	}
	m.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
		_ = newForms().Decode(new(leaf), r.URL.Query())
	})

	var codec *goavro.Codec
	init := func() (err error) {
		codec, err = goavro.NewCodec(`"string"`) // silent
		return err
	}
	if err := init(); err != nil {
		return err
	}
	m.HandleFunc("/encode", func(w http.ResponseWriter, r *http.Request) {
		data, _ := codec.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	})

	with := func(f func(w http.ResponseWriter, r *http.Request, p *bluemonday.Policy)) http.HandlerFunc {
		p := bluemonday.UGCPolicy() // silent
		return func(w http.ResponseWriter, r *http.Request) { f(w, r, p) }
	}
	m.HandleFunc("/with", with(func(w http.ResponseWriter, r *http.Request, p *bluemonday.Policy) {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}))

	each := func(f func(w http.ResponseWriter, r *http.Request, p *bluemonday.Policy)) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			f(w, r, bluemonday.NewPolicy()) // report
		}
	}
	m.HandleFunc("/each", each(func(w http.ResponseWriter, r *http.Request, p *bluemonday.Policy) {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}))

	var fields *reflectx.Mapper
	lazily := func() *reflectx.Mapper {
		if fields == nil {
			fields = reflectx.NewMapper("db") // silent
		}
		return fields
	}
	m.HandleFunc("/rows", func(w http.ResponseWriter, r *http.Request) {
		lazily().FieldMap(reflect.ValueOf(leaf{r.FormValue("name")}))
	})

	m.HandleFunc("/inner", func(w http.ResponseWriter, r *http.Request) {
		var fields *reflectx.Mapper
		lazily := func() *reflectx.Mapper {
			if fields == nil {
				fields = reflectx.NewMapper("json") // report
			}
			return fields
		}
		lazily().FieldMap(reflect.ValueOf(leaf{r.FormValue("name")}))
		lazily().FieldMap(reflect.ValueOf(leaf{r.FormValue("other")}))
	})

	m.HandleFunc("/called", func(w http.ResponseWriter, r *http.Request) {
		d := func() *schema.Decoder {
			d := schema.NewDecoder() // report
			d.IgnoreUnknownKeys(true)
			return d
		}()
		_ = d.Decode(new(leaf), r.URL.Query())
	})

	steps := []func(*leaf) error{
		func(x *leaf) error { return v.Struct(x) },
		func(x *leaf) error {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			return v.Struct(x)
		},
	}
	m.HandleFunc("/steps", func(w http.ResponseWriter, r *http.Request) {
		for _, s := range steps {
			_ = s(&leaf{r.FormValue("name")})
		}
	})
	return nil
}
