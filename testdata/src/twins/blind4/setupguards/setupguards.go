// Package setupguards configures what is shared under a test. What decides: whether the test is of something that is kept and
// lets the set-up through once, or of the request.
package setupguards

import (
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type query struct{ Page int }

func even(fl validator.FieldLevel) bool { return fl.Field().Int()%2 == 0 }

var (
	v    = validator.New()     // silent
	d    = schema.NewDecoder() // silent
	done bool
	mu   sync.Mutex
	flag atomic.Bool
	once sync.Once
	seen sync.Map
)

func ByMethod(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		// The test is of the request: each POST configures.
		_ = v.RegisterValidation("even", even) // report
	}
	_ = v.Struct(query{})
}

func NeverSet(w http.ResponseWriter, r *http.Request) {
	if !done {
		// Nobody ever sets done.
		_ = v.RegisterValidation("even", even) // report
	}
	_ = v.Struct(query{})
}

func ByError(w http.ResponseWriter, r *http.Request) {
	if err := v.Struct(query{}); err != nil {
		// After each failure.
		v.RegisterAlias("page", "even") // report
	}
}

func Local(w http.ResponseWriter, r *http.Request) {
	var one sync.Once
	// The once is new with each request.
	one.Do(func() { d.IgnoreUnknownKeys(true) }) // report
	_ = d.Decode(&query{}, r.URL.Query())
}

func Known(w http.ResponseWriter, r *http.Request) {
	known := make(map[reflect.Type]bool)
	if !known[reflect.TypeOf(query{})] {
		// The map is new with each request.
		d.RegisterConverter(query{}, func(string) reflect.Value { return reflect.Value{} }) // report
		known[reflect.TypeOf(query{})] = true
	}
	_ = d.Decode(&query{}, r.URL.Query())
}

// Once.

func Once(w http.ResponseWriter, r *http.Request) {
	once.Do(func() {
		// The once is the package's.
		_ = v.RegisterValidation("even", even) // silent: once
	})
	_ = v.Struct(query{})
}

type api struct {
	mu    sync.Mutex
	v     *validator.Validate
	ready bool
	swap  atomic.Bool
}

func (a *api) Flagged(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	if !a.ready {
		// Once for the api, which is kept.
		_ = a.v.RegisterValidation("even", even) // silent: once
		a.ready = true
	}
	a.mu.Unlock()
	_ = a.v.Struct(query{})
}

func (a *api) Swapped(w http.ResponseWriter, r *http.Request) {
	if a.swap.CompareAndSwap(false, true) {
		// The first only.
		a.v.RegisterAlias("page", "even") // silent: once
	}
	_ = a.v.Struct(query{})
}

func Seen(w http.ResponseWriter, r *http.Request) {
	if _, loaded := seen.LoadOrStore("even", true); !loaded {
		// The first only, as the package remembers.
		_ = v.RegisterValidation("even", even) // silent: once
	}
	_ = v.Struct(query{})
}

func Early(w http.ResponseWriter, r *http.Request) {
	if flag.Swap(true) {
		_ = v.Struct(query{})
		return
	}
	// Behind an early return for all but the first.
	v.RegisterAlias("first", "even") // silent: once
}

func newAPI() *api {
	// Kept.
	a := &api{v: validator.New()} // silent
	// Before anybody uses it.
	_ = a.v.RegisterValidation("odd", even) // silent: its own
	return a
}

func Main() error {
	a := newAPI()
	http.HandleFunc("/flagged", a.Flagged)
	http.HandleFunc("/swapped", a.Swapped)
	return http.ListenAndServe("", nil)
}
