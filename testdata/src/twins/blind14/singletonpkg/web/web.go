// Package web asks lib.
package web

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind14/singletonpkg/lib"
)

type moth struct{ Name string }

type server struct {
	forms  *form.Decoder
	config lib.Config
	query  *schema.Decoder
	policy *bluemonday.Policy
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	m := moth{r.FormValue("name")}
	_ = lib.Trim("moth").Struct(r.Context(), &m)
	_ = lib.Rules().Struct(m)
	c, err := lib.Codec()
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, m.Name)
	_, _ = w.Write(data)
}

// decode has one for all.
func (s *server) decode(w http.ResponseWriter, r *http.Request) {
	lib.Ensure(&s.forms) // silent: kept in the server
	_ = s.forms.Decode(new(moth), r.URL.Query())
}

// decodeOwn has one for itself.
func (s *server) decodeOwn(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	lib.Ensure(&d) // report
	_ = d.Decode(new(moth), r.URL.Query())
}

func (s *server) columns(w http.ResponseWriter, r *http.Request) {
	s.config.Defaults().Fields.FieldMap(reflect.ValueOf(moth{r.FormValue("name")})) // silent: kept in the server
}

func (s *server) columnsOwn(w http.ResponseWriter, r *http.Request) {
	c := new(lib.Config).Defaults() // report
	c.Fields.FieldMap(reflect.ValueOf(moth{r.FormValue("name")}))
}

// clean gives none.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(lib.Policy(nil).Sanitize(r.FormValue("text")))) // report
}

// search keeps it.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	if s.query == nil {
		s.query = lib.Query() // silent: kept in the server
	}
	_ = s.query.Decode(new(moth), r.URL.Query())
}

// searchOwn does not.
func (s *server) searchOwn(w http.ResponseWriter, r *http.Request) {
	_ = lib.Query().Decode(new(moth), r.URL.Query()) // report
}

func Routes(m *http.ServeMux) {
	s := new(server)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/decode", s.decode)
	m.HandleFunc("/decodeown", s.decodeOwn)
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/columnsown", s.columnsOwn)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/searchown", s.searchOwn)
}
