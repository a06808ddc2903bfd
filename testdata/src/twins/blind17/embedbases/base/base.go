// Package base has what handlers embed. What decides: whether the one who embeds it lasts.
package base

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// Handler has things that it makes when they are needed.
type Handler struct {
	once  sync.Once
	rules *validator.Validate
	trim  *mold.Transformer
	Forms *form.Decoder
}

func (h *Handler) Check(x any) error {
	h.once.Do(func() {
		h.rules = validator.New() // silent
	})
	return h.rules.Struct(x)
}

func (h *Handler) Trim(r *http.Request, x any) error {
	if h.trim == nil {
		h.trim = mold.New() // silent
	}
	return h.trim.Struct(r.Context(), x)
}

// Bind is for those who have none.
func (h *Handler) Bind(r *http.Request, x any) error {
	d := h.Forms
	if d == nil {
		d = form.NewDecoder() // report
	}
	return d.Decode(x, r.Form)
}

// Query makes one each time.
func (*Handler) Query(r *http.Request, x any) error {
	d := schema.NewDecoder() // report
	return d.Decode(x, r.URL.Query())
}

// Value is called on a copy.
type Value struct{ m *reflectx.Mapper }

func (v Value) Fields(x any) int {
	if v.m == nil {
		v.m = reflectx.NewMapper("db") // report
	}
	return len(v.m.FieldMap(reflect.ValueOf(x)))
}
