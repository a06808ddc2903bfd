// Package errorkinds tells by an error that there is nothing. What decides: what the error stands for.
package errorkinds

import (
	"errors"
	"fmt"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

var (
	errUnset  = errors.New("unset")
	errClosed = errors.New("closed")
)

type missing struct{ what string }

func (m *missing) Error() string { return m.what + " is missing" }

type menu struct{ Name string }

type diner struct {
	v      *validator.Validate
	t      *mold.Transformer
	d      *form.Decoder
	p      *bluemonday.Policy
	m      *reflectx.Mapper
	q      *schema.Decoder
	closed bool
}

func (s *diner) rules() (*validator.Validate, error) {
	if s.v == nil {
		return nil, errUnset
	}
	return s.v, nil
}

func (s *diner) trim() (*mold.Transformer, error) {
	if s.t != nil {
		return s.t, nil
	}
	return nil, fmt.Errorf("trim: %w", errUnset)
}

func (s *diner) forms() (d *form.Decoder, err error) {
	if d = s.d; d == nil {
		err = &missing{"form"}
	}
	return
}

func (s *diner) ready() error {
	switch {
	case s.closed:
		return errClosed
	case s.p == nil:
		return errUnset
	}
	return nil
}

func (s *diner) order(w http.ResponseWriter, r *http.Request) {
	v, err := s.rules()
	if err != nil {
		v = validator.New() // silent
		s.v = v
	}
	_ = v.Struct(menu{r.FormValue("name")})
}

func (s *diner) change(w http.ResponseWriter, r *http.Request) {
	t, err := s.trim()
	if errors.Is(err, errUnset) {
		t = mold.New() // silent
		s.t = t
	}
	_ = t.Struct(r.Context(), &menu{r.FormValue("name")})
}

func (s *diner) search(w http.ResponseWriter, r *http.Request) {
	d, err := s.forms()
	var none *missing
	if errors.As(err, &none) {
		s.d = form.NewDecoder() // silent
		d = s.d
	}
	_ = d.Decode(new(menu), r.URL.Query())
}

func (s *diner) text(w http.ResponseWriter, r *http.Request) {
	switch err := s.ready(); err {
	case nil:
	case errUnset:
		s.p = bluemonday.UGCPolicy() // silent
	default:
		return
	}
	_, _ = w.Write([]byte(s.p.Sanitize(r.FormValue("text"))))
}

// rows has a function that says what is wrong.
func (s *diner) rows(w http.ResponseWriter, r *http.Request) {
	find := func() error {
		if s.m == nil {
			return errUnset
		}
		return nil
	}
	if err := find(); err == nil {
		s.m.FieldMap(reflect.ValueOf(menu{r.FormValue("name")}))
		return
	}
	s.m = reflectx.NewMapper("db") // silent
	s.m.FieldMap(reflect.ValueOf(menu{r.FormValue("name")}))
}

// sift goes on when there is no error, which means that there is one.
func (s *diner) sift(w http.ResponseWriter, r *http.Request) {
	if _, err := s.rules(); err == nil {
		q := schema.NewDecoder() // report
		_ = q.Decode(new(menu), r.URL.Query())
	}
}

// other has an error that is about another thing.
func (s *diner) other(w http.ResponseWriter, r *http.Request) {
	if err := s.ready(); errors.Is(err, errClosed) {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(menu{r.FormValue("name")})
	}
}

// parsed has an error of what was sent.
func (s *diner) parsed(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		p := bluemonday.NewPolicy() // report
		http.Error(w, p.Sanitize(err.Error()), http.StatusBadRequest)
	}
}

// find never has what it says that is missing.
func (s *diner) find() (*schema.Decoder, error) {
	if s.q == nil {
		return nil, errUnset
	}
	return s.q, nil
}

// unkept does not keep it.
func (s *diner) unkept(w http.ResponseWriter, r *http.Request) {
	q, err := s.find()
	if errors.Is(err, errUnset) {
		q = schema.NewDecoder() // report
		q.ZeroEmpty(true)
	}
	_ = q.Decode(new(menu), r.URL.Query())
}

// checked fails for what a request sends.
func checked(m menu) error {
	if m.Name == "" {
		return errUnset
	}
	return nil
}

func (s *diner) sent(w http.ResponseWriter, r *http.Request) {
	m := menu{r.FormValue("name")}
	if err := checked(m); errors.Is(err, errUnset) {
		t := mold.New() // report
		_ = t.Struct(r.Context(), &m)
	}
}

func Routes(m *http.ServeMux) {
	s := new(diner)
	m.HandleFunc("/order", s.order)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/sift", s.sift)
	m.HandleFunc("/other", s.other)
	m.HandleFunc("/parsed", s.parsed)
	m.HandleFunc("/unkept", s.unkept)
	m.HandleFunc("/sent", s.sent)
	m.HandleFunc("/close", func(w http.ResponseWriter, r *http.Request) { s.closed = true })
}
