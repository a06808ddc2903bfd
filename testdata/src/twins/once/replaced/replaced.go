// Package replaced calls what puts another in its own place. What decides: whether the next call finds the other, and not the first again.
package replaced

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type page struct{ Name string }

func in(r *http.Request) page { return page{r.FormValue("name")} }

type server struct {
	check  func(any) error
	each   func(any) error
	twice  func(any) error
	branch func(any) error
	serve  http.HandlerFunc
	cur    state
	turn   state
	next   step
	round  step
	rules  *validator.Validate
}

func newServer() *server {
	s := &server{cur: cold{}, turn: tick{}, next: begin, round: again}
	s.check, s.each, s.twice, s.branch, s.serve = s.first, s.always, s.both, s.seldom, s.warm
	return s
}

func (s *server) first(x any) error {
	v := validator.New() // silent
	s.check = v.Struct
	return v.Struct(x)
}

// always puts itself there again.
func (s *server) always(x any) error {
	v := validator.New() // report
	s.each = s.always
	return v.Struct(x)
}

// both is called by its name as well.
func (s *server) both(x any) error {
	v := validator.New() // report
	s.twice = v.Struct
	return v.Struct(x)
}

// seldom puts another there now and then.
func (s *server) seldom(x any) error {
	v := validator.New() // report
	if x == nil {
		s.branch = v.Struct
	}
	return v.Struct(x)
}

func (s *server) warm(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	s.serve = func(w http.ResponseWriter, r *http.Request) { _ = v.Struct(in(r)) }
	s.serve(w, r)
}

// other puts another into a copy.
func (s *server) other(x any) error {
	v := validator.New() // report
	c := *s
	c.check = v.Struct
	return c.check(x)
}

var encode func(any) error

func init() { encode = firstEncode }

func firstEncode(x any) error {
	v := validator.New() // silent
	encode = v.Struct
	return v.Struct(x)
}

type state interface{ handle(x any) state }

type cold struct{}

type warm struct{ v *validator.Validate }

func (cold) handle(x any) state {
	next := warm{validator.New()} // silent
	return next.handle(x)
}

func (w warm) handle(x any) state {
	_ = w.v.Struct(x)
	return w
}

type tick struct{}

type tock struct{ v *validator.Validate }

func (tick) handle(x any) state { return tock{validator.New()} } // report

func (t tock) handle(x any) state {
	_ = t.v.Struct(x)
	return tick{}
}

type step func(s *server, x any) step

func begin(s *server, x any) step {
	s.rules = validator.New() // silent
	return work(s, x)
}

func work(s *server, x any) step {
	_ = s.rules.Struct(x)
	return work
}

func again(s *server, x any) step {
	_ = validator.New().Struct(x) // report
	return again
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.check(in(r))
	_ = s.each(in(r))
	_ = s.twice(in(r))
	_ = s.both(in(r))
	_ = s.branch(in(r))
	_ = s.other(in(r))
	_ = encode(in(r))
	s.cur = s.cur.handle(in(r))
	s.turn = s.turn.handle(in(r))
	s.next = s.next(s, in(r))
	s.round = s.round(s, in(r))
}

type stage interface{ run(x any) stage }

// whole goes through all stages with what one request has.
func whole(w http.ResponseWriter, r *http.Request) {
	for st := stage(lone{}); st != nil; {
		st = st.run(in(r))
	}
}

type lone struct{}

func (lone) run(x any) stage {
	_ = validator.New().Struct(x) // report
	return nil
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/whole", whole)
	m.HandleFunc("/serve", func(w http.ResponseWriter, r *http.Request) { s.serve(w, r) })
}
