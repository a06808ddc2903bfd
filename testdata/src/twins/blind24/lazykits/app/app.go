// Package app makes what it needs with the lazies of another package. What decides: whether these keep what they make.
package app

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/lazykits/lazy"
)

type order struct{ Note string }

var rules = lazy.New(func() (*validator.Validate, error) {
	v := validator.New() // silent
	err := v.RegisterValidation("note", func(fl validator.FieldLevel) bool { return fl.Param() != "" })
	return v, err
})

var (
	trims  = lazy.Of(mold.New)                                                     // silent
	fields = lazy.Std(func() *reflectx.Mapper { return reflectx.NewMapper("db") }) // silent
	forms  lazy.Atomic[form.Decoder]
	texts  = lazy.Late(func() *bluemonday.Policy { return bluemonday.UGCPolicy() }) // report
)

type server struct {
	query lazy.Slot[*schema.Decoder]
	out   func() *form.Encoder
	late  func() *mold.Transformer
}

func newServer() *server {
	return &server{
		out:  lazy.Of(func() *form.Encoder { return form.NewEncoder() }), // silent
		late: lazy.Late(mold.New),                                        // report
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v, err := rules.Get()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = v.Struct(order{r.FormValue("note")})
	_ = trims().Struct(r.Context(), &order{r.FormValue("note")})
	fields().FieldMap(reflect.ValueOf(order{r.FormValue("note")}))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	d := forms.Get(func() *form.Decoder { return form.NewDecoder() }) // silent
	_ = d.Decode(&order{}, r.URL.Query())
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := s.query.Get(schema.NewDecoder) // silent
	_ = d.Decode(&order{}, r.URL.Query())
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	_, _ = s.out().Encode(order{r.FormValue("note")})
	_, _ = w.Write([]byte(texts().Sanitize(r.FormValue("note"))))
}

func (s *server) trim(w http.ResponseWriter, r *http.Request) {
	_ = s.late().Struct(r.Context(), &order{r.FormValue("note")})
}

// local has a lazy of its own.
func (s *server) local(w http.ResponseWriter, r *http.Request) {
	v := lazy.Of(func() *validator.Validate { return validator.New() }) // report
	for _, n := range r.Form["note"] {
		_ = v().Struct(order{n})
	}
}

// peek finds what others set, if they did.
func (s *server) peek(w http.ResponseWriter, r *http.Request) {
	d := s.query.Peek(func() *schema.Decoder { return schema.NewDecoder() }) // report
	_ = d.Decode(&order{}, r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/trim", s.trim)
	m.HandleFunc("/local", s.local)
	m.HandleFunc("/peek", s.peek)
}
