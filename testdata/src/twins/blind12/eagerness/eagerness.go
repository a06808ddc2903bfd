// Package eagerness has fallbacks for what may be there already. What decides: whether the fallback is made before anybody knows that it is
// needed.
package eagerness

import (
	"cmp"
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/samber/lo"
)

type api struct {
	rules   *validator.Validate
	trim    *mold.Transformer
	byKind  sync.Map
	found   sync.Map
	ugc     *bluemonday.Policy
	strict  map[string]*bluemonday.Policy
	fields  map[string]*reflectx.Mapper
	decoder *form.Decoder
}

type policyKey struct{}

// checked evaluates both, and takes the first.
func (a *api) checked(x any) error {
	return cmp.Or(a.rules, validator.New()).Struct(x) // report
}

// trimmed keeps the first, and makes another with each call.
func (a *api) trimmed(ctx context.Context, x any) error {
	a.trim = cmp.Or(a.trim, mold.New()) // report
	return a.trim.Struct(ctx, x)
}

// kind makes one for LoadOrStore, which throws it away when there is one.
func (a *api) kind(name string) *schema.Decoder {
	d, _ := a.byKind.LoadOrStore(name, schema.NewDecoder()) // report
	return d.(*schema.Decoder)
}

// kindFound looks first.
func (a *api) kindFound(name string) *schema.Decoder {
	d, ok := a.found.Load(name)
	if !ok {
		d, _ = a.found.LoadOrStore(name, schema.NewDecoder()) // silent
	}
	return d.(*schema.Decoder)
}

// clean has the two ways as functions, of which one is called.
func (a *api) clean(s string) string {
	return lo.TernaryF(a.ugc != nil, func() *bluemonday.Policy {
		return a.ugc
	}, func() *bluemonday.Policy {
		a.ugc = bluemonday.UGCPolicy() // silent
		return a.ugc
	}).Sanitize(s)
}

func setDefault[K comparable, V any](m map[K]V, k K, v V) V {
	if old, ok := m[k]; ok {
		return old
	}
	m[k] = v
	return v
}

func setDefaultFunc[K comparable, V any](m map[K]V, k K, f func() V) V {
	if old, ok := m[k]; ok {
		return old
	}
	v := f()
	m[k] = v
	return v
}

// formed has a default that it does not keep, made by a function that is called where it is missing: nobody fills the field.
func (a *api) formed(x any, r *http.Request) error {
	d := a.decoder
	if d == nil {
		d = func() *form.Decoder { return form.NewDecoder() }() // report
	}
	return d.Decode(x, r.URL.Query())
}

func (a *api) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := struct{ Name string }{r.FormValue("name")}
	if a.checked(x) != nil || a.trimmed(r.Context(), &x) != nil || a.formed(&x, r) != nil {
		return
	}
	_ = a.kind(r.FormValue("kind")).Decode(&x, r.URL.Query())
	_ = a.kindFound(r.FormValue("kind")).Decode(&x, r.URL.Query())
	p := setDefault(a.strict, "strict", bluemonday.NewPolicy()) // report
	m := setDefaultFunc(a.fields, "db", func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	_ = m.TypeMap(nil)
	ctx := context.WithValue(r.Context(), policyKey{}, bluemonday.UGCPolicy()) // report
	a.render(w, r.WithContext(ctx), p.Sanitize(a.clean(x.Name)))
}

func (a *api) render(w http.ResponseWriter, r *http.Request, name string) {
	p := r.Context().Value(policyKey{}).(*bluemonday.Policy)
	_, _ = w.Write([]byte(p.Sanitize(name)))
}

func New() http.Handler {
	return &api{
		rules:  validator.New(validator.WithRequiredStructEnabled()), // silent
		strict: make(map[string]*bluemonday.Policy),
		fields: make(map[string]*reflectx.Mapper),
	}
}
