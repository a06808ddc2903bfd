// Package bounds is generic: what it can do with an object is said by a constraint. What decides: who makes the object, and how often.
package bounds

import (
	"encoding/json"
	"net/http"
	"reflect"
	"sync"

	"github.com/alexsem80/go-mapper/mapper"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type Checker interface{ Struct(any) error }

// Maker is a type whose zero value makes a checker.
type Maker[C Checker] interface{ Make() C }

type strict struct{}

// Make is called through the constraint.
func (strict) Make() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v
}

type loose struct{}

// Make of this one is called where the server starts.
func (loose) Make() *validator.Validate {
	return validator.New() // silent
}

// handle makes one with each request, through its constraint.
func handle[T any, M Maker[*validator.Validate]](w http.ResponseWriter, r *http.Request) {
	var in T
	var m M
	if json.NewDecoder(r.Body).Decode(&in) != nil || m.Make().Struct(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// handler makes one when the route is made.
func handler[T any, M Maker[*validator.Validate]]() http.HandlerFunc {
	var m M
	c := m.Make()
	return func(w http.ResponseWriter, r *http.Request) {
		var in T
		if json.NewDecoder(r.Body).Decode(&in) != nil || c.Struct(in) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

// check uses what it is given.
func check[C Checker](c C, in any) error { return c.Struct(in) }

type user struct {
	Name string `validate:"required" db:"name"`
}

func patch(w http.ResponseWriter, r *http.Request) {
	// Given to a type parameter, and dropped.
	if check(validator.New(), user{r.FormValue("name")}) != nil { // report
		w.WriteHeader(http.StatusBadRequest)
	}
}

// keeper keeps what it is given.
type keeper[C Checker] struct{ c C }

func keep[C Checker](c C) *keeper[C] { return &keeper[C]{c} }

func (k *keeper[C]) serve(w http.ResponseWriter, r *http.Request) {
	if k.c.Struct(user{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// Columns is called with rows to map, of any type.
func Columns[T any](rows []T) (out []map[string]reflect.Value) {
	m := reflectx.NewMapper("db") // report
	for i := range rows {
		out = append(out, m.FieldMap(reflect.ValueOf(&rows[i])))
	}
	return out
}

// table makes its mapper on first use, of each type of rows one.
type table[T any] struct {
	once sync.Once
	m    *reflectx.Mapper
}

func (t *table[T]) columns(row *T) map[string]reflect.Value {
	t.once.Do(func() { t.m = reflectx.NewMapper("db") }) // silent
	return t.m.FieldMap(reflect.ValueOf(row))
}

var users table[user]

// Convert declares its pair of types, which is another one in each instance of the function.
func Convert[From, To any](in From) (out To) {
	m := mapper.NewMapper() // silent
	m.CreateMap(*new(From), *new(To))
	m.Init()
	m.Map(in, &out)
	return out
}

// convertUser declares the same pair with each user.
func convertUser(in user) (out struct{ Name string }) {
	m := mapper.NewMapper() // report
	m.CreateMap(user{}, struct{ Name string }{})
	m.Init()
	m.Map(in, &out)
	return out
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /strict", handle[user, strict])
	mux.HandleFunc("POST /loose", handler[user, loose]())
	mux.HandleFunc("POST /patch", patch)
	mux.HandleFunc("POST /keep", keep(validator.New()).serve) // silent
	mux.HandleFunc("GET /users", func(w http.ResponseWriter, r *http.Request) {
		u := user{r.FormValue("name")}
		_ = json.NewEncoder(w).Encode(len(users.columns(&u)))
		_ = json.NewEncoder(w).Encode(convertUser(u))
	})
}
