// Command writtenmain has variables that main sets before and after the
// handlers can run.
package main

import (
	"flag"
	"net/http"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

func use(m *reflectx.Mapper, in any) { _ = m.FieldMap(reflect.ValueOf(in)) }

var before, after, inGoroutine string

var table = map[string]string{}

func early(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(before), r) // want `builds`
}

func tooLate(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(after), r) // want `builds`
}

type server struct{}

func (server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(inGoroutine), r) // want `builds`
}

func tabled(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(table["tag"]), r) // want `builds`
}

func main() {
	flag.StringVar(&before, "before", "json", "the tag")
	flag.Parse()
	http.HandleFunc("/early", early)
	http.HandleFunc("/late", tooLate)
	after = "db"
	http.HandleFunc("/table", tabled)
	table["tag"] = "xml"
	var s http.Handler = server{}
	inGoroutine = "yaml"
	_ = http.ListenAndServe("", s)
}
