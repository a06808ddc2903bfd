// Package stateobjects has a state that is an object, whose method leads to the next. What decides: whether the state that makes something is left for good.
package stateobjects

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type job struct{ Name string }

type state interface {
	handle(e *engine, j *job) state
}

type engine struct {
	mu  sync.Mutex
	cur state
	alt state
	osc state
}

type cold struct{}

type warm struct{ rules *validator.Validate }

func (cold) handle(e *engine, j *job) state {
	next := warm{validator.New()} // silent
	return next.handle(e, j)
}

func (s warm) handle(e *engine, j *job) state {
	_ = s.rules.Struct(j)
	return s
}

func (e *engine) create(w http.ResponseWriter, r *http.Request) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.cur = e.cur.handle(e, &job{r.FormValue("name")})
}

// chill is what forgets: its state stays what it is.
type chill struct{}

func (c chill) handle(e *engine, j *job) state {
	_ = mold.New().Struct(context.Background(), j) // report
	return c
}

func (e *engine) change(w http.ResponseWriter, r *http.Request) {
	e.alt = e.alt.handle(e, &job{r.FormValue("name")})
}

// tick and tock follow each other.
type tick struct{}

type tock struct{ d *form.Decoder }

func (tick) handle(e *engine, j *job) state {
	return tock{form.NewDecoder()} // report
}

func (t tock) handle(e *engine, j *job) state {
	_ = t.d.Decode(j, nil)
	return tick{}
}

func (e *engine) search(w http.ResponseWriter, r *http.Request) {
	e.osc = e.osc.handle(e, &job{r.FormValue("name")})
}

// step is a state that is a function.
type step func(m *machine, j *job) step

type machine struct {
	next   step
	fields *reflectx.Mapper
	query  *schema.Decoder
}

func begin(m *machine, j *job) step {
	m.fields = reflectx.NewMapper("db") // silent
	return work(m, j)
}

func work(m *machine, j *job) step {
	m.fields.FieldMap(reflect.ValueOf(j))
	return work
}

func again(m *machine, j *job) step {
	m.query = schema.NewDecoder() // report
	_ = m.query.Decode(j, nil)
	return again
}

func (m *machine) rows(w http.ResponseWriter, r *http.Request) {
	m.next = m.next(m, &job{r.FormValue("name")})
}

// whole goes through the states of a request, from the beginning to the end.
func whole(w http.ResponseWriter, r *http.Request) {
	m := &machine{}
	for s := first; s != nil; {
		s = s(m, &job{r.FormValue("name")})
	}
}

var first step

func init() { first = lone }

func lone(m *machine, j *job) step {
	e := form.NewEncoder() // report
	_, _ = e.Encode(j)
	return nil
}

func Routes(mux *http.ServeMux) {
	e := &engine{cur: cold{}, alt: chill{}, osc: tick{}}
	mux.HandleFunc("/create", e.create)
	mux.HandleFunc("/change", e.change)
	mux.HandleFunc("/search", e.search)
	a, b := &machine{next: begin}, &machine{next: again}
	mux.HandleFunc("/rows", a.rows)
	mux.HandleFunc("/again", b.rows)
	mux.HandleFunc("/whole", whole)
}
