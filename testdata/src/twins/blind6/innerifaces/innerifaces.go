// Package innerifaces hides objects behind interfaces that are embedded in others. What decides: what happens to the object that is
// behind them.
package innerifaces

import (
	"encoding/json"
	"net/http"

	"github.com/devfeel/mapper"
	"github.com/go-playground/validator/v10"
)

type Checker interface{ Struct(s any) error }

// Rules is a Checker that has a name.
type Rules interface {
	Checker
	Name() string
}

// Full is all that a checker can do.
type Full interface {
	Rules
	StructPartial(s any, fields ...string) error
}

type named struct {
	*validator.Validate
	name string
}

func (n named) Name() string { return n.name }

// wrapped embeds an interface instead of the object.
type wrapped struct{ Checker }

func (wrapped) Name() string { return "wrapped" }

type profile struct {
	Nick string `validate:"alphanum"`
}

type view struct{ Nick string }

type server struct{ rules Rules }

func newServer() *server {
	// Kept behind the interface, for as long as the server lives.
	return &server{rules: named{validator.New(), "server"}} // silent
}

func parse(r *http.Request) (p profile) {
	_ = json.NewDecoder(r.Body).Decode(&p)
	return p
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	if s.rules.Struct(parse(r)) != nil {
		http.Error(w, s.rules.Name(), http.StatusUnprocessableEntity)
	}
}

func (s *server) post(w http.ResponseWriter, r *http.Request) {
	// Behind the interface of the interface, and dropped.
	var rules Rules = named{validator.New(), "post"} // report
	if rules.Struct(parse(r)) != nil {
		http.Error(w, rules.Name(), http.StatusUnprocessableEntity)
	}
}

func (s *server) patch(w http.ResponseWriter, r *http.Request) {
	if partial(named{validator.New(), "patch"}, parse(r)) != nil { // report
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

// partial gets the largest of the interfaces.
func partial(f Full, p profile) error { return f.StructPartial(p, "Nick") }

func (s *server) put(w http.ResponseWriter, r *http.Request) {
	if check(wrapped{validator.New()}, parse(r)) != nil { // report
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

func check(c Checker, p profile) error { return c.Struct(p) }

func (s *server) reset(w http.ResponseWriter, r *http.Request) {
	if s.rules == nil {
		// The server keeps it.
		s.rules = wrapped{validator.New()} // silent
	}
	if s.rules.Struct(parse(r)) != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
	}
}

// Mappers maps, and is closed at the end.
type Mappers interface {
	mapper.IMapper
	Close() error
}

type mappers struct{ mapper.IMapper }

func (mappers) Close() error { return nil }

func open() Mappers {
	// Who opens it for each request makes it for each request.
	return mappers{mapper.NewMapper()} // report
}

func openOnce() Mappers {
	// Only the server's constructor opens this one.
	return mappers{mapper.NewMapper()} // silent
}

type views struct{ all Mappers }

func newViews() *views { return &views{all: openOnce()} }

func (v *views) show(w http.ResponseWriter, r *http.Request) {
	var out view
	p := parse(r)
	_ = v.all.Mapper(&p, &out)
	_ = json.NewEncoder(w).Encode(out)
}

func (v *views) showAside(w http.ResponseWriter, r *http.Request) {
	m := open()
	defer m.Close()
	var out view
	p := parse(r)
	_ = m.Mapper(&p, &out)
	_ = json.NewEncoder(w).Encode(out)
}

func Main() error {
	s, v := newServer(), newViews()
	http.HandleFunc("GET /", s.get)
	http.HandleFunc("POST /", s.post)
	http.HandleFunc("PATCH /", s.patch)
	http.HandleFunc("PUT /", s.put)
	http.HandleFunc("POST /reset", s.reset)
	http.HandleFunc("GET /view", v.show)
	http.HandleFunc("GET /aside", v.showAside)
	return http.ListenAndServe(":8080", nil)
}
