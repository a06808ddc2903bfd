// Package lazyspells fills what is missing, in the ways that people write. What decides: whether what is made is found the next time.
package lazyspells

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type in struct {
	A string `validate:"required"`
}

func check(w http.ResponseWriter, r *http.Request, v *validator.Validate) {
	if err := v.Struct(in{r.FormValue("a")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

var (
	lock                           sync.Mutex
	v1, v2, v3, v4, v5, v6, v7, v8 *validator.Validate
	have                           bool
	tries                          int
	byName                         = map[string]*validator.Validate{}
)

func nilYoda(w http.ResponseWriter, r *http.Request) {
	if nil == v1 {
		v1 = validator.New() // silent
	}
	check(w, r, v1)
}

func notNotNil(w http.ResponseWriter, r *http.Request) {
	if !(v2 != nil) {
		v2 = validator.New() // silent
	}
	check(w, r, v2)
}

func viaPointer(w http.ResponseWriter, r *http.Request) {
	p := &v3
	if *p == nil {
		*p = validator.New() // silent
	}
	check(w, r, *p)
}

func viaClosure(w http.ResponseWriter, r *http.Request) {
	missing := func() bool { return v4 == nil }
	fill := func() { v4 = validator.New() } // silent
	lock.Lock()
	if missing() {
		fill()
	}
	lock.Unlock()
	check(w, r, v4)
}

func boolResult(w http.ResponseWriter, r *http.Request) {
	if ok := v5 != nil; ok {
		check(w, r, v5)
		return
	}
	v5 = validator.New() // silent
	check(w, r, v5)
}

func mapEntry(w http.ResponseWriter, r *http.Request) {
	if _, found := byName["a"]; !found {
		byName["a"] = validator.New() // silent
	}
	check(w, r, byName["a"])
}

func flagSet(w http.ResponseWriter, r *http.Request) {
	lock.Lock()
	defer lock.Unlock()
	if have == false {
		v6, have = validator.New(), true // silent
	}
	check(w, r, v6)
}

// inverted fills it when it is there.
func inverted(w http.ResponseWriter, r *http.Request) {
	if v1 != nil {
		v1 = validator.New() // report
	}
	check(w, r, v1)
}

// overwritten fills it in any case.
func overwritten(w http.ResponseWriter, r *http.Request) {
	lock.Lock()
	v7 = validator.New() // report
	lock.Unlock()
	check(w, r, v7)
}

// tried counts, but asks whether the count is even.
func tried(w http.ResponseWriter, r *http.Request) {
	if tries++; tries&1 == 0 {
		v8 = validator.New() // report
	}
	check(w, r, v8)
}

// cleared fills it and clears it behind.
func cleared(w http.ResponseWriter, r *http.Request) {
	if byName["b"] == nil {
		byName["b"] = validator.New() // report
	}
	check(w, r, byName["b"])
	delete(byName, "b")
}
