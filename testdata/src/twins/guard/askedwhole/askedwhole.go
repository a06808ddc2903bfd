// Package askedwhole asks an object of the request whether it is empty. What decides: whether anybody has given it anything.
package askedwhole

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type kit struct {
	check *validator.Validate
	lang  string
}

func (k kit) empty() bool        { return k == kit{} }
func (k *kit) unset() bool       { return k.check == nil }
func (k *kit) fill() *kit        { k.check = shared; return k }
func (k *kit) ready() bool       { return k.fill() != nil && k.check != nil }
func given(k kit) kit            { return kit{check: k.check, lang: "en"} }
func checkBy(k kit, x any) error { return k.check.Struct(x) }

var shared = validator.New() // silent

type server struct{ kit kit }

func newServer() *server { return &server{kit{check: shared}} }

func (s *server) byValue(w http.ResponseWriter, r *http.Request) {
	var k kit
	if k.empty() {
		k.check = validator.New() // report
	}
	_ = checkBy(k, r)
}

func (s *server) byPointer(w http.ResponseWriter, r *http.Request) {
	k := &kit{lang: "de"}
	if k.unset() {
		k.check = validator.New() // report
	}
	_ = checkBy(*k, r)
}

func (s *server) copied(w http.ResponseWriter, r *http.Request) {
	k := s.kit
	if k.empty() {
		k.check = validator.New() // silent
	}
	_ = checkBy(k, r)
}

func (s *server) filled(w http.ResponseWriter, r *http.Request) {
	var k kit
	k.fill()
	if k.unset() {
		k.check = validator.New() // silent
	}
	_ = checkBy(k, r)
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	if s.kit.empty() {
		s.kit.check = validator.New() // silent
	}
	_ = checkBy(given(s.kit), r)
}
