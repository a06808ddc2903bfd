// Package ofrequest has onces of its own that belong to one request. What decides: whether they are there the next time.
package ofrequest

import (
	"net/http"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// first calls one function.
type first struct {
	mu   sync.Mutex
	came bool
}

func (f *first) call(g func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.came {
		return
	}
	f.came = true
	g()
}

// never has a flag that nobody sets.
type never struct{ came bool }

func (n *never) call(g func()) {
	if !n.came {
		g()
	}
}

// inner has one of sync in it.
type inner struct{ once sync.Once }

func (i *inner) call(g func()) { i.once.Do(func() { g() }) }

// all share one flag, whichever object it is called on.
type all struct{ n int }

var came bool

func (a *all) call(g func()) {
	if !came {
		came = true
		g()
	}
}

// afterwards yields a function that calls g once.
func afterwards(g func()) func() {
	came := false
	return func() {
		if came {
			return
		}
		came = true
		g()
	}
}

// byFirst does so by a first.
func byFirst(g func()) func() {
	var f first
	return func() { f.call(g) }
}

// forAll yields a function that calls g, unless another one has been called.
func forAll(g func()) func() {
	return func() {
		if !came {
			came = true
			g()
		}
	}
}

// request has one for each request.
type request struct {
	first
	in inner
	to *first
	v  *validator.Validate
	t  *mold.Transformer
	w  *validator.Validate
}

func (q *request) rules() *validator.Validate {
	q.call(func() {
		q.v = validator.New() // report
	})
	return q.v
}

func (q *request) trim() *mold.Transformer {
	q.in.call(func() {
		q.t = mold.New() // report
	})
	return q.t
}

// shared goes by a flag that others have as well.
func (q *request) shared() *validator.Validate {
	q.to.call(func() {
		q.w = validator.New() // silent
	})
	return q.w
}

var once first

func create(w http.ResponseWriter, r *http.Request) {
	q := &request{to: &once}
	_ = q.rules().Struct(r)
	_ = q.rules().Struct(r)
	_ = q.trim().Struct(r.Context(), r)
	if s := q.shared(); s != nil {
		_ = s.Struct(r)
	}
}

// server has the same for all of them.
type server struct {
	request
	bad   never
	every all
	p     *validator.Validate
	e     *mold.Transformer
}

func (s *server) kept() *validator.Validate {
	s.first.call(func() {
		s.v = validator.New() // silent
	})
	return s.v
}

func (s *server) change(w http.ResponseWriter, r *http.Request) { _ = s.kept().Struct(r) }

func (s *server) forgets(w http.ResponseWriter, r *http.Request) {
	s.bad.call(func() {
		s.p = validator.New() // report
	})
	_ = s.p.Struct(r)
}

func (s *server) forAny(w http.ResponseWriter, r *http.Request) {
	s.every.call(func() {
		s.e = mold.New() // silent
	})
	_ = s.e.Struct(r.Context(), r)
}

// item goes by the flag of all.
type item struct {
	all
	v *validator.Validate
}

func (i *item) rules() *validator.Validate {
	i.call(func() {
		i.v = validator.New() // silent
	})
	return i.v
}

func list(w http.ResponseWriter, r *http.Request) {
	i := new(item)
	if v := i.rules(); v != nil {
		_ = v.Struct(r)
	}
}

func ownFunc(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	get := afterwards(func() {
		v = validator.New() // report
	})
	get()
	get()
	_ = v.Struct(r)
}

func ownFirst(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	get := byFirst(func() {
		v = validator.New() // report
	})
	get()
	_ = v.Struct(r)
}

func oneForAll(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	get := forAll(func() {
		v = validator.New() // silent
	})
	get()
	if v != nil {
		_ = v.Struct(r)
	}
}

var (
	global    *validator.Validate
	getGlobal = afterwards(func() {
		global = validator.New() // silent
	})
)

func byGlobal(w http.ResponseWriter, r *http.Request) {
	getGlobal()
	_ = global.Struct(r)
}

// handler makes the function with the handler.
func handler() http.HandlerFunc {
	var v *validator.Validate
	get := afterwards(func() {
		v = validator.New() // silent
	})
	return func(w http.ResponseWriter, r *http.Request) {
		get()
		_ = v.Struct(r)
	}
}

func Routes(m *http.ServeMux) {
	s := new(server)
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/forgets", s.forgets)
	m.HandleFunc("/any", s.forAny)
	m.HandleFunc("/list", list)
	m.HandleFunc("/func", ownFunc)
	m.HandleFunc("/first", ownFirst)
	m.HandleFunc("/all", oneForAll)
	m.HandleFunc("/global", byGlobal)
	m.HandleFunc("/handler", handler())
}
