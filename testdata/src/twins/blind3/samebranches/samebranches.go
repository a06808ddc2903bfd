// Package samebranches builds from a value that has come some way. What decides: whether the value is the same whatever the
// request is, or the request chooses.
package samebranches

import (
	"net/http"
	"reflect"
	"strings"

	"github.com/jmoiron/sqlx/reflectx"
)

const (
	db     = "db"
	prefix = "x_"
)

var tags = [...]string{"db", "json"}

func tag() string { return db }

func full(s string) string { return prefix + s }

func use(m *reflectx.Mapper, r *http.Request) { m.FieldMap(reflect.ValueOf(r.URL)) }

func Call(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(tag()), r) // report
}

func Chain(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(full(tag())) // report
	use(m, r)
}

func Std(w http.ResponseWriter, r *http.Request) {
	t := strings.ToLower(strings.Join([]string{prefix, db}, "-"))
	use(reflectx.NewMapper(t), r) // report
}

func Index(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(tags[0]), r) // report
}

func Local(w http.ResponseWriter, r *http.Request) {
	conf := struct{ tag string }{tag: db}
	t := conf.tag
	use(reflectx.NewMapper(t), r) // report
}

func Loop(w http.ResponseWriter, r *http.Request) {
	t := ""
	for _, p := range []string{"d", "b"} {
		t += p
	}
	use(reflectx.NewMapper(t), r) // report
}

func Closure(w http.ResponseWriter, r *http.Request) {
	t := db
	f := func() *reflectx.Mapper {
		return reflectx.NewMapper(t) // report
	}
	use(f(), r)
}

func Type(w http.ResponseWriter, r *http.Request) {
	t := reflect.TypeFor[http.Request]().Name()
	use(reflectx.NewMapper(t), r) // report
}

func Func(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapperFunc(db, strings.ToLower), r) // report
}

// The request chooses.

func Branch(w http.ResponseWriter, r *http.Request) {
	t := "db"
	if r.FormValue("json") != "" {
		t = "json"
	}
	use(reflectx.NewMapper(t), r) // silent
}

func choose(r *http.Request) string {
	switch r.Method {
	case http.MethodGet:
		return "db"
	}
	return "json"
}

func Choose(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(choose(r)), r) // silent
}

func IndexBy(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(tags[len(r.Host)%2]), r) // silent
}

func Std2(w http.ResponseWriter, r *http.Request) {
	t := strings.ToLower(prefix + r.Host)
	use(reflectx.NewMapper(t), r) // silent
}

func FuncBy(w http.ResponseWriter, r *http.Request) {
	up := r.FormValue("up") != ""
	m := reflectx.NewMapperFunc(db, func(s string) string { // silent
		if up {
			return strings.ToUpper(s)
		}
		return s
	})
	use(m, r)
}

func ClosureBy(w http.ResponseWriter, r *http.Request) {
	t := r.PathValue("tag")
	f := func() *reflectx.Mapper {
		return reflectx.NewMapper(t) // silent
	}
	use(f(), r)
}

func MapBy(w http.ResponseWriter, r *http.Request) {
	t := map[string]string{"a": "db", "b": "json"}[r.FormValue("kind")]
	use(reflectx.NewMapper(t), r) // silent
}
