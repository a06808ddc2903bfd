// Package outparams fills what it is pointed to. What decides: whether that is kept, or belongs to the call.
package outparams

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type in struct {
	Name string `validate:"required" mod:"trim" db:"name"`
}

type deps struct {
	rules *validator.Validate
	forms *form.Decoder
}

// wire fills what the server has.
func wire(d *deps) error {
	d.rules = validator.New()   // silent
	d.forms = form.NewDecoder() // silent
	return d.rules.RegisterValidation("name", func(fl validator.FieldLevel) bool { return true })
}

// prepare fills what one request has.
func prepare(d *deps, r *http.Request) error {
	d.forms = form.NewDecoder() // report
	d.forms.SetTagName("in")
	return r.ParseForm()
}

// ensure fills it if there is nothing.
func ensure(p **mold.Transformer) *mold.Transformer {
	if *p == nil {
		*p = mold.New() // silent
	}
	return *p
}

// ensureOwn is the same, that a handler calls with a variable of its own.
func ensureOwn(p **mold.Transformer) *mold.Transformer {
	if *p == nil {
		*p = mold.New() // report
	}
	return *p
}

// loadMapper returns whether it could, and the mapper by its parameter.
func loadMapper(tag string, m **reflectx.Mapper) bool {
	if tag == "" {
		return false
	}
	*m = reflectx.NewMapper(tag) // silent
	return true
}

// loadOwn is for requests.
func loadOwn(m **reflectx.Mapper) bool {
	*m = reflectx.NewMapper("db") // report
	return true
}

// both returns two.
func both() (v *validator.Validate, t *mold.Transformer) {
	v = validator.New() // report
	t = mold.New()      // report
	return
}

type server struct {
	mu     sync.Mutex
	deps   deps
	trim   *mold.Transformer
	fields *reflectx.Mapper
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	d := s.deps
	if err := prepare(&d, r); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var x in
	if err := d.forms.Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	t := ensure(&s.trim)
	s.mu.Unlock()
	if err := t.Struct(r.Context(), &x); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := d.rules.Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	for _, name := range r.URL.Query()["name"] {
		x := in{name}
		if err := ensureOwn(&t).Struct(r.Context(), &x); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
}

func (s *server) columns(w http.ResponseWriter, r *http.Request) {
	var m *reflectx.Mapper
	x := reflect.ValueOf(in{r.FormValue("name")})
	if loadOwn(&m) {
		_ = m.FieldMap(x)
	}
	if s.fields != nil {
		_ = s.fields.FieldByName(x, "name")
	}
}

func replace(ctx context.Context, x *in) error {
	v, t := both()
	if err := t.Struct(ctx, x); err != nil {
		return err
	}
	return v.Struct(x)
}

func New(tag string, m *http.ServeMux) error {
	s := new(server)
	if err := wire(&s.deps); err != nil {
		return err
	}
	loadMapper(tag, &s.fields)
	m.HandleFunc("POST /", s.create)
	m.HandleFunc("POST /clean", s.clean)
	m.HandleFunc("GET /columns", s.columns)
	m.HandleFunc("PUT /", func(w http.ResponseWriter, r *http.Request) {
		if err := replace(r.Context(), &in{r.FormValue("name")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	return nil
}
