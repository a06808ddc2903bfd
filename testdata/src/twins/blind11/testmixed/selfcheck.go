package testmixed

import (
	"net/http"
	"reflect"
	"strconv"

	"github.com/go-playground/form/v4"
	"github.com/jmoiron/sqlx/reflectx"
)

// SelfCheck serves what the service says of itself: no test, whatever it is called.
func SelfCheck(s *Server) http.Handler {
	m := reflectx.NewMapper("json") // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := len(m.FieldMap(reflect.ValueOf(s)))
		var q struct{ Test bool }
		if err := form.NewDecoder().Decode(&q, r.URL.Query()); err != nil { // report
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if q.Test {
			n = testFields(s)
		}
		_, _ = w.Write([]byte(strconv.Itoa(n)))
	})
}

// testFields is called by a handler.
func testFields(s *Server) int {
	m := reflectx.NewMapper("test") // report
	return len(m.FieldMap(reflect.ValueOf(s)))
}
