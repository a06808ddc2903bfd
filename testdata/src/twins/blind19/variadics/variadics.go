// Package variadics has functions with any number of options. What decides: who calls them with how many, and how often.
package variadics

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type option func(*farm)

type farm struct {
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder
	query *schema.Decoder
	maps  []*reflectx.Mapper
}

func withRules(vs ...*validator.Validate) option {
	return func(f *farm) {
		if f.rules = first(vs...); f.rules == nil {
			f.rules = validator.New() // silent
		}
	}
}

func first[T any](vs ...*T) *T {
	for _, v := range vs {
		if v != nil {
			return v
		}
	}
	return nil
}

func withTrim(tags ...string) option {
	t := mold.New() // silent
	for _, tag := range tags {
		t.SetTagName(tag)
	}
	return func(f *farm) { f.trim = t }
}

func newFarm(opts ...option) *farm {
	f := &farm{forms: form.NewDecoder()} // silent
	for _, o := range append([]option{withRules(), withQuery}, opts...) {
		o(f)
	}
	f.maps = mappers("db", "json")
	return f
}

func withQuery(f *farm) {
	f.query = schema.NewDecoder() // silent
}

func mappers(tags ...string) (all []*reflectx.Mapper) {
	for len(tags) > 0 {
		all = append(all, reflectx.NewMapper(tags[0])) // silent
		tags = tags[1:]
	}
	return all
}

func (f *farm) create(w http.ResponseWriter, r *http.Request) {
	_ = f.rules.Struct(in(r))
	_ = f.trim.Struct(r.Context(), in(r))
	_ = f.forms.Decode(in(r), r.URL.Query())
	_ = f.query.Decode(in(r), r.URL.Query())
	for _, m := range f.maps {
		m.FieldMap(reflect.ValueOf(in(r)))
	}
}

// check takes validators that nobody gives.
func check(x any, vs ...*validator.Validate) error {
	if len(vs) == 0 {
		vs = append(vs, validator.New(validator.WithRequiredStructEnabled())) // report
	}
	return vs[0].Struct(x)
}

// given takes one that everybody gives.
func given(x any, ds ...*form.Decoder) error {
	d := first(ds...)
	if len(ds) == 0 {
		d = form.NewDecoder() // silent
	}
	return d.Decode(x, nil)
}

type tuning func(*mold.Transformer)

// tuned is called for each request.
func tuned(x any, with ...tuning) error {
	t := mold.New() // report
	for _, f := range with {
		f(t)
	}
	return t.Struct(context.Background(), x)
}

func sum(ps ...*bluemonday.Policy) (n int) {
	for range ps {
		n++
	}
	return n
}

func (f *farm) change(w http.ResponseWriter, r *http.Request) {
	_ = check(in(r))
	_ = given(in(r), f.forms)
	_ = tuned(in(r), func(t *mold.Transformer) { t.SetTagName("mold") })
	p := bluemonday.UGCPolicy() // report
	if sum(p, nil) > 1 {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

func Routes(m *http.ServeMux) {
	s := newFarm(withTrim("mold"))
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
}
