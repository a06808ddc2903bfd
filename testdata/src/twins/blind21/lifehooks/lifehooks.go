// Command lifehooks is put together by a container. What decides: whether the container calls it when it starts, or a request does.
package main

import (
	"context"
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"go.uber.org/fx"
)

type order struct{ Note string }

func in(r *http.Request) *order { return &order{r.FormValue("note")} }

type service struct {
	rules  *validator.Validate
	fields *reflectx.Mapper
	text   func() *bluemonday.Policy
}

func newRules() *validator.Validate {
	return validator.New() // silent
}

// newText is provided as a function, which the service calls.
func newText() func() *bluemonday.Policy {
	return func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	}
}

func newService(v *validator.Validate, text func() *bluemonday.Policy, lc fx.Lifecycle) *service {
	s := &service{rules: v, text: text}
	lc.Append(fx.Hook{
		OnStart: func(context.Context) error {
			s.fields = reflectx.NewMapper("db") // silent
			return nil
		},
		OnStop: s.stop,
	})
	return s
}

func (s *service) stop(ctx context.Context) error {
	t := mold.New() // silent
	return t.Struct(ctx, &order{"bye"})
}

func (s *service) create(w http.ResponseWriter, r *http.Request) {
	o := in(r)
	if err := s.rules.Struct(o); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	s.fields.FieldMap(reflect.ValueOf(o))
	_, _ = w.Write([]byte(s.text().Sanitize(o.Note)))
}

func (s *service) change(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // report
	_ = t.Struct(r.Context(), in(r))
}

type forms struct{ d *form.Decoder }

func newForms() *forms { return &forms{form.NewDecoder()} } // silent

func (f *forms) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = f.d.Decode(in(r), r.URL.Query())
}

func routes(m *http.ServeMux, s *service, f *forms) {
	d := schema.NewDecoder() // silent
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.Handle("/forms", f)
	m.HandleFunc("/find", func(w http.ResponseWriter, r *http.Request) { _ = d.Decode(in(r), r.URL.Query()) })
	m.HandleFunc("/write", func(w http.ResponseWriter, r *http.Request) {
		e := form.NewEncoder() // report
		_, _ = e.Encode(in(r))
	})
}

func serve(lc fx.Lifecycle, m *http.ServeMux) {
	lc.Append(fx.Hook{OnStart: func(context.Context) error {
		go func() { log.Print(http.ListenAndServe(":8080", m)) }()
		return nil
	}})
}

func main() {
	fx.New(
		fx.Provide(newRules, newText, newService, newForms, http.NewServeMux),
		fx.Provide(func() *mold.Transformer { return mold.New() }), // silent
		fx.Invoke(routes, serve),
	).Run()
}
