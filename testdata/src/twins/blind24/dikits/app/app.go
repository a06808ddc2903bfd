// Package app has its parts from a container of another package. What decides: whether that makes them once.
package app

import (
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/dikits/di"
)

type item struct{ Name string }

func rules() *validator.Validate { return validator.New() } // silent

type trims struct{ t *mold.Transformer }

func newTrims(*di.Container) *trims { return &trims{mold.New()} } // silent

type server struct{ c *di.Container }

func newServer() *server {
	c := di.New()
	di.Provide(c, rules)
	di.Instance(c, newTrims)
	di.Provide(c, func() *reflectx.Mapper { return reflectx.NewMapper("db") }) // silent
	di.Transient(c, func() *schema.Decoder { return schema.NewDecoder() })     // report
	err := di.Invoke(c, func(v *validator.Validate) error {
		d := form.NewDecoder() // silent
		return d.Decode(v, nil)
	})
	if err != nil {
		log.Fatal(err)
	}
	return &server{c}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = di.Get[*validator.Validate](s.c).Struct(item{r.FormValue("name")})
	_ = di.Get[*trims](s.c).t.Struct(r.Context(), &item{r.FormValue("name")})
	di.Get[*reflectx.Mapper](s.c).FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	_ = di.Get[*schema.Decoder](s.c).Decode(&item{}, r.URL.Query())
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	p := di.Singleton(s.c, func() *bluemonday.Policy { return bluemonday.UGCPolicy() }) // silent
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
}

func (s *server) invoke(w http.ResponseWriter, r *http.Request) {
	_ = di.Invoke(s.c, func(v *validator.Validate) error {
		e := form.NewEncoder() // report
		_, err := e.Encode(item{r.FormValue("name")})
		return err
	})
}

// scoped has a container for its request.
func (s *server) scoped(w http.ResponseWriter, r *http.Request) {
	c := di.New()
	p := di.Singleton(c, func() *bluemonday.Policy { return bluemonday.UGCPolicy() }) // report
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/invoke", s.invoke)
	m.HandleFunc("/scoped", s.scoped)
}
