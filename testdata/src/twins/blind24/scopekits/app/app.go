// Package app has what it needs in scopes of another package. What decides: for how long there is the scope.
package app

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/scopekits/scope"
)

type item struct{ Name string }

type server struct{ own *scope.Scope }

func rules() any { return validator.New() } // silent

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v := scope.Once("rules", rules).(*validator.Validate)
	_ = v.Struct(item{r.FormValue("name")})
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	t := scope.Global.Value("trims", func() any { return mold.New() }).(*mold.Transformer) // silent
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := s.own.Value("query", func() any { return schema.NewDecoder() }).(*schema.Decoder) // silent
	_ = d.Decode(&item{}, r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d := scope.For(r.Context(), "query", func() any { return schema.NewDecoder() }).(*schema.Decoder) // report
	_ = d.Decode(&item{}, r.URL.Query())
}

func (s *server) trim(w http.ResponseWriter, r *http.Request) {
	sc := scope.Of(r.Context())
	t := sc.Value("trims", func() any { return mold.New() }).(*mold.Transformer) // report
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
}

func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	e := scope.Local().Value("form", func() any { return form.NewEncoder() }).(*form.Encoder) // report
	_, _ = e.Encode(item{r.FormValue("name")})
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	sc := scope.Local()
	for _, n := range r.Form["name"] {
		p := sc.Value("text", func() any { return bluemonday.UGCPolicy() }).(*bluemonday.Policy) // report
		_, _ = w.Write([]byte(p.Sanitize(n)))
	}
}

func Routes(m *http.ServeMux) {
	s := &server{own: scope.Local()}
	for path, h := range map[string]http.HandlerFunc{
		"/create": s.create, "/change": s.change, "/search": s.search, "/find": s.find,
		"/trim": s.trim, "/encode": s.encode, "/clean": s.clean,
	} {
		m.Handle(path, scope.Handler(h))
	}
}
