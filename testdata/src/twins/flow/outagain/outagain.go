// Package outagain hands out the address of a field, into which each call puts another instance. What decides: whether the request
// then uses what is there, and whether it asks before.
package outagain

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"twins/flow/outagain/put"
)

func fill(dst **validator.Validate) {
	*dst = validator.New() // report
}

func fillMissing(dst **validator.Validate) {
	*dst = validator.New() // silent
}

func renew(dst **validator.Validate) {
	*dst = validator.New() // silent
}

func atStart(dst **validator.Validate) {
	*dst = validator.New() // silent
}

type server struct{ a, b, c, d, e, f, g *validator.Validate }

func newServer() *server {
	s := new(server)
	atStart(&s.d)
	put.New(&s.g) // silent
	return s
}

func (s *server) each(w http.ResponseWriter, r *http.Request) {
	fill(&s.a)
	_ = s.a.Struct(r)
}

func (s *server) asks(w http.ResponseWriter, r *http.Request) {
	if s.b == nil {
		fillMissing(&s.b)
	}
	_ = s.b.Struct(r)
}

func (s *server) reload(w http.ResponseWriter, r *http.Request) {
	renew(&s.c)
}

func (s *server) use(w http.ResponseWriter, r *http.Request) {
	_ = s.c.Struct(r)
	_ = s.d.Struct(r)
	_ = s.g.Struct(r)
}

func (s *server) imported(w http.ResponseWriter, r *http.Request) {
	put.New(&s.e) // report
	_ = s.e.Struct(r)
}

func (s *server) importedAsks(w http.ResponseWriter, r *http.Request) {
	if s.f == nil {
		put.New(&s.f) // silent: the server has it then
	}
	_ = s.f.Struct(r)
}
