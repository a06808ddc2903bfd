// Package givenfields fills fields of what it is given. What decides: whether that which it is given lives on after the request.
package givenfields

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type user struct {
	Name string `validate:"required"`
}

type deps struct {
	rules *validator.Validate
	query *schema.Decoder
}

type scope struct {
	*deps
	forms *form.Decoder
	trim  *mold.Transformer
	r     *http.Request
}

// ensure is given the dependencies of the server.
func ensure(d *deps) *deps {
	if d.rules == nil {
		d.rules = validator.New() // silent
	}
	return d
}

// ensureForms is given the scope of a request.
func ensureForms(s *scope) {
	if s.forms == nil {
		s.forms = form.NewDecoder() // report
	}
}

// ensureQuery is given the scope of a request, and fills what belongs to the server.
func ensureQuery(s *scope) {
	if s.query == nil {
		s.query = schema.NewDecoder() // silent
	}
}

// ensureTrim has the scope by value.
func ensureTrim(s scope) *mold.Transformer {
	if s.trim == nil {
		s.trim = mold.New() // report
	}
	return s.trim
}

// apply changes what it is given by a function.
func apply(s *scope, fs ...func(*scope)) {
	for _, f := range fs {
		f(s)
	}
}

type server struct{ d deps }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	sc := &scope{deps: ensure(&s.d), r: r}
	apply(sc, ensureForms, ensureQuery)
	var u user
	if sc.forms.Decode(&u, r.URL.Query()) != nil || sc.query.Decode(&u, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if ensureTrim(*sc).Struct(r.Context(), &u) != nil || sc.rules.Struct(u) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// request carries what a job needs; it is made for the job.
type request struct {
	ctx   context.Context
	input user
	check func(any) error
}

func prepare(req *request) {
	v := validator.New() // report
	req.check = v.Struct
}

func run(req request) error { return req.check(req.input) }

func (s *server) update(w http.ResponseWriter, r *http.Request) {
	req := request{ctx: r.Context(), input: user{r.FormValue("name")}}
	prepare(&req)
	if run(req) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// configure is called with the server, before it serves.
func configure(s *server) {
	s.d.query = schema.NewDecoder() // silent
	s.d.query.IgnoreUnknownKeys(true)
}

func New() http.Handler {
	s := &server{}
	configure(s)
	m := http.NewServeMux()
	m.HandleFunc("POST /", s.create)
	m.HandleFunc("PUT /", s.update)
	return m
}
