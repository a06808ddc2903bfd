// Package effects has builds that do more than to build, or may panic.
package effects

import (
	"fmt"
	"log"
	"net/http"
	"reflect"
	"regexp"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

func use(m *reflectx.Mapper, in any) { _ = m.FieldMap(reflect.ValueOf(in)) }

// An argument that prints.
func printed() string {
	fmt.Println("asked")
	return "printed"
}

func Prints(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(printed()), r) // unfixed: fix/effect-once // want `builds`
}

// An argument that logs.
func logged() string {
	log.Printf("asked")
	return "logged"
}

func Logs(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(logged()), r) // unfixed: fix/effect-once // want `builds`
}

// An argument that counts.
var asked int

func counted() string {
	asked++
	return "counted"
}

func Counts(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(counted()), r) // unfixed: fix/effect-once // want `builds`
}

var calls atomic.Int64

func atomically() string {
	calls.Add(1)
	return "atomic"
}

func Atomic(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(atomically()), r) // unfixed: fix/effect-once // want `builds`
}

// A method that changes an object of the package.
type registry struct{ names []string }

func (r *registry) add(name string) string {
	r.names = append(r.names, name)
	return name
}

var names registry

func Registers(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(names.add("registered")), r) // unfixed: fix/state-of-each-call // want `builds`
}

// The twin: it computes.
func computed() string { return fmt.Sprint("comp", "uted") }

func Computes(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(computed()), r) // want `builds`
}

// What panics does so when it is needed, and not when the program starts.
func checked(tag string) string {
	if tag == "" {
		panic("no tag")
	}
	return tag
}

func Panics(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(checked("panics")), r) // want `builds`
}

func Alias(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // want `builds`
	v.RegisterAlias("color", "hexcolor|rgb")
	_ = v.Struct(r)
}

var parts = []string{"part"}

func Indexes(w http.ResponseWriter, r *http.Request) {
	use(reflectx.NewMapper(parts[0]), r) // want `builds`
}

// A pattern that is wrong, of a text that nothing changes.
var unclosed, open = `(`, `[`

func Wrong(w http.ResponseWriter, r *http.Request) {
	wrong := regexp.MustCompile(unclosed) // want `builds`
	_ = wrong.MatchString(r.URL.Path)
}

func Fails(w http.ResponseWriter, r *http.Request) {
	failing, err := regexp.Compile(open) // want `builds`
	if err != nil {
		return
	}
	_ = failing.MatchString(r.URL.Path)
}

// The twin: one that is right, of constants.
const word = `\w+`

func Right(w http.ResponseWriter, r *http.Request) {
	words := regexp.MustCompile(`^` + word + `$`) // want `builds`
	_ = words.MatchString(r.URL.Path)
}
