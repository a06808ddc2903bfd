// Package callerasks has one put into a field by a function that does not ask, and returns it. What decides: whether who calls it has asked.
package callerasks

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type item struct{ Name string }

type store struct {
	r1 *validator.Validate
	r2 *validator.Validate
	r3 *validator.Validate
	r4 *validator.Validate
	r5 *validator.Validate
	r6 *validator.Validate
	r7 *validator.Validate
	r8 *validator.Validate
	r9 *validator.Validate
}

func (s *store) fill() *validator.Validate {
	s.r1 = validator.New() // silent
	return s.r1
}

func (s *store) create(w http.ResponseWriter, r *http.Request) {
	if s.r1 == nil {
		s.fill()
	}
	_ = s.r1.Struct(item{r.FormValue("name")})
}

func (s *store) fill2() *validator.Validate {
	s.r2 = validator.New() // silent
	return s.r2
}

func (s *store) create2(w http.ResponseWriter, r *http.Request) {
	v := s.r2
	if v == nil {
		v = s.fill2()
	}
	_ = v.Struct(item{r.FormValue("name")})
}

func (s *store) fill3() *validator.Validate {
	s.r3 = validator.New() // report
	return s.r3
}

func (s *store) create3(w http.ResponseWriter, r *http.Request) {
	v := s.fill3()
	_ = v.Struct(item{r.FormValue("name")})
}

func (s *store) fill4() *validator.Validate {
	s.r4 = validator.New() // silent
	return s.r4
}

func (s *store) create4(w http.ResponseWriter, r *http.Request) {
	if s.r4 != nil || s.fill4() != nil {
		_ = s.r4.Struct(item{r.FormValue("name")})
	}
}

func (s *store) fill5() *validator.Validate {
	s.r5 = validator.New() // silent
	return s.r5
}

func (s *store) get() *validator.Validate {
	if s.r5 != nil {
		return s.r5
	}
	return s.fill5()
}

func (s *store) create5(w http.ResponseWriter, r *http.Request) {
	_ = s.get().Struct(item{r.FormValue("name")})
}

func (s *store) fill6() bool {
	s.r6 = validator.New() // silent
	return true
}

// create6 has the question in front of the call, in one expression that is no condition.
func (s *store) create6(w http.ResponseWriter, r *http.Request) {
	_ = s.r6 != nil || s.fill6()
	_ = s.r6.Struct(item{r.FormValue("name")})
}

func (s *store) fill7() *validator.Validate {
	s.r7 = validator.New() // report
	return s.r7
}

// create7 asks for another one.
func (s *store) create7(w http.ResponseWriter, r *http.Request) {
	if s.r6 == nil || s.fill7() != nil {
		_ = s.r7.Struct(item{r.FormValue("name")})
	}
}

func (s *store) fill8() *validator.Validate {
	s.r8 = validator.New() // report
	return s.r8
}

// create8 asks, after it has taken away what it asks for.
func (s *store) create8(w http.ResponseWriter, r *http.Request) {
	s.r8 = nil
	if s.r8 == nil {
		s.fill8()
	}
	_ = s.r8.Struct(item{r.FormValue("name")})
}

func (s *store) fill9() bool {
	s.r9 = validator.New() // report
	return true
}

// create9 asks the request.
func (s *store) create9(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("name") != "" && s.fill9() {
		_ = s.r9.Struct(item{r.FormValue("name")})
	}
}

// part is what others embed.
type part struct{ v *validator.Validate }

func (p *part) fill() *validator.Validate {
	p.v = validator.New(validator.WithRequiredStructEnabled()) // silent
	return p.v
}

type whole struct{ part }

func (x *whole) create(w http.ResponseWriter, r *http.Request) {
	if x.v == nil {
		x.fill()
	}
	_ = x.v.Struct(item{r.FormValue("name")})
}
