// Package parsefails goes on when there is no error, or when there is one. What decides: whose error it is, and whether it is there the next time.
package parsefails

import (
	"encoding/json"
	"errors"
	"net/http"
	"reflect"
	"strconv"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type page struct {
	Title string
	Size  int
}

var errNone = errors.New("none")

type server struct {
	codec  *goavro.Codec
	err    error
	fields *reflectx.Mapper
	trim   *mold.Transformer
}

func save(w http.ResponseWriter, r *http.Request) {
	var p page
	if err := json.NewDecoder(r.Body).Decode(&p); err == nil {
		v := validator.New() // report
		if v.Struct(p) != nil {
			w.WriteHeader(http.StatusUnprocessableEntity)
		}
	}
}

func list(w http.ResponseWriter, r *http.Request) {
	var p page
	if err := r.ParseForm(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = form.NewDecoder().Decode(&p, r.Form) // report
}

func show(w http.ResponseWriter, r *http.Request) {
	var p page
	switch size, err := strconv.Atoi(r.FormValue("size")); {
	case err != nil:
		d := schema.NewDecoder() // report
		_ = d.Decode(&p, r.Form)
	default:
		p.Size = size
	}
}

func theme(w http.ResponseWriter, r *http.Request) {
	_, err := r.Cookie("theme")
	if errors.Is(err, http.ErrNoCookie) {
		_, _ = w.Write([]byte(bluemonday.UGCPolicy().Sanitize(r.FormValue("theme")))) // report
	}
}

// encode has tried, or has not.
func (s *server) encode(p page) ([]byte, error) {
	if s.err == nil && s.codec == nil {
		s.codec, s.err = goavro.NewCodec(`"string"`) // silent
	}
	if s.err != nil {
		return nil, s.err
	}
	return s.codec.BinaryFromNative(nil, p.Title)
}

func (s *server) mapper() (*reflectx.Mapper, error) {
	if s.fields == nil {
		return nil, errNone
	}
	return s.fields, nil
}

// columns makes one when there is none.
func (s *server) columns(p page) int {
	m, err := s.mapper()
	if err != nil {
		m = reflectx.NewMapper("db") // silent
		s.fields = m
	}
	return len(m.FieldMap(reflect.ValueOf(p)))
}

func (s *server) trimmer() error {
	if s.trim == nil {
		return errNone
	}
	return nil
}

func (s *server) trimmed(r *http.Request, p *page) error {
	if err := s.trimmer(); errors.Is(err, errNone) {
		s.trim = mold.New() // silent
	}
	return s.trim.Struct(r.Context(), p)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p := page{Title: r.FormValue("title")}
	if s.trimmed(r, &p) == nil && s.columns(p) > 0 {
		data, _ := s.encode(p)
		_, _ = w.Write(data)
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/save", save)
	m.HandleFunc("/list", list)
	m.HandleFunc("/show", show)
	m.HandleFunc("/theme", theme)
	m.Handle("/", new(server))
}
