// Package bymethods is generic over types with methods. What decides: which type it is, and what its method does.
package bymethods

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/huandu/go-sqlbuilder"
)

type ruler interface{ rules() *validator.Validate }

// each makes rules with each call.
type each struct{ Name string }

func (each) rules() *validator.Validate {
	return validator.New() // report
}

// one has rules for all.
type one struct{ Name string }

var shared = validator.New() // silent

func (one) rules() *validator.Validate { return shared }

func check[T ruler](x T) error { return x.rules().Struct(x) }

type starter[T any] interface {
	*T
	start()
}

type service struct {
	query *schema.Decoder
	calls int
}

func (s *service) start() {
	s.query = schema.NewDecoder() // silent
}

type visit struct {
	forms *form.Decoder
}

func (v *visit) start() {
	v.forms = form.NewDecoder() // report
}

// boot makes one and starts it.
func boot[T any, P starter[T]]() P {
	p := P(new(T))
	p.start()
	return p
}

type entity interface {
	table() string
}

type user struct{ Name string }

func (user) table() string { return "users" }

// selects makes it of the type that it is called with.
func selects[E entity](e E) string {
	sql, _ := sqlbuilder.NewStruct(new(E)).SelectFrom(e.table()).Build() // silent
	return sql
}

// repo is for the life of the process.
type repo[E entity] struct{ st *sqlbuilder.Struct }

func newRepo[E entity]() repo[E] {
	var e E
	return repo[E]{sqlbuilder.NewStruct(&e).For(sqlbuilder.PostgreSQL)} // silent
}

func (r repo[E]) selects(e E) string {
	sql, _ := r.st.SelectFrom(e.table()).Build()
	return sql
}

// apply calls whatever function it is given.
func apply[F ~func() R, R any](f F) R { return f() }

type source func() *schema.Decoder

var users = newRepo[user]()

var svc = boot[service]()

func handle(w http.ResponseWriter, r *http.Request) {
	_ = check(each{r.FormValue("name")})
	_ = check(one{r.FormValue("name")})
	var u user
	v := boot[visit]()
	_ = v.forms.Decode(&u, r.URL.Query())
	_ = svc.query.Decode(&u, r.URL.Query())
	_, _ = w.Write([]byte(selects(u) + users.selects(u)))
	d := apply(source(func() *schema.Decoder {
		return schema.NewDecoder() // report
	}))
	_ = d.Decode(&u, r.URL.Query())
}

var started = apply(func() *form.Encoder {
	return form.NewEncoder() // silent
})

func Routes(m *http.ServeMux) { m.HandleFunc("/", handle) }
