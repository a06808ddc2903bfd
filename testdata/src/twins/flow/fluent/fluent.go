// Package fluent has builders whose methods return them, started from a call, a literal and a variable.
package fluent

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type body struct{ Name string }

func of(r *http.Request) body { return body{r.FormValue("n")} }

type service struct {
	repo any
	v    *validator.Validate
}

func (s *service) Create(x any) error { return s.v.Struct(x) }

type Builder struct{ s service }

func (b *Builder) Repo(r any) *Builder { b.s.repo = r; return b }
func (b *Builder) Validator() *Builder { b.s.v = validator.New(); return b } // report
func (b *Builder) Done() *service      { return &b.s }

func a7(w http.ResponseWriter, r *http.Request) {
	var b Builder
	_ = b.Repo(1).Validator().Done().Create(of(r))
}

type B2 struct{ s service }

func NewB2() *B2             { return &B2{} }
func (b *B2) Repo(r any) *B2 { b.s.repo = r; return b }
func (b *B2) Validator() *B2 { b.s.v = validator.New(); return b } // report
func (b *B2) Done() *service { return &b.s }
func a8(w http.ResponseWriter, r *http.Request) {
	_ = NewB2().Repo(1).Validator().Done().Create(of(r))
}

type B3 struct{ s service }

func NewB3() *B3             { return &B3{} }
func (b *B3) Repo(r any) *B3 { b.s.repo = r; return b }
func (b *B3) Validator() *B3 { b.s.v = validator.New(); return b } // report
func (b *B3) Done() *service { return &b.s }
func a9(w http.ResponseWriter, r *http.Request) {
	b := NewB3().Repo(1)
	b = b.Validator()
	s := b.Done()
	_ = s.Create(of(r))
}

type B4 struct{ s service }

func NewB4() *B4             { return &B4{} }
func (b *B4) Validator() *B4 { b.s.v = validator.New(); return b } // report
func (b *B4) Done() *service { return &b.s }
func a10(w http.ResponseWriter, r *http.Request) {
	b := NewB4()
	s := b.Validator().Done()
	_ = s.Create(of(r))
}

type B5 struct{ s service }

func (b B5) Validator() B5 { b.s.v = validator.New(); return b } // report
func (b B5) Done() service { return b.s }
func a11(w http.ResponseWriter, r *http.Request) {
	s := B5{}.Validator().Done()
	_ = s.Create(of(r))
}

type kept struct {
	b *Builder
	s *service
}

func (k *kept) a12(w http.ResponseWriter, r *http.Request) {
	_ = k.s.Create(of(r))
}

type B6 struct{ s service }

func NewB6() *B6             { return &B6{} }
func (b *B6) Validator() *B6 { b.s.v = validator.New(); return b } // silent
func (b *B6) Done() *service { return &b.s }
func New() *kept             { return &kept{s: NewB6().Validator().Done()} }
func Routes(m *http.ServeMux) {
	m.HandleFunc("/", a7)
	m.HandleFunc("/8", a8)
	m.HandleFunc("/9", a9)
	m.HandleFunc("/10", a10)
	m.HandleFunc("/11", a11)
	m.HandleFunc("/12", New().a12)
}
