// Package main runs jobs through states that are functions.
package main

import (
	"context"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Import struct {
	Name string `validate:"required" mod:"trim"`
}

type stateFn func(ctx context.Context, j *job) stateFn

type job struct {
	form map[string][]string
	in   Import
	err  error
}

// Rob Pike's loop.
func (j *job) run(ctx context.Context) error {
	for state := decode; state != nil; {
		state = state(ctx, j)
	}
	return j.err
}

func decode(ctx context.Context, j *job) stateFn {
	d := schema.NewDecoder() // report
	if j.err = d.Decode(&j.in, j.form); j.err != nil {
		return nil
	}
	return clean
}

func clean(ctx context.Context, j *job) stateFn {
	if j.err = mold.New().Struct(ctx, &j.in); j.err != nil { // report
		return nil
	}
	return check
}

func check(ctx context.Context, j *job) stateFn {
	j.err = validator.New().StructCtx(ctx, j.in) // report
	return nil
}

type server struct{ machine *machine }

func (s *server) post(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	j := &job{form: r.Form}
	if err := j.run(r.Context()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// A table of states, with states that were given what they need at the start.
type state int

const (
	received state = iota
	cleaned
	checked
)

type machine struct {
	steps map[state]func(context.Context, *job) (state, error)
	dec   *schema.Decoder
}

func newMachine() *machine {
	m := &machine{dec: schema.NewDecoder()} // silent
	v := validator.New()                    // silent
	m.steps = map[state]func(context.Context, *job) (state, error){
		received: m.receive,
		cleaned: func(ctx context.Context, j *job) (state, error) {
			return checked, v.StructCtx(ctx, j.in)
		},
		checked: func(ctx context.Context, j *job) (state, error) {
			again := validator.New() // report
			return checked, again.Struct(j.in)
		},
	}
	return m
}

func (m *machine) receive(ctx context.Context, j *job) (state, error) {
	return cleaned, m.dec.Decode(&j.in, j.form)
}

func (s *server) put(w http.ResponseWriter, r *http.Request) {
	j := &job{form: r.URL.Query()}
	for st, n := received, 0; n < 3; n++ {
		next, err := s.machine.steps[st](r.Context(), j)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		st = next
	}
}

// Phases by a switch.
func (s *server) patch(w http.ResponseWriter, r *http.Request) {
	j := &job{form: r.URL.Query()}
	for phase := "decode"; phase != ""; {
		switch phase {
		case "decode":
			j.err = schema.NewDecoder().Decode(&j.in, j.form) // report
			phase = "check"
		case "check":
			j.err = validator.New().Struct(j.in) // report
			phase = ""
		}
	}
}

func routes() http.Handler {
	s := &server{machine: newMachine()}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /import", s.post)
	mux.HandleFunc("PUT /import", s.put)
	mux.HandleFunc("PATCH /import", s.patch)
	return mux
}

// Mirror: states of the start of the program.
type boot func() boot

var shared *validator.Validate

func main() {
	for b := load; b != nil; {
		b = b()
	}
	_ = http.ListenAndServe(":80", routes())
}

func load() boot { return wire }

func wire() boot {
	shared = validator.New() // silent
	return nil
}
