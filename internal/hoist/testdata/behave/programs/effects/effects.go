// Package effects does more than to build: it counts, prints, keeps state.
package effects

import (
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"web"
)

func tagOf(m *reflectx.Mapper) string {
	for tag := range m.FieldMap(reflect.ValueOf(0)) {
		return tag
	}
	return ""
}

var log strings.Builder

var counted int

func nextTag() string {
	counted++
	return fmt.Sprint("n", counted)
}

func counts(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(nextTag()))) // kept
}

func RunCounts() string { return web.Each(counts, "", "", "") }

var calls atomic.Int64

func atomically() string { return fmt.Sprint("a", calls.Add(1)) }

func atomics(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(atomically()))) // kept
}

func RunAtomics() string { return web.Each(atomics, "", "") }

var level int64

func levels(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(fmt.Sprint("l", level)))) // kept
}

func RunLevels() string {
	a := web.Get(levels, "")
	level = 7
	return a + web.Get(levels, "")
}

func logged() string {
	fmt.Fprintln(&log, "asked")
	return "logged"
}

func logs(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(logged()))) // kept
}

func RunLogs() string {
	log.Reset()
	return web.Each(logs, "", "") + log.String()
}

type registry struct{ names []string }

func (r *registry) add(name string) string {
	r.names = append(r.names, name)
	return fmt.Sprint(name, len(r.names))
}

var names registry

func registers(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(names.add("r")))) // kept
}

func RunRegisters() string { return web.Each(registers, "", "") }

var queue = make(chan string, 4)

func receives(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(<-queue))) // silent
}

func RunReceives() string {
	queue <- "first"
	queue <- "second"
	return web.Each(receives, "", "")
}

func computed() string { return strings.ToUpper("computed") }

func computes(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(computed()))) // fixed
}

func RunComputes() string { return web.Each(computes, "", "") }

func seen(w http.ResponseWriter, r *http.Request) {
	seen := make(map[string]bool)
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", func(fl validator.FieldLevel) bool {
		s := fl.Field().String()
		old := seen[s]
		seen[s] = true
		return !old
	})
	fmt.Fprint(w, v.Struct("x"))
}

func RunSeen() string { return web.Each(seen, "", "") }

type uniq struct{ seen map[string]bool }

func (u *uniq) check(fl validator.FieldLevel) bool {
	s := fl.Field().String()
	old := u.seen[s]
	u.seen[s] = true
	return !old
}

func inArgument(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", (&uniq{seen: map[string]bool{}}).check)
	fmt.Fprint(w, v.Struct("x"))
}

func RunInArgument() string { return web.Each(inArgument, "", "") }

func unique() validator.Func {
	seen := map[string]bool{}
	return func(fl validator.FieldLevel) bool {
		s := fl.Field().String()
		old := seen[s]
		seen[s] = true
		return !old
	}
}

func inClosure(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", unique())
	fmt.Fprint(w, v.Struct("x"))
}

func RunInClosure() string { return web.Each(inClosure, "", "") }

func even(fl validator.FieldLevel) bool { return fl.Field().Int()%2 == 0 }

func stateless(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // fixed
	_ = v.RegisterValidation("even", even)
	fmt.Fprint(w, v.Struct(len(r.FormValue("q"))))
}

func RunStateless() string { return web.Each(stateless, "q=a", "q=ab", "q=abc") }
