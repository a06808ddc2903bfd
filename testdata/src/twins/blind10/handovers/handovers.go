// Package handovers hands things from one goroutine to another. What decides: whether the channel is the server's, or the request's.
package handovers

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct {
	Name string `validate:"required" mod:"trim"`
}

type Server struct {
	rules chan *validator.Validate
	free  chan *schema.Decoder
	leaky chan *form.Decoder
	trims chan *mold.Transformer
}

func New(n int) *Server {
	s := &Server{
		rules: make(chan *validator.Validate, 1),
		free:  make(chan *schema.Decoder, n),
		leaky: make(chan *form.Decoder, n),
		trims: make(chan *mold.Transformer, n),
	}
	s.rules <- validator.New() // silent
	fill(s.trims)
	return s
}

// fill puts as many in as there is place for.
func fill(c chan<- *mold.Transformer) {
	for range cap(c) {
		c <- mold.New() // silent
	}
}

// borrow waits until the one is free.
func (s *Server) borrow(x any) error {
	v := <-s.rules
	defer func() { s.rules <- v }()
	return v.Struct(x)
}

// query takes one from the free list, and gives it back if there is place.
func (s *Server) query(x any, r *http.Request) error {
	var d *schema.Decoder
	select {
	case d = <-s.free:
	default:
		d = schema.NewDecoder() // silent
		d.IgnoreUnknownKeys(true)
	}
	err := d.Decode(x, r.URL.Query())
	select {
	case s.free <- d:
	default:
	}
	return err
}

// form has a free list, too, that nothing is given back to.
func (s *Server) form(x any, r *http.Request) error {
	var d *form.Decoder
	select {
	case d = <-s.leaky:
	default:
		d = form.NewDecoder() // report
	}
	return d.Decode(x, r.PostForm)
}

func (s *Server) trim(ctx context.Context, x any) error {
	t := <-s.trims
	err := t.Struct(ctx, x)
	s.trims <- t
	return err
}

// ahead makes the rules while the body is read.
func (s *Server) ahead(w http.ResponseWriter, r *http.Request) {
	ready := make(chan *validator.Validate, 1)
	go func() {
		ready <- validator.New() // report
	}()
	if err := r.ParseForm(); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	x := &in{r.FormValue("name")}
	if err := (<-ready).Struct(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.trim(r.Context(), x); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// produce sends one through a channel that it is given.
func produce(out chan<- *mold.Transformer) {
	t := mold.New() // report
	t.SetTagName("clean")
	out <- t
}

func (s *Server) clean(w http.ResponseWriter, r *http.Request) {
	out := make(chan *mold.Transformer)
	go produce(out)
	x := &in{r.FormValue("name")}
	if err := (<-out).Struct(r.Context(), x); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// many has workers for one request.
func (s *Server) many(w http.ResponseWriter, r *http.Request) {
	jobs, errs := make(chan in), make(chan error)
	for range 4 {
		go func() {
			for x := range jobs {
				errs <- validator.New().Struct(x) // report
			}
		}()
	}
	names := r.URL.Query()["name"]
	go func() {
		defer close(jobs)
		for _, n := range names {
			jobs <- in{n}
		}
	}()
	for range names {
		if err := <-errs; err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
}

func (s *Server) list(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := s.query(&x, r); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.form(&x, r); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.borrow(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *Server) Routes(m *http.ServeMux) {
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/ahead", s.ahead)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/many", s.many)
}
