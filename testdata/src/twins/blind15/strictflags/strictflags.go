// Package strictflags looks at flags. What decides: whether the flag is asked at the start, or whenever something is asked.
package strictflags

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

type in struct{ Name string }

type config struct{ Strict, Trim, Debug bool }

type server struct {
	cfg    config
	strict *validator.Validate
	loose  *validator.Validate
	t      *mold.Transformer
	out    func(string) string
}

func New(cfg config) *server {
	s := &server{cfg: cfg, loose: validator.New()} // silent
	if cfg.Strict {
		s.strict = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	switch {
	case cfg.Trim:
		t := mold.New() // silent
		t.SetTagName("mod")
		s.t = t
	}
	s.out = plain
	if cfg.Debug {
		s.out = cleaner(bluemonday.UGCPolicy()) // silent
	}
	return s
}

func plain(s string) string { return s }

func cleaner(p *bluemonday.Policy) func(string) string {
	return func(s string) string { return p.Sanitize(s) }
}

func (s *server) rules() *validator.Validate {
	if s.cfg.Strict {
		return s.strict
	}
	return s.loose
}

// rulesFresh makes them when it is strict.
func (s *server) rulesFresh() *validator.Validate {
	if s.cfg.Strict {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return s.loose
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := in{s.out(r.FormValue("n"))}
	_ = s.rules().Struct(x)
	_ = s.rulesFresh().Struct(x)
	if s.cfg.Trim {
		d := form.NewDecoder() // report
		_ = d.Decode(&x, r.URL.Query())
		_ = s.t.Struct(r.Context(), &x)
	}
	if r.Method == "POST" {
		m := reflectx.NewMapper("form") // report
		m.FieldMap(reflect.ValueOf(x))
	}
	clean := plain
	if s.cfg.Debug {
		clean = cleaner(bluemonday.UGCPolicy()) // report
	}
	_, _ = w.Write([]byte(clean(x.Name)))
}

// handler chooses at the start.
func handler(cfg config) http.HandlerFunc {
	if !cfg.Strict {
		return func(w http.ResponseWriter, r *http.Request) {}
	}
	d := schema.NewDecoder() // silent
	return func(w http.ResponseWriter, r *http.Request) { _ = d.Decode(new(in), r.URL.Query()) }
}

func Routes(m *http.ServeMux, strict bool) {
	cfg := config{Strict: strict, Debug: !strict}
	m.Handle("/", New(cfg))
	m.Handle("/h", handler(cfg))
}
