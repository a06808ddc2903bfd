// Package web has values of lazy. What decides: whether they are forgotten by requests, by a signal, or never.
package web

import (
	"net/http"
	"os"
	"os/signal"
	"reflect"
	"syscall"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"

	"twins/blind18/resets/lazy"
)

type item struct{ Name string }

var rules = lazy.Of(func() (*validator.Validate, error) {
	return validator.New(), nil // silent
})

var codec = lazy.Of(func() (*goavro.Codec, error) { return goavro.NewCodec(`"string"`) }) // silent

// trims is forgotten by a signal.
var trims = lazy.Of(newTrim)

func newTrim() (*mold.Transformer, error) {
	t := mold.New() // silent
	t.SetTagName(os.Getenv("TAG"))
	return t, nil
}

type server struct {
	forms  *lazy.Value[*form.Decoder]
	fields *lazy.Value[*reflectx.Mapper]
	query  *lazy.Value[*schema.Decoder]
}

func newServer() *server {
	return &server{
		forms:  lazy.Of(func() (*form.Decoder, error) { return form.NewDecoder(), nil }),           // silent
		fields: lazy.Of(func() (*reflectx.Mapper, error) { return reflectx.NewMapper("db"), nil }), // report
		query:  lazy.Of(func() (*schema.Decoder, error) { return schema.NewDecoder(), nil }),       // report
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = rules.Must().Struct(x)
	_ = trims.Must().Struct(r.Context(), &x)
	if c, err := codec.Get(); err == nil {
		_, _ = c.BinaryFromNative(nil, x.Name)
	}
	_ = s.forms.Must().Decode(&x, r.URL.Query())
}

// rows forgets it when it has used it.
func (s *server) rows(w http.ResponseWriter, r *http.Request) {
	defer s.fields.Reset()
	s.fields.Must().FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
}

// find wants a fresh one.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d, err := s.query.Fresh()
	if err != nil {
		return
	}
	_ = d.Decode(new(item), r.URL.Query())
}

// own has a value of its own.
func (s *server) own(w http.ResponseWriter, r *http.Request) {
	v := lazy.Of(func() (*validator.Validate, error) {
		return validator.New(validator.WithRequiredStructEnabled()), nil // report
	})
	_ = v.Must().Struct(item{r.FormValue("name")})
}

func watch() {
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	for range hup {
		trims.Reset()
	}
}

func Routes(m *http.ServeMux) {
	go watch()
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/own", s.own)
}
