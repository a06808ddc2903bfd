// Package newservice has constructors of services, called at the start or in the handler.
package newservice

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

type service struct{ v *validator.Validate }

func (s *service) place(o order) error { return s.v.Struct(o) }

func NewService() *service {
	return &service{v: validator.New()} // silent
}

type server struct{ svc *service }

func NewServer() *server { return &server{svc: NewService()} }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.svc.place(order{ID: r.FormValue("id")})
}

type Option func(*service)

func WithDefaults() Option {
	v := validator.New() // silent
	return func(s *service) { s.v = v }
}

func NewWith(opts ...Option) *service {
	s := &service{}
	for _, o := range opts {
		o(s)
	}
	return s
}

type builder struct{ v *validator.Validate }

func (b *builder) Validated() *builder {
	b.v = validator.New() // silent
	return b
}

func (b *builder) Build() *service { return &service{v: b.v} }

func Mount(mux *http.ServeMux) {
	s := new(builder).Validated().Build()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { _ = s.place(order{ID: r.FormValue("id")}) })
}

// The service is made for the request and thrown away with it.
type placer struct{ v *validator.Validate }

func newPlacer() *placer {
	return &placer{v: validator.New()} // report
}

func (p *placer) place(o order) error { return p.v.Struct(o) }

func createA(w http.ResponseWriter, r *http.Request) {
	_ = newPlacer().place(order{ID: r.FormValue("id")})
}

type deps struct{ v *validator.Validate }

type usecase struct{ deps deps }

func (u usecase) run(o order) error { return u.deps.v.Struct(o) }

func createB(w http.ResponseWriter, r *http.Request) {
	u := usecase{deps: deps{v: validator.New()}} // report
	_ = u.run(order{ID: r.FormValue("id")})
}

type runner interface{ run(order) error }

func newRunner() runner {
	v := validator.New() // report
	return &usecase{deps{v}}
}

func createC(w http.ResponseWriter, r *http.Request) {
	var u runner = newRunner()
	_ = u.run(order{ID: r.FormValue("id")})
}

func newChain() *chain { return (&chain{}).withValidator() }

type chain struct{ v *validator.Validate }

func (c *chain) withValidator() *chain {
	c.v = validator.New() // report
	return c
}

func createD(w http.ResponseWriter, r *http.Request) {
	_ = newChain().v.Struct(order{ID: r.FormValue("id")})
}
