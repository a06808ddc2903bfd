// Package use builds by settings of another package. What decides: whether they are replaced while the program serves.
package use

import (
	"net/http"
	"reflect"

	"twins/same/livesettings/conf"

	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type server struct{ conf *conf.Store }

func (s *server) live(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(s.conf.Get().Tag) // silent
	m.FieldMap(reflect.ValueOf(r))
}

func (s *server) part(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	d.SetTagName(s.conf.Tag())
	_ = d.Decode(r, r.URL.Query())
}

func first(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(conf.First().Tag) // report
	m.FieldMap(reflect.ValueOf(r))
}

func loaded(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	d.SetAliasTag(conf.Loaded().Tag)
	_ = d.Decode(r, r.URL.Query())
}

func Routes(m *http.ServeMux, c *conf.Store) {
	s := &server{c}
	m.HandleFunc("/live", s.live)
	m.HandleFunc("/part", s.part)
	m.HandleFunc("/first", first)
	m.HandleFunc("/loaded", loaded)
}
