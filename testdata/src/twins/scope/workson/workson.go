// Package workson has functions that are given the object which they work on, as methods are by another
// name. What decides: whose object it is, and not which of the parameters it is.
package workson

import (
	"net/http"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type item struct {
	Name string `validate:"required"`
}

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type server struct {
	done    bool
	until   time.Time
	check   func(any) error
	each    func(any) error
	forms   *form.Decoder
	columns *reflectx.Mapper
	token   string
	seen    map[string]bool
	stages  []stage
}

// A method that does nothing but call a function, and what that does.

func (s *server) create(w http.ResponseWriter, r *http.Request) { create(s, w, r) }

func create(s *server, w http.ResponseWriter, r *http.Request) {
	if !s.done {
		s.done = true
		_ = validator.New().Struct(in(r)) // silent
	}
	for _, a := range r.Form["a"] {
		if s.columns == nil {
			s.columns = reflectx.NewMapper("db") // silent
		}
		_ = s.columns.TypeMap(nil)
		_ = a
	}
}

func (s *server) first(what string) bool { return first(s, what) }

func first(s *server, what string) bool {
	if s.seen[what] {
		return false
	}
	s.seen[what] = true
	return true
}

func change(s *server, w http.ResponseWriter, r *http.Request) {
	if s.first("change") {
		_ = mold.New().Struct(r.Context(), in(r)) // silent
	}
	if s.first(r.FormValue("a")) {
		_ = validator.New().Struct(in(r)) // report
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	_ = s.check(in(r))
	_ = s.each(in(r))
	change(s, w, r)
	_ = send(s, r.URL.Path)
}

func (s *server) once(x any) error { return once(s, x) }

func once(s *server, x any) error {
	v := validator.New() // silent
	s.check = v.Struct
	return v.Struct(x)
}

func (s *server) always(x any) error { return always(s, x) }

func always(s *server, x any) error {
	v := validator.New() // report
	s.each = s.always
	return v.Struct(x)
}

// A log-in, after which all is done again.

func post(s *server, path string) (int, error) { return 0, nil }

func (s *server) send(path string) error { return send(s, path) }

func send(s *server, path string) error {
	code, err := post(s, path)
	if err != nil {
		return err
	}
	if code == 401 {
		s.token = login(path)
		return s.send(path)
	}
	return nil
}

func login(path string) string {
	if validator.New().Var(path, "uri") != nil { // silent: scope/tries-again
		return ""
	}
	return path
}

// A stage is called by way of another function.
type stage struct{ run func() error }

func (s stage) do() error { return do(s) }

func do(s stage) error { return s.run() }

func (s *server) start() {
	s.stages = []stage{
		{func() error { return validator.New().Struct(item{}) }}, // silent
		{func() error { return nil }},
	}
	for _, st := range s.stages {
		_ = st.do()
	}
}

// pager is moved on by a function.
type pager struct {
	at   int
	tags []string
}

func (p *pager) next() string { return next(p) }

func next(p *pager) string {
	p.at++
	return p.tags[p.at]
}

func tagged(tags []string) {
	for p := (&pager{tags: tags}); p.at < len(tags); {
		_ = reflectx.NewMapper(p.next()).TypeMap(nil) // silent
	}
	rest(&pager{tags: tags})
	last(&pager{tags: tags})
}

func rest(p *pager) {
	for p.at < len(p.tags) {
		_ = reflectx.NewMapper(p.tags[p.at]).TypeMap(nil) // silent
		next(p)
	}
}

func last(p *pager) {
	for range p.tags {
		_ = reflectx.NewMapper(p.tags[p.at]).TypeMap(nil) // report
		look(p)
	}
}

func look(p *pager) string { return p.tags[p.at] }

// page is made for each request: it remembers nothing.
type page struct {
	done bool
	d    *schema.Decoder
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	read(p, r)
}

func read(p *page, r *http.Request) {
	if !p.done {
		p.done = true
		_ = validator.New().Struct(in(r)) // report
	}
	if p.d == nil {
		p.d = schema.NewDecoder() // report
	}
	_ = p.d.Decode(in(r), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := &server{seen: map[string]bool{}}
	s.check, s.each = s.once, s.always
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/read", s.read)
	s.start()
	tagged([]string{"db"})
}
