// Package actors has actors with a mailbox. What decides: whether an actor lives long or for one request, and whether each
// message makes one.
package actors

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type (
	add  struct{ Name string }
	drop struct{ ID string }
	stop struct{}
)

type actor interface{ receive(msg any) }

type system struct {
	boxes map[string]chan any
}

func (s *system) spawn(name string, make_ func() actor) {
	box := make(chan any, 16)
	s.boxes[name] = box
	go func() {
		a := make_()
		for msg := range box {
			a.receive(msg)
		}
	}()
}

func (s *system) tell(name string, msg any) { s.boxes[name] <- msg }

type users struct {
	v   *validator.Validate
	dec *form.Decoder
}

func newUsers() actor {
	// For an actor that lives long.
	return &users{v: validator.New()} // silent
}

func (u *users) receive(msg any) {
	switch m := msg.(type) {
	case add:
		// For each such message, although the actor has one.
		_ = validator.New().Struct(m) // report
	case drop:
		_ = u.v.Struct(m)
		u.forget(m)
	}
}

func (u *users) forget(d drop) {
	if u.dec == nil {
		// On first use of the actor.
		u.dec = form.NewDecoder() // silent
	}
	_ = u.dec.Decode(&d, nil)
}

type loop struct {
	in  chan any
	out chan error
}

func (l *loop) run() {
	// One for the goroutine.
	v := validator.New() // silent
	for msg := range l.in {
		switch m := msg.(type) {
		case add:
			l.out <- v.Struct(m)
		case drop:
			// For each such message.
			mp := reflectx.NewMapper("db") // report
			l.out <- v.Var(len(mp.FieldMap(reflect.ValueOf(m))), "gt=0")
		case stop:
			return
		}
	}
}

func (l *loop) each() {
	for {
		select {
		case m, ok := <-l.in:
			if !ok {
				return
			}
			// For each message.
			l.out <- validator.New().Struct(m) // report
		}
	}
}

func start() *loop {
	l := &loop{make(chan any), make(chan error)}
	go l.run()
	go l.each()
	return l
}

type server struct {
	sys *system
	l   *loop
}

func newServer() *server {
	s := &server{&system{boxes: make(map[string]chan any)}, start()}
	s.sys.spawn("users", newUsers)
	return s
}

func (s *server) Add(w http.ResponseWriter, r *http.Request) {
	s.sys.tell("users", add{r.FormValue("name")})
	s.l.in <- add{r.FormValue("name")}
}

type once struct{ box chan any }

func (o *once) run() {
	// An actor for each request.
	v := validator.New() // report
	for msg := range o.box {
		_ = v.Struct(msg)
	}
}

func (s *server) Job(w http.ResponseWriter, r *http.Request) {
	o := &once{make(chan any, 1)}
	go o.run()
	o.box <- add{r.FormValue("name")}
	close(o.box)
}

func Main() error {
	s := newServer()
	http.HandleFunc("/add", s.Add)
	http.HandleFunc("/job", s.Job)
	return http.ListenAndServe("", nil)
}
