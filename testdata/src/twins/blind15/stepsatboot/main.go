// Command stepsatboot starts by steps. What decides: whether a step runs when the process starts, or is handed to what serves.
package main

import (
	"log"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

type app struct {
	v   *validator.Validate
	t   *mold.Transformer
	d   *form.Decoder
	mux *http.ServeMux
	m   *reflectx.Mapper
}

type step struct {
	name string
	run  func(*app) error
}

var steps = []step{
	{"rules", (*app).rules},
	{"trim", func(a *app) error {
		a.t = mold.New() // silent
		return nil
	}},
	{"routes", routes},
}

func (a *app) rules() error {
	a.v = validator.New() // silent
	return nil
}

func routes(a *app) error {
	a.mux.HandleFunc("/", a.serve)
	a.mux.HandleFunc("/row", func(w http.ResponseWriter, r *http.Request) {
		a.m.FieldMap(reflect.ValueOf(in{r.FormValue("n")}))
	})
	return nil
}

// checks run for each request.
var checks = []func(*app, in) error{
	(*app).check,
	func(a *app, x in) error {
		return schema.NewDecoder().Decode(&x, nil) // report
	},
}

func (a *app) check(x in) error {
	p := bluemonday.UGCPolicy() // report
	_ = p.Sanitize(x.Name)
	return a.v.Struct(x)
}

func (a *app) serve(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("n")}
	for _, c := range checks {
		if c(a, x) != nil {
			return
		}
	}
	_ = a.d.Decode(&x, r.URL.Query())
	_ = a.t.Struct(r.Context(), &x)
}

type option func(*app)

func withDecoder() option {
	return func(a *app) {
		a.d = form.NewDecoder() // silent
	}
}

func withMapper(tag string) option {
	m := reflectx.NewMapper(tag) // silent
	return func(a *app) { a.m = m }
}

func newApp(opts ...option) *app {
	a := &app{mux: http.NewServeMux()}
	for _, o := range opts {
		o(a)
	}
	return a
}

// perRequest makes an app for each.
func perRequest(w http.ResponseWriter, r *http.Request) {
	a := newApp(func(a *app) {
		a.d = form.NewDecoder() // report
	})
	_ = a.d.Decode(new(in), r.URL.Query())
}

var codec *goavro.Codec

func init() {
	var err error
	if codec, err = goavro.NewCodec(`"string"`); err != nil { // silent
		panic(err)
	}
}

func main() {
	a := newApp(withDecoder(), withMapper("db"))
	for _, s := range steps {
		if err := s.run(a); err != nil {
			log.Fatal(s.name, err)
		}
	}
	a.mux.HandleFunc("/per", perRequest)
	log.Fatal(http.ListenAndServe(os.Args[1], a.mux))
}
