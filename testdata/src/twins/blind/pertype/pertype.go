// Package pertype keeps one for each model, or makes one for each row.
package pertype

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
)

type user struct{ ID int }

type item struct{ ID int }

var structs = map[string]*sqlbuilder.Struct{
	"user": sqlbuilder.NewStruct(new(user)), // silent
}

var models = []any{user{}, item{}}

var byType = map[reflect.Type]*sqlbuilder.Struct{}

func init() {
	for _, m := range models {
		byType[reflect.TypeOf(m)] = sqlbuilder.NewStruct(m) // silent
	}
}

var mu sync.Mutex

func structOf(v any) *sqlbuilder.Struct {
	mu.Lock()
	defer mu.Unlock()
	t := reflect.TypeOf(v)
	st, ok := byType[t]
	if !ok {
		st = sqlbuilder.NewStruct(v) // silent
		byType[t] = st
	}
	return st
}

func Select(v any) (string, []any) { return structOf(v).SelectFrom("t").Build() }

type repo[T any] struct{ st *sqlbuilder.Struct }

func newRepo[T any]() *repo[T] {
	return &repo[T]{st: sqlbuilder.NewStruct(new(T))} // silent
}

func (r *repo[T]) get(w http.ResponseWriter, req *http.Request) { r.st.SelectFrom("t").Build() }

var users = newRepo[user]()

type tagged struct{ mappers map[string]*reflectx.Mapper }

func newTagged(tags ...string) *tagged {
	t := &tagged{mappers: map[string]*reflectx.Mapper{}}
	for _, tag := range tags {
		t.mappers[tag] = reflectx.NewMapper(tag) // silent
	}
	return t
}

var all = newTagged("db", "json")

func get(w http.ResponseWriter, r *http.Request) {
	all.mappers["db"].TypeMap(reflect.TypeOf(user{}))
}

// One for each row, always with the same tag.
func Fields(rows []user) (out []map[string]reflect.Value) {
	for _, r := range rows {
		m := reflectx.NewMapper("db") // report
		out = append(out, m.FieldMap(reflect.ValueOf(r)))
	}
	return out
}

func insert(w http.ResponseWriter, r *http.Request) {
	st := sqlbuilder.NewStruct(new(item)) // report
	st.InsertInto("items", item{}).Build()
}

func (u user) Insert() (string, []any) {
	return sqlbuilder.NewStruct(new(user)).InsertInto("users", u).Build() // report
}

func types() (n int) {
	for _, m := range models {
		n += len(reflectx.NewMapper("db").TypeMap(reflect.TypeOf(m)).Index) // report
	}
	return n
}
