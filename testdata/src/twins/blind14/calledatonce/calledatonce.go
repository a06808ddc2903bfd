// Package calledatonce has functions that are called where they stand, or put off. What decides: how often the place is come by.
package calledatonce

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

type stone struct{ Name string }

var rules = func() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("rules")
	return v
}()

var mkTrim = func() *mold.Transformer {
	return mold.New() // report
}

func create(w http.ResponseWriter, r *http.Request) {
	s := stone{r.FormValue("name")}
	_ = mkTrim().Struct(r.Context(), &s)
	err := func() error {
		defer func() { _ = recover() }()
		d := form.NewDecoder() // report
		return d.Decode(&s, r.URL.Query())
	}()
	if err == nil {
		_ = rules.Struct(s)
	}
}

// encode puts it off until the request is done.
func encode(w http.ResponseWriter, r *http.Request) {
	defer func() {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return
		}
		data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	}()
	w.WriteHeader(http.StatusOK)
}

// early makes it when the defer stands there.
func early(w http.ResponseWriter, r *http.Request) {
	defer w.Write([]byte(bluemonday.UGCPolicy().Sanitize(r.FormValue("text")))) // report
	w.WriteHeader(http.StatusOK)
}

// search has what was made in the function that made them.
func search() http.HandlerFunc {
	return func() http.HandlerFunc {
		d := schema.NewDecoder() // silent
		return func(w http.ResponseWriter, r *http.Request) {
			_ = d.Decode(new(stone), r.URL.Query())
		}
	}()
}

// columns has a function that makes it, and one that only is one.
func columns() http.HandlerFunc {
	mk := func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	}
	m := mk()
	return func(w http.ResponseWriter, r *http.Request) {
		m.FieldMap(reflect.ValueOf(stone{r.FormValue("name")}))
	}
}

// lazily makes it with the first request.
func lazily() http.HandlerFunc {
	var (
		once sync.Once
		p    *bluemonday.Policy
	)
	return func(w http.ResponseWriter, r *http.Request) {
		once.Do(func() {
			p = bluemonday.NewPolicy() // silent
		})
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// eagerly has a once for each request.
func eagerly(w http.ResponseWriter, r *http.Request) {
	get := sync.OnceValue(func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = get().Struct(stone{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/encode", encode)
	m.HandleFunc("/early", early)
	m.HandleFunc("/search", search())
	m.HandleFunc("/columns", columns())
	m.HandleFunc("/lazily", lazily())
	m.HandleFunc("/eagerly", eagerly)
}
