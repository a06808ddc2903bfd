// Package querychains reads rows. What decides: where a chain of calls starts, and what each of them adds.
package querychains

import (
	"net/http"

	"github.com/huandu/go-sqlbuilder"

	"twins/blind26/querychains/qb"
)

type user struct{ Name string }

var (
	users  = sqlbuilder.NewStruct(user{})  // silent
	recent = qb.For(user{}).From("recent") // silent
)

func list(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(qb.For(user{}).From("users").Limit(10).SQL())) // report
}

func listShared(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(qb.With(users).From("users").Limit(10).SQL()))
}

func listRecent(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(recent.Limit(10).SQL()))
}

func listFresh(w http.ResponseWriter, r *http.Request) {
	q := qb.With(users).From("users")
	if r.URL.Query().Has("all") {
		q = q.Fresh(user{}) // report
	}
	_, _ = w.Write([]byte(q.Limit(100).SQL()))
}

func listAny(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL).InsertInto("users", user{r.URL.Path}).String())) // report
}

var flavored = sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL) // silent

func insert(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(flavored.InsertInto("users", user{r.URL.Path}).String()))
}

// Describe is for tools that have any rows.
func Describe(v any) string {
	return qb.For(v).From("any").SQL() // silent
}

func mount(mux *http.ServeMux) {
	mux.HandleFunc("/list", list)
	mux.HandleFunc("/shared", listShared)
	mux.HandleFunc("/recent", listRecent)
	mux.HandleFunc("/fresh", listFresh)
	mux.HandleFunc("/any", listAny)
	mux.HandleFunc("/insert", insert)
}
