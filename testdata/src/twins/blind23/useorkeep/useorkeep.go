// Package useorkeep hands what it has made to functions. What decides: whether the function only uses it, however far down that is.
package useorkeep

import (
	"context"
	"log"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	last   []*validator.Validate
	byUser map[string]*mold.Transformer
}

func validate(v *validator.Validate, x any) error { return v.Struct(x) }

func create(w http.ResponseWriter, r *http.Request) {
	_ = validate(validator.New(), in(r)) // report
}

func deeper(ctx context.Context, t *mold.Transformer, x any, depth int) error {
	if depth == 0 {
		return t.Struct(ctx, x)
	}
	return deeper(ctx, t, x, depth-1)
}

func change(w http.ResponseWriter, r *http.Request) {
	_ = deeper(r.Context(), mold.New(), in(r), 2) // report
}

type visit struct {
	d *form.Decoder
	n int
}

func (v *visit) run(x any, values map[string][]string) error {
	v.n++
	return v.d.Decode(x, values)
}

func search(w http.ResponseWriter, r *http.Request) {
	v := &visit{d: form.NewDecoder()} // report
	_ = v.run(in(r), r.URL.Query())
}

func collect(into map[string]*schema.Decoder, kind string, d *schema.Decoder) { into[kind] = d }

func find(w http.ResponseWriter, r *http.Request) {
	ds := make(map[string]*schema.Decoder)
	collect(ds, "user", schema.NewDecoder()) // report
	_ = ds["user"].Decode(in(r), r.URL.Query())
}

func debug(p *bluemonday.Policy, text string) {
	log.Printf("%p %s", p, p.Sanitize(text))
}

func clean(w http.ResponseWriter, r *http.Request) {
	debug(bluemonday.UGCPolicy(), in(r).Name) // report
}

func pair(v *validator.Validate, x any) (*validator.Validate, error) { return v, v.Struct(x) }

func print(w http.ResponseWriter, r *http.Request) {
	v, err := pair(validator.New(), in(r)) // report
	if err == nil {
		_ = v.Var(in(r).Name, "required")
	}
}

// login hands it to what keeps it for the user.
func (s *server) keep(user string, t *mold.Transformer) { s.byUser[user] = t }

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.byUser[r.FormValue("user")]; !ok {
		s.keep(r.FormValue("user"), mold.New()) // silent
	}
	_ = s.byUser[r.FormValue("user")].Struct(r.Context(), in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{byUser: make(map[string]*mold.Transformer)}
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", find)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/print", print)
	m.HandleFunc("/login", s.login)
}
