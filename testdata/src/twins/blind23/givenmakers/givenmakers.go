// Package givenmakers has functions that are given what makes or gets something. What decides: whether what is given makes it.
package givenmakers

import (
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
	rules *validator.Validate
	get   func() *mold.Transformer
}

func check(v any, rules func() *validator.Validate) error { return rules().Struct(v) }

func newRules() *validator.Validate {
	v := validator.New() // report
	v.SetTagName("check")
	return v
}

func (s *server) theRules() *validator.Validate { return s.rules }

func (s *server) create(w http.ResponseWriter, r *http.Request) { _ = check(in(r), newRules) }

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	_ = check(in(r), func() *validator.Validate {
		return validator.New() // report
	})
}

func with[T any](make func() T, use func(T) error) error { return use(make()) }

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	_ = with(form.NewDecoder, func(d *form.Decoder) error { // report
		return d.Decode(in(r), r.URL.Query())
	})
}

type source interface{ decoder() *schema.Decoder }

type fresh struct{}

func (fresh) decoder() *schema.Decoder { return schema.NewDecoder() } // report

func decode(s source, v any, values map[string][]string) error { return s.decoder().Decode(v, values) }

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	_ = decode(fresh{}, in(r), r.URL.Query())
}

type maker struct{ policy func() *bluemonday.Policy }

func (m maker) clean(text string) string {
	p := m.policy()
	return p.Sanitize(text)
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	m := maker{policy: func() *bluemonday.Policy { return bluemonday.UGCPolicy() }} // report
	_, _ = w.Write([]byte(m.clean(in(r).Name)))
}

// read is given what gets the one that is there.
func (s *server) read(w http.ResponseWriter, r *http.Request) {
	_ = check(in(r), s.theRules)
	_ = s.get().Struct(r.Context(), in(r))
}

func Routes(m *http.ServeMux) {
	t := mold.New() // silent
	s := &server{
		rules: validator.New(), // silent
		get:   func() *mold.Transformer { return t },
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/read", s.read)
}
