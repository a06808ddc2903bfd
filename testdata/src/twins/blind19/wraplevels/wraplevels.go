// Package wraplevels wraps handlers in several levels. What decides: on which level it is made, and who calls that level.
package wraplevels

import (
	"net/http"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type mw = func(http.Handler) http.Handler

func handle(f func(w http.ResponseWriter, r *http.Request)) http.Handler { return http.HandlerFunc(f) }

func ruled(next http.Handler) http.Handler {
	v := validator.New() // silent
	return handle(func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(in(r))
		next.ServeHTTP(w, r)
	})
}

func trimmed(tag string) mw {
	return func(next http.Handler) http.Handler {
		t := mold.New() // silent
		t.SetTagName(tag)
		return handle(func(w http.ResponseWriter, r *http.Request) {
			_ = t.Struct(r.Context(), in(r))
			next.ServeHTTP(w, r)
		})
	}
}

type queried struct {
	next http.Handler
	dec  *schema.Decoder
}

func (q *queried) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = q.dec.Decode(in(r), r.URL.Query())
	q.next.ServeHTTP(w, r)
}

func (q queried) wrap(next http.Handler) http.Handler {
	q.next = next
	q.dec = schema.NewDecoder() // silent
	return &q
}

func formed(next http.Handler) http.Handler {
	return handle(func(w http.ResponseWriter, r *http.Request) {
		d := form.NewDecoder() // report
		_ = d.Decode(in(r), r.URL.Query())
		next.ServeHTTP(w, r)
	})
}

func strict(opts ...validator.Option) func() mw {
	return func() mw {
		return func(next http.Handler) http.Handler {
			return handle(func(w http.ResponseWriter, r *http.Request) {
				v := validator.New(validator.WithRequiredStructEnabled()) // report
				_ = v.Struct(in(r))
				next.ServeHTTP(w, r)
			})
		}
	}
}

// late is put around the next one when a request comes.
func late(next http.Handler) http.Handler {
	p := bluemonday.UGCPolicy() // report
	return handle(func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
		next.ServeHTTP(w, r)
	})
}

func lately(next http.Handler) http.Handler {
	return handle(func(w http.ResponseWriter, r *http.Request) { late(next).ServeHTTP(w, r) })
}

type mapped struct {
	http.Handler
	fields *reflectx.Mapper
}

func (m mapped) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	m.fields = reflectx.NewMapper("db") // report
	m.fields.FieldMap(reflect.ValueOf(in(r)))
	m.Handler.ServeHTTP(w, r)
}

func chain(h http.Handler, all ...mw) http.Handler {
	for _, m := range slices.Backward(all) {
		h = m(h)
	}
	return h
}

func Routes(m *http.ServeMux, h http.Handler) {
	m.Handle("/", chain(h, ruled, trimmed("mold"), queried{}.wrap, formed, strict()(), lately, func(h http.Handler) http.Handler { return mapped{Handler: h} }))
}
