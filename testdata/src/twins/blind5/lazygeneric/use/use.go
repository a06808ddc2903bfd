// Package use has lazy values in variables, fields and requests. What decides: whether the lazy value lasts, and whether it is lazy or asks again.
package use

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind5/lazygeneric/lazy"
)

var shared = lazy.New(func() *validator.Validate {
	// On first use, once for the program.
	v := validator.New() // silent
	v.SetTagName("check")
	return v
})

var each = lazy.Each(func() *validator.Validate {
	// Whenever somebody asks, and requests ask.
	return validator.New() // report
})

var mappers lazy.Map[string, *reflectx.Mapper]

type handler struct {
	form  *lazy.Of[*form.Decoder]
	valid lazy.Getter[*validator.Validate]
}

func newHandler() *handler {
	return &handler{
		form: lazy.New(func() *form.Decoder {
			// On first use of the handler.
			d := form.NewDecoder() // silent
			d.SetTagName("json")
			return d
		}),
		valid: shared,
	}
}

func (h *handler) create(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	if err := h.form.Get().Decode(&in, r.Form); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = h.valid.Get().Struct(&in)
	_ = shared.Get().Struct(&in)
	m := mappers.Get("json", func() *reflectx.Mapper {
		// Once for each key.
		return reflectx.NewMapper("json") // silent
	})
	_ = m.FieldMap(reflect.ValueOf(in))
}

func (h *handler) update(w http.ResponseWriter, r *http.Request) {
	var in struct{ Name string }
	_ = each.Get().Struct(&in)
	own := lazy.New(func() *form.Decoder {
		// The lazy value is the request's.
		return form.NewDecoder() // report
	})
	if r.Method == http.MethodPut {
		_ = own.Get().Decode(&in, r.Form)
	}
	var perRequest lazy.Map[string, *reflectx.Mapper]
	m := perRequest.Get("json", func() *reflectx.Mapper {
		// The map is the request's.
		return reflectx.NewMapper("json") // report
	})
	_ = m.FieldMap(reflect.ValueOf(in))
}

type scope struct {
	r     *http.Request
	valid *lazy.Of[*validator.Validate]
}

func newScope(r *http.Request) *scope {
	return &scope{r, lazy.New(func() *validator.Validate {
		// A lazy value in an object of the request.
		return validator.New() // report
	})}
}

func (s *scope) check() error { return s.valid.Get().Struct(s.r.URL) }

func (h *handler) scoped(w http.ResponseWriter, r *http.Request) {
	if err := newScope(r).check(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Main() error {
	h := newHandler()
	http.HandleFunc("/create", h.create)
	http.HandleFunc("/update", h.update)
	http.HandleFunc("/scoped", h.scoped)
	return http.ListenAndServe(":8080", nil)
}
