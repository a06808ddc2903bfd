// Package boundcalls uses methods as values. What decides: where the value that the method is bound to stays.
package boundcalls

import (
	"context"
	"net/http"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/samber/lo"
)

type user struct{ Name string }

type service struct {
	check func(any) error
	clean func(string) string
	steps []func(string) string
}

func NewService() *service {
	s := &service{check: validator.New().Struct} // silent
	p := bluemonday.UGCPolicy()                  // silent
	s.clean = p.Sanitize
	s.steps = append(s.steps, bluemonday.NewPolicy().Sanitize) // silent
	return s
}

// Valid binds it to a local.
func Valid(u user) bool {
	check := validator.New(validator.WithRequiredStructEnabled()).Struct // report
	return check(u) == nil
}

// Names maps by it.
func Names(users []user) []string {
	strict := bluemonday.NewPolicy().AllowElements("b") // report
	return lo.Map(users, func(u user, _ int) string { return strict.Sanitize(u.Name) })
}

// AnyBad hands the method on.
func AnyBad(users []user) bool {
	t := mold.New() // report
	f := func(u user) bool { return t.Struct(context.Background(), &u) != nil }
	return slices.ContainsFunc(users, f)
}

func read(decode func(any, map[string][]string) error, r *http.Request) (u user, err error) {
	err = decode(&u, r.URL.Query())
	return u, err
}

func (s *service) save(w http.ResponseWriter, r *http.Request) {
	u, err := read(form.NewDecoder().Decode, r) // report
	if err != nil || s.check(u) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	for _, f := range s.steps {
		u.Name = f(s.clean(u.Name))
	}
}

// load chooses between two that are bound.
func (s *service) load(w http.ResponseWriter, r *http.Request) {
	decode := schema.NewDecoder().Decode // report
	if r.Method == http.MethodPost {
		u, err := read(decode, r)
		if err == nil {
			_, _ = w.Write([]byte(u.Name))
		}
	}
}

// columns calls it by an expression.
func columns(w http.ResponseWriter, r *http.Request) {
	byName := (*reflectx.Mapper).FieldByName
	v := byName(reflectx.NewMapper("db"), reflect.ValueOf(user{r.FormValue("name")}), "name") // report
	_, _ = w.Write([]byte(v.String()))
}

func Routes(m *http.ServeMux) {
	s := NewService()
	m.HandleFunc("/save", s.save)
	m.HandleFunc("/load", s.load)
	m.HandleFunc("/columns", columns)
}
