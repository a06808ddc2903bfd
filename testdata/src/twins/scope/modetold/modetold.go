// Package modetold passes constants to functions of another package, with which these do not come to where
// they build, or do.
package modetold

import (
	"net/http"

	"twins/scope/modetold/pool"
)

type row struct{ Name string }

func current(w http.ResponseWriter, r *http.Request) {
	_ = pool.Get("").Struct(row{r.URL.Path}) // silent
}

func check(name string, x row) error { return pool.Get(name).Struct(x) } // silent

func through(w http.ResponseWriter, r *http.Request) { _ = check("", row{r.URL.Path}) }

func lenient(w http.ResponseWriter, r *http.Request) {
	_ = pool.Strict(false).Struct(row{r.URL.Path}) // silent
}

func without(w http.ResponseWriter, r *http.Request) {
	_ = pool.With(nil).Struct(row{r.URL.Path}) // silent
}

func rounds(rows []row) {
	for _, x := range rows {
		_ = pool.Get("").Struct(x) // silent
	}
}

// With these they do.

func other(w http.ResponseWriter, r *http.Request) {
	_ = pool.Get("other").Struct(row{r.URL.Path}) // report
}

func strict(w http.ResponseWriter, r *http.Request) {
	_ = pool.Strict(true).Struct(row{r.URL.Path}) // report
}

func with(w http.ResponseWriter, r *http.Request) {
	_ = pool.With([]string{"a"}).Struct(row{r.URL.Path}) // report
}

func either(w http.ResponseWriter, r *http.Request) {
	_ = pool.Either("").Struct(row{r.URL.Path}) // report
}

func renamed(w http.ResponseWriter, r *http.Request) {
	_ = pool.Renamed("").Struct(row{r.URL.Path}) // report
}
