// Package boundfields has handlers that are fields, made by their server. What decides: what the method that makes them is called for.
package boundfields

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type tag struct{ Name string }

type server struct {
	mux     *http.ServeMux
	create  http.HandlerFunc
	change  http.Handler
	search  func(http.ResponseWriter, *http.Request)
	extra   map[string]http.HandlerFunc
	rows    http.HandlerFunc
	onError func(http.ResponseWriter, error)
}

func newServer() *server {
	s := &server{mux: http.NewServeMux()}
	v := validator.New() // silent
	s.create = func(w http.ResponseWriter, r *http.Request) {
		if err := v.Struct(tag{r.FormValue("name")}); err != nil {
			s.onError(w, err)
		}
	}
	s.change = s.makeChange()
	s.search = s.makeSearch(form.NewDecoder()) // silent
	s.extra = map[string]http.HandlerFunc{
		"clean": cleaner(bluemonday.UGCPolicy()), // silent
		"query": func(w http.ResponseWriter, r *http.Request) {
			d := schema.NewDecoder() // report
			_ = d.Decode(new(tag), r.URL.Query())
		},
	}
	s.onError = func(w http.ResponseWriter, err error) {
		p := bluemonday.NewPolicy() // report
		http.Error(w, p.Sanitize(err.Error()), http.StatusBadRequest)
	}
	return s
}

func (s *server) makeChange() http.Handler {
	t := mold.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = t.Struct(r.Context(), &tag{r.FormValue("name")})
	})
}

func (s *server) makeSearch(d *form.Decoder) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, r *http.Request) { _ = d.Decode(new(tag), r.URL.Query()) }
}

func cleaner(p *bluemonday.Policy) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte(p.Sanitize(r.FormValue("text")))) }
}

// getRows makes the handler with the first request.
func (s *server) getRows() http.HandlerFunc {
	if s.rows == nil {
		m := reflectx.NewMapper("db") // silent
		s.rows = func(w http.ResponseWriter, r *http.Request) { m.FieldMap(reflect.ValueOf(tag{r.FormValue("name")})) }
	}
	return s.rows
}

// makeStrict makes a handler for whoever asks.
func (s *server) makeStrict() http.HandlerFunc {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(tag{r.FormValue("name")}) }
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h, ok := s.extra[r.URL.Path]; ok {
		h(w, r)
		return
	}
	switch r.URL.Path {
	case "/create":
		s.create(w, r)
	case "/change":
		s.change.ServeHTTP(w, r)
	case "/search":
		s.search(w, r)
	case "/rows":
		s.getRows()(w, r)
	case "/strict":
		s.makeStrict()(w, r)
	default:
		s.mux.ServeHTTP(w, r)
	}
}

func Handler() http.Handler { return newServer() }
