// Package guardforms fills one variable for each spelling of "is it there yet". What decides: whether the way that builds is taken again.
package guardforms

import (
	"net/http"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
)

type in struct {
	A string `validate:"required"`
}

func read(r *http.Request) in { return in{r.FormValue("a")} }

type slot struct {
	v     *validator.Validate
	ready bool
	users int
	err   error
}

var (
	a, b, c, d, e, f, g, h, i, j slot
	state                        atomic.Int32
	stuck                        atomic.Int32
	shared                       *validator.Validate
	lost                         *validator.Validate
)

func switchTrue(w http.ResponseWriter, r *http.Request) {
	switch true {
	case a.v == nil:
		a.v = validator.New() // silent
		fallthrough
	case a.v != nil:
		_ = a.v.Struct(read(r))
	}
}

func elseBranch(w http.ResponseWriter, r *http.Request) {
	if v := b.v; v != nil {
		_ = v.Struct(read(r))
	} else {
		b.v = validator.New() // silent
		_ = b.v.Struct(read(r))
	}
}

func negatedAnd(w http.ResponseWriter, r *http.Request) {
	if !(c.ready && c.v != nil) {
		c.v = validator.New() // silent
		c.ready = true
	}
	_ = c.v.Struct(read(r))
}

// orAsked builds a new one when the request asks for a new one, and keeps it.
func orAsked(w http.ResponseWriter, r *http.Request) {
	if d.v == nil || r.URL.Query().Has("fresh") {
		d.v = validator.New() // silent
	}
	_ = d.v.Struct(read(r))
}

func flagLater(w http.ResponseWriter, r *http.Request) {
	defer func() { e.ready = true }()
	if !e.ready {
		e.v = validator.New() // silent
	}
	_ = e.v.Struct(read(r))
}

// flagOther sets the flag of another slot.
func flagOther(w http.ResponseWriter, r *http.Request) {
	if !f.ready {
		f.v = validator.New() // report
		g.ready = true
	}
	_ = f.v.Struct(read(r))
}

// countsDown takes it away when the last one has gone.
func countsDown(w http.ResponseWriter, r *http.Request) {
	if h.users++; h.users == 1 {
		h.v = validator.New() // report
	}
	defer func() {
		h.users--
	}()
	_ = h.v.Struct(read(r))
}

func countsUp(w http.ResponseWriter, r *http.Request) {
	i.users++
	if i.users == 1 {
		i.v = validator.New() // silent
	}
	_ = i.v.Struct(read(r))
}

func swapped(w http.ResponseWriter, r *http.Request) {
	if state.CompareAndSwap(0, 1) {
		shared = validator.New() // silent
	}
	_ = shared.Struct(read(r))
}

// swappedBack swaps, and swaps back.
func swappedBack(w http.ResponseWriter, r *http.Request) {
	if stuck.CompareAndSwap(0, 1) {
		lost = validator.New() // report
		defer stuck.Store(0)
	}
	_ = lost.Struct(read(r))
}

const debug = false

// compiledOut has a test that is true always.
func compiledOut(w http.ResponseWriter, r *http.Request) {
	if j.v == nil || !debug {
		j.v = validator.New() // report
	}
	_ = j.v.Struct(read(r))
}
