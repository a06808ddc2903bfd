// Package breakers builds in functions that another package calls under a condition. What decides: whether what that stores ends the condition.
package breakers

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/once/breakers/kit"
)

type user struct{ Name string }

type service struct {
	breaker kit.Breaker
	gate    kit.Gate
	first   kit.First
	step    kit.Step
	limiter *kit.Limiter
	ticket  *kit.Ticket
	counter kit.Counter
	fields  *reflectx.Mapper
	rules   *validator.Validate
}

func (s *service) create(w http.ResponseWriter, r *http.Request) {
	_ = s.breaker.Do(func() error {
		d := schema.NewDecoder() // report
		return d.Decode(&user{}, r.Form)
	})
}

func (s *service) change(w http.ResponseWriter, r *http.Request) {
	_ = s.gate.Do(func() error {
		d := form.NewDecoder() // report
		return d.Decode(&user{}, r.Form)
	})
}

func (s *service) clean(w http.ResponseWriter, r *http.Request) {
	_ = s.limiter.Do(func() error {
		t := mold.New() // report
		return t.Struct(r.Context(), &user{})
	})
}

func (s *service) update(w http.ResponseWriter, r *http.Request) {
	_ = s.counter.Do(func() error {
		e := form.NewEncoder() // report
		_, err := e.Encode(user{})
		return err
	})
}

// The near twins let one call through.

func (s *service) search(w http.ResponseWriter, r *http.Request) {
	_ = s.first.Do(func() error {
		s.fields = reflectx.NewMapper("db") // silent
		return nil
	})
}

func (s *service) find(w http.ResponseWriter, r *http.Request) {
	_ = s.step.Do(func() error {
		s.rules = validator.New() // silent
		return s.rules.Struct(user{})
	})
}

func (s *service) trim(w http.ResponseWriter, r *http.Request) {
	_ = s.ticket.Do(func() error {
		t := mold.New() // silent
		return t.Struct(r.Context(), &user{})
	})
}

func Routes(m *http.ServeMux) {
	s := &service{limiter: kit.NewLimiter(3), ticket: kit.NewTicket()}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/update", s.update)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/trim", s.trim)
}
