// Package app calls, in requests, what the kit makes of its functions.
package app

import (
	"net/http"

	"twins/effect/always/kit"

	"github.com/go-playground/validator/v10"
)

type in struct{ Name string }

func make1() *validator.Validate { return validator.New() } // report

func make2() *validator.Validate { return validator.New() } // silent

var (
	always  = kit.Always(func() *validator.Validate { return validator.New() }) // report
	itself  = kit.Itself(func() *validator.Validate { return validator.New() }) // report
	checked = kit.Checked(func() any { return validator.New() })                // report
	typed   = kit.Typed(func() *validator.Validate { return validator.New() })  // report
	twice   = kit.Twice(func() *validator.Validate { return validator.New() })  // report
	byName  = kit.Always(make1)
	args    = kit.Args(func(tag string) *validator.Validate { return validator.New() }) // report

	once    = kit.Once(func() *validator.Validate { return validator.New() })  // silent
	done    = kit.Done(func() any { return validator.New() })                  // silent
	ifNil   = kit.Nil(func() any { return validator.New() })                   // silent
	do      = kit.Do(func() *validator.Validate { return validator.New() })    // silent
	locked  = kit.Locked(func() any { return validator.New() })                // silent
	eager   = kit.Eager(func() *validator.Validate { return validator.New() }) // silent
	again   = kit.Again(func() *validator.Validate { return validator.New() }) // silent
	byName2 = kit.Once(make2)
)

type server struct {
	always func() *validator.Validate
	once   func() *validator.Validate
}

func newServer() *server {
	return &server{
		always: kit.Always(func() *validator.Validate { return validator.New() }), // report
		once:   kit.Once(func() *validator.Validate { return validator.New() }),   // silent
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.always().Struct(in{r.Host})
	_ = s.once().Struct(in{r.Host})
}

func Handle(w http.ResponseWriter, r *http.Request) {
	x := in{r.Host}
	_ = always().Struct(x)
	_ = itself().Struct(x)
	_ = checked().(*validator.Validate).Struct(x)
	_ = typed().Struct(x)
	_ = twice().Struct(x)
	_ = byName().Struct(x)
	_ = args("json").Struct(x)
	_ = once().Struct(x)
	_ = done().(*validator.Validate).Struct(x)
	_ = ifNil().(*validator.Validate).Struct(x)
	_ = do().Struct(x)
	_ = locked().(*validator.Validate).Struct(x)
	_ = eager().Struct(x)
	_ = again().Struct(x)
	_ = byName2().Struct(x)
}

// Made for the request, none of them lasts.

func Local(w http.ResponseWriter, r *http.Request) {
	get := kit.Once(func() *validator.Validate { return validator.New() }) // report
	_ = get().Struct(in{r.Host})
}

func LocalDone(w http.ResponseWriter, r *http.Request) {
	get := kit.Done(func() any { return validator.New() }) // report
	_ = get().(*validator.Validate).Struct(in{r.Host})
}

func LocalDo(w http.ResponseWriter, r *http.Request) {
	get := kit.Do(func() *validator.Validate { return validator.New() }) // report
	_ = get().Struct(in{r.Host})
}

func LocalEager(w http.ResponseWriter, r *http.Request) {
	get := kit.Eager(func() *validator.Validate { return validator.New() }) // report
	_ = get().Struct(in{r.Host})
}

func LocalAlways(w http.ResponseWriter, r *http.Request) {
	get := kit.Always(func() *validator.Validate { return validator.New() }) // report
	_ = get().Struct(in{r.Host})
}

func Main() error {
	http.Handle("/server", newServer())
	http.HandleFunc("/", Handle)
	return http.ListenAndServe(":80", nil)
}
