// Package lists builds in the rounds of loops over lists, of constants and of data, and keeps what it builds in lists of the call.
package lists

import (
	"bufio"
	"net/http"
	"os"
	"reflect"

	"github.com/jmoiron/sqlx/reflectx"
)

var tags = []string{"json", "db"}

type server struct {
	tags   []string
	groups []group
	first  *node
}

type group struct{ tags map[string]string }

type node struct {
	tag  string
	next *node
}

func A(w http.ResponseWriter, r *http.Request) {
	for _, tag := range []string{"json", "db"} {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r)) // report
	}
}
func B(w http.ResponseWriter, r *http.Request) {
	for _, tag := range tags {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r)) // report
	}
}
func (s *server) C(w http.ResponseWriter, r *http.Request) {
	for _, tag := range s.tags {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r)) // report
	}
}
func (s *server) D(w http.ResponseWriter, r *http.Request) {
	for i := 0; i < len(tags); i++ {
		_ = reflectx.NewMapper(tags[i]).FieldMap(reflect.ValueOf(r)) // report
	}
}
func (s *server) C2(w http.ResponseWriter, r *http.Request) {
	for i := 0; i < len(s.tags); i++ {
		_ = reflectx.NewMapper(s.tags[i]).FieldMap(reflect.ValueOf(r)) // report
	}
}
func (s *server) C3(w http.ResponseWriter, r *http.Request) {
	for _, g := range s.groups {
		for name, tag := range g.tags {
			_ = reflectx.NewMapper(name + tag).FieldMap(reflect.ValueOf(r)) // report
		}
	}
}
func (s *server) C4(w http.ResponseWriter, r *http.Request) {
	for n := s.first; n != nil; n = n.next {
		_ = reflectx.NewMapper(n.tag).FieldMap(reflect.ValueOf(r)) // report
	}
}
func (s *server) C5(w http.ResponseWriter, r *http.Request) {
	for _, tag := range s.tags {
		_ = reflectx.NewMapper(tag + r.FormValue("tag")).FieldMap(reflect.ValueOf(r)) // silent
	}
}
func (s *server) C6(w http.ResponseWriter, r *http.Request) {
	tags := append(s.tags, r.FormValue("tag"))
	for _, tag := range tags {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r)) // silent
	}
}
func (s *server) C7(w http.ResponseWriter, r *http.Request) {
	first := &node{tag: r.FormValue("tag"), next: s.first}
	for n := first; n != nil; n = n.next {
		_ = reflectx.NewMapper(n.tag).FieldMap(reflect.ValueOf(r)) // silent
	}
}
func (s *server) C8(w http.ResponseWriter, r *http.Request) {
	tags := s.tags
	tags[0] = r.FormValue("tag")
	for _, tag := range tags {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r)) // silent
	}
}
func E(w http.ResponseWriter, r *http.Request) {
	for _, tag := range r.Header["X"] {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(r)) // silent
	}
}
func F(w http.ResponseWriter, r *http.Request) {
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		_ = reflectx.NewMapper(sc.Text()).FieldMap(reflect.ValueOf(r)) // silent
	}
}
func G(w http.ResponseWriter, r *http.Request) {
	all := r.Header["X"]
	for i := 0; i < len(all); i++ {
		_ = reflectx.NewMapper(all[i]).FieldMap(reflect.ValueOf(r)) // silent
	}
}
func Data(x any) {
	for _, tag := range tags {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x)) // report
	}
}
func Data2(x any, tags []string) {
	for _, tag := range tags {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x)) // silent
	}
}
func Chan(ch chan string, x any) {
	for tag := range ch {
		_ = reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(x)) // silent
	}
}
func Set(x any) {
	ms := map[string]*reflectx.Mapper{}
	for _, tag := range tags {
		ms[tag] = reflectx.NewMapper(tag) // report
	}
	for _, m := range ms {
		_ = m.FieldMap(reflect.ValueOf(x))
	}
}
func New(x any) map[string]*reflectx.Mapper {
	ms := map[string]*reflectx.Mapper{}
	for _, tag := range tags {
		ms[tag] = reflectx.NewMapper(tag) // silent
	}
	return ms
}
