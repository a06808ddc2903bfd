// Package moments builds from what has a time of its own: an order, a failure, a lock, a file.
package moments

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"text/template"
	"time"

	"web"

	"github.com/fxamacker/cbor/v2"
	"github.com/jmoiron/sqlx/reflectx"
)

func tagOf(m *reflectx.Mapper) string {
	for tag := range m.FieldMap(reflect.ValueOf(0)) {
		return tag
	}
	return ""
}

// Division by a package variable that a later init sets.
var zero int

func divides(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(strconv.Itoa(10/zero)))) // fixed
}

func RunDivides() string { return web.Each(divides, "", "") }

// Nil function variable.
var maker func() string

func nilFunc(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(maker()))) // fixed
}

func RunNilFunc() string { return web.Each(nilFunc, "") }

// Nil pointer.
var conf *struct{ tag string }

func nilPointer(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(conf.tag))) // fixed
}

func RunNilPointer() string { return web.Each(nilPointer, "") }

// Closure counted.
var counter = func() func() string {
	n := 0
	return func() string { n++; return strconv.Itoa(n) }
}()

func closure(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(counter()))) // kept
}

func RunClosure() string { return web.Each(closure, "", "", "") }

// Variable of another file's init; dependent order of package variables.
var first = second + "1"
var second = third()

func third() string { return "3" }

func order(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, tagOf(reflectx.NewMapper(first))) // fixed
}

func RunOrder() string { return web.Each(order, "", "") }

// Time.
func timed(w http.ResponseWriter, r *http.Request) {
	a := tagOf(reflectx.NewMapper(strconv.FormatInt(time.Now().UnixNano(), 10)))
	b := tagOf(reflectx.NewMapper(strconv.FormatInt(time.Now().UnixNano(), 10)))
	fmt.Fprint(w, a != last)
	last = b
}

var last string

func RunTimed() string { return web.Each(timed, "", "") }

// Getwd etc.
func dir(w http.ResponseWriter, r *http.Request) {
	d, _ := os.Getwd()
	fmt.Fprint(w, strings.HasSuffix(tagOf(reflectx.NewMapper(d)), "x")) // kept
}

func RunDir() string {
	a := web.Get(dir, "")
	t, _ := os.MkdirTemp("", "*x")
	old, _ := os.Getwd()
	_ = os.Chdir(t)
	defer os.Chdir(old)
	return a + web.Get(dir, "")
}

// LookupEnv two results.
func looked(w http.ResponseWriter, r *http.Request) {
	tag, ok := os.LookupEnv("BEHAVE_MOMENTS")
	if !ok {
		tag = "none"
	}
	fmt.Fprint(w, tagOf(reflectx.NewMapper(tag)), ok) // kept
}

func RunLooked() string {
	os.Unsetenv("BEHAVE_MOMENTS")
	a := web.Get(looked, "")
	os.Setenv("BEHAVE_MOMENTS", "y")
	return a + web.Get(looked, "")
}

// Read of a FS that is not embedded.
var files fs.FS = os.DirFS(os.TempDir())

func parsed(w http.ResponseWriter, r *http.Request) {
	t, err := template.ParseFS(files, "behave-moments.txt") // kept
	if err != nil {
		fmt.Fprint(w, "no file")
		return
	}
	_ = t.Execute(w, nil)
}

func RunParsed() string {
	name := os.TempDir() + "/behave-moments.txt"
	os.Remove(name)
	a := web.Get(parsed, "")
	_ = os.WriteFile(name, []byte("x"), 0o666)
	a += web.Get(parsed, "")
	_ = os.WriteFile(name, []byte("y"), 0o666)
	a += web.Get(parsed, "")
	os.Remove(name)
	return a
}

// Result err is wrapped and used in a later step, with other results.
func several(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi("3")
	if err != nil {
		fmt.Fprint(w, err)
		return
	}
	mode, err := cbor.EncOptions{Sort: cbor.SortMode(n)}.EncMode() // kept
	if err != nil {
		fmt.Fprint(w, err)
		return
	}
	b, err := mode.Marshal(nil)
	fmt.Fprint(w, string(b), err, n)
}

func RunSeveral() string { return web.Each(several, "", "") }

func severalOnly(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi("x3")
	if err != nil {
		fmt.Fprint(w, "atoi: ", err)
		return
	}
	mode, err := cbor.EncOptions{Sort: cbor.SortMode(n)}.EncMode() // kept
	if err != nil {
		fmt.Fprint(w, err)
		return
	}
	b, _ := mode.Marshal(nil)
	fmt.Fprint(w, string(b))
}

func RunSeveralOnly() string { return web.Each(severalOnly, "", "") }

// errors.As identity, errors.Is with sentinel; mutated error.
type myErr struct{ n int }

func (e *myErr) Error() string { e.n++; return strconv.Itoa(e.n) }

func build() (*reflectx.Mapper, error) {
	if flagged == "" {
		return nil, &myErr{}
	}
	return reflectx.NewMapper(flagged), nil // fixed
}

var flagged = ""

func stateful(w http.ResponseWriter, r *http.Request) {
	m, err := build()
	if err != nil {
		fmt.Fprint(w, err)
		return
	}
	fmt.Fprint(w, tagOf(m))
}

func RunStateful() string { return web.Each(stateful, "", "", "") }

// An error that passes.
var ready bool

func pattern() (*regexp.Regexp, error) {
	if !ready {
		return nil, errors.New("not ready")
	}
	return regexp.Compile("^a") // fixed
}

func passing(w http.ResponseWriter, r *http.Request) {
	re, err := pattern()
	if err != nil {
		fmt.Fprint(w, err)
		return
	}
	fmt.Fprint(w, re.MatchString("a"))
}

func RunPassing() string {
	a := web.Get(passing, "")
	ready = true
	return a + web.Get(passing, "")
}
