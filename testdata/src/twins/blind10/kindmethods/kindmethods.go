// Package kindmethods has type parameters whose methods make things. What decides: whether the method of the type that is given makes one.
package kindmethods

import (
	"encoding/json"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type user struct {
	Name string `db:"name" validate:"required"`
}

type group struct {
	Name string `db:"name" validate:"required"`
}

// kind is a constraint: its methods are called on the zero value.
type kind interface {
	rules() *validator.Validate
}

type users struct{}

var userRules = validator.New() // silent

func (users) rules() *validator.Validate { return userRules }

type groups struct{}

func (groups) rules() *validator.Validate {
	v := validator.New() // report
	v.RegisterAlias("group", "required,alpha")
	return v
}

type teams struct{}

var teamRules = sync.OnceValue(func() *validator.Validate {
	v := validator.New() // silent
	v.RegisterAlias("team", "required,alphanum")
	return v
})

func (teams) rules() *validator.Validate { return teamRules() }

// check calls the method with each request.
func check[K kind, T any](w http.ResponseWriter, r *http.Request) {
	var k K
	x := new(T)
	err := json.NewDecoder(r.Body).Decode(x)
	if err == nil {
		err = k.rules().Struct(x)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// maker is a constraint for what a handler calls once.
type maker interface {
	policy() *bluemonday.Policy
}

type comments struct{}

func (comments) policy() *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // silent
	p.AllowElements("blockquote")
	return p
}

type titles struct{}

func (titles) policy() *bluemonday.Policy {
	p := bluemonday.NewPolicy() // report
	p.AllowElements("em")
	return p
}

// clean calls it before the handler is there.
func clean[M maker]() http.HandlerFunc {
	var m M
	p := m.policy()
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// cleanLate calls it in the handler.
func cleanLate[M maker](m M) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(m.policy().Sanitize(r.FormValue("text"))))
	}
}

// table knows how to name things.
type table[T any] interface {
	*T
	name() string
	fields() *sqlbuilder.Struct
}

var userFields = sqlbuilder.NewStruct(new(user)) // silent

func (*user) name() string               { return "users" }
func (*user) fields() *sqlbuilder.Struct { return userFields }

func (*group) name() string { return "groups" }
func (*group) fields() *sqlbuilder.Struct {
	return sqlbuilder.NewStruct(new(group)).For(sqlbuilder.PostgreSQL) // report
}

// list selects all of a table.
func list[T any, P table[T]](w http.ResponseWriter, r *http.Request) {
	p := P(new(T))
	sql, _ := p.fields().SelectFrom(p.name()).Build()
	_, _ = w.Write([]byte(sql))
}

// index holds a mapper for its type, by its tag.
type index[T any] struct{ m *reflectx.Mapper }

func newIndex[T any](tag string) index[T] {
	return index[T]{reflectx.NewMapper(tag)} // silent
}

func (i index[T]) serve(w http.ResponseWriter, r *http.Request) {
	for name := range i.m.FieldMap(reflect.ValueOf(new(T))) {
		_, _ = w.Write([]byte(name))
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("POST /users", check[users, user])
	m.HandleFunc("POST /groups", check[groups, group])
	m.HandleFunc("POST /teams", check[teams, group])
	m.HandleFunc("POST /comments", clean[comments]())
	m.HandleFunc("POST /titles", cleanLate(titles{}))
	m.HandleFunc("GET /users", list[user])
	m.HandleFunc("GET /groups", list[group])
	m.HandleFunc("GET /index", newIndex[user]("db").serve)
}
