// Command bootplan starts up through values that are functions. What decides: whether main calls them, or a request.
package main

import (
	"context"
	"errors"
	"log"
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

type app struct {
	rules  *validator.Validate
	forms  *form.Decoder
	codec  *goavro.Codec
	trim   *mold.Transformer
	routes map[string]http.HandlerFunc
}

type item struct{ Name string }

// stage has a name, and what is to be done.
type stage struct {
	name string
	run  func(context.Context, *app) error
}

func (s stage) do(ctx context.Context, a *app) error {
	if err := s.run(ctx, a); err != nil {
		return errors.New(s.name)
	}
	return nil
}

func plan() []stage {
	return []stage{
		{"rules", func(_ context.Context, a *app) error {
			a.rules = validator.New() // silent
			return nil
		}},
		{"forms", func(ctx context.Context, a *app) error { return a.makeForms(ctx) }},
		{"codec", func(_ context.Context, a *app) (err error) {
			a.codec, err = goavro.NewCodec(`"string"`) // silent
			return err
		}},
		{name: "probe", run: probe},
	}
}

func (a *app) makeForms(context.Context) error {
	a.forms = form.NewDecoder() // silent
	return nil
}

// probe tries whether it would work.
func probe(ctx context.Context, a *app) error {
	t := mold.New() // silent
	return t.Struct(ctx, new(item))
}

// runner runs what it was given.
type runner struct{ do func(*app) }

func (r runner) once(a *app) { r.do(a) }

var makeTrim = runner{func(a *app) {
	a.trim = mold.New()                  // silent
	a.trim.RegisterAlias("name", "trim") // silent
}}

// each is run by every request.
var each = []runner{
	{func(a *app) {
		p := bluemonday.UGCPolicy() // report
		log.Print(p.Sanitize("x"))
	}},
}

// route is asked for its handler once.
type route func(*app) http.HandlerFunc

func columns(a *app) http.HandlerFunc {
	m := reflectx.NewMapper("db") // silent
	return func(w http.ResponseWriter, r *http.Request) {
		m.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
	}
}

func search(a *app) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for _, run := range each {
			run.once(a)
		}
		d := schema.NewDecoder() // report
		_ = d.Decode(new(item), r.URL.Query())
	}
}

// late is asked for its handler by each request.
func late(a *app) http.HandlerFunc {
	d := form.NewDecoder() // report
	return func(w http.ResponseWriter, r *http.Request) {
		_ = d.Decode(new(item), r.URL.Query())
	}
}

var table = map[string]route{"/columns": columns, "/search": search}

func (a *app) mount(m *http.ServeMux) {
	for path, r := range table {
		m.HandleFunc(path, r(a))
	}
	m.HandleFunc("/late", func(w http.ResponseWriter, r *http.Request) {
		lazily := route(late)
		lazily(a)(w, r)
	})
}

func must(fs ...func() error) {
	for _, f := range fs {
		if err := f(); err != nil {
			log.Fatal(err)
		}
	}
}

func main() {
	ctx, a := context.Background(), new(app)
	for _, s := range plan() {
		if err := s.do(ctx, a); err != nil {
			log.Fatal(err)
		}
	}
	makeTrim.once(a)
	must(
		func() error { return a.rules.Struct(item{"x"}) },
		func() error {
			v := validator.New(validator.WithRequiredStructEnabled()) // silent
			return v.Struct(item{"y"})
		},
	)
	m := http.NewServeMux()
	a.mount(m)
	log.Fatal(http.ListenAndServe(":8080", m))
}
