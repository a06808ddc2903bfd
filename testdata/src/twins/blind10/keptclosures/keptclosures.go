// Package keptclosures keeps functions in variables and fields. What decides: whether it is made before the function, or in it.
package keptclosures

import (
	"net/http"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct {
	Name string `db:"name" validate:"required"`
}

// normalize has its table from when the package was loaded.
var normalize = func() func(string) string {
	r := strings.NewReplacer("\r\n", "\n", "\t", " ") // silent
	return func(s string) string { return r.Replace(strings.TrimSpace(s)) }
}()

// quote makes it each time.
var quote = func(s string) string {
	return strings.NewReplacer("'", "''", "\\", "\\\\").Replace(s) // report
}

// memo returns a function that calls f with the first call.
func memo[T any](f func() T) func() T {
	var mu sync.Mutex
	var have bool
	var x T
	return func() T {
		mu.Lock()
		defer mu.Unlock()
		if !have {
			x, have = f(), true
		}
		return x
	}
}

var columns = memo(func() *reflectx.Mapper {
	return reflectx.NewMapper("db") // silent
})

type handler struct {
	check  func(any) error
	render func(string) string
	fields func(any) map[string]reflect.Value
	after  []func(*row)
}

func newHandler() *handler {
	v := validator.New() // silent
	h := &handler{check: v.Struct}
	h.render = func(s string) string {
		return bluemonday.UGCPolicy().Sanitize(s) // report
	}
	h.fields = fieldsBy(reflectx.NewMapperFunc("json", strings.ToLower)) // silent
	h.after = append(h.after, func(x *row) { x.Name = normalize(x.Name) }, clean())
	h.after = append(h.after, func(x *row) {
		if validator.New().Var(x.Name, "alpha") != nil { // report
			x.Name = ""
		}
	})
	return h
}

func fieldsBy(m *reflectx.Mapper) func(any) map[string]reflect.Value {
	return func(x any) map[string]reflect.Value { return m.FieldMap(reflect.ValueOf(x)) }
}

// clean is called once, and what it returns for each row.
func clean() func(*row) {
	var p *bluemonday.Policy
	return func(x *row) {
		if p == nil {
			p = bluemonday.UGCPolicy() // silent
		}
		x.Name = p.Sanitize(x.Name)
	}
}

// cleaner is the same, that is called for each request.
func cleaner() func(*row) {
	var p *bluemonday.Policy
	return func(x *row) {
		if p == nil {
			p = bluemonday.UGCPolicy() // report
		}
		x.Name = p.Sanitize(x.Name)
	}
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := row{quote(r.FormValue("name"))}
	for _, f := range h.after {
		f(&x)
	}
	cleaner()(&x)
	own := memo(func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	for name := range h.fields(x) {
		if err := own().Var(name, "required"); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	_ = columns().FieldByName(reflect.ValueOf(x), "name")
	if err := h.check(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_, _ = w.Write([]byte(h.render(x.Name)))
}

func Routes(m *http.ServeMux) { m.Handle("/rows", newHandler()) }
