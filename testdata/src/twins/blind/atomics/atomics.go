// Package atomics keeps the shared validator in an atomic.
package atomics

import (
	"net/http"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

var (
	ptrA, ptrB, ptrD, ptrF, ptrG atomic.Pointer[validator.Validate]
	valC                         atomic.Value
	vE                           *validator.Validate
	doneE                        atomic.Bool
	vH                           *validator.Validate
	doneH                        atomic.Int32
)

func createA(w http.ResponseWriter, r *http.Request) {
	v := ptrA.Load()
	if v == nil {
		v = validator.New() // silent
		ptrA.Store(v)
	}
	_ = v.Struct(&order{ID: r.FormValue("id")})
}

func createB(w http.ResponseWriter, r *http.Request) {
	if ptrB.Load() == nil {
		ptrB.CompareAndSwap(nil, validator.New()) // silent
	}
	_ = ptrB.Load().Struct(&order{ID: r.FormValue("id")})
}

func createC(w http.ResponseWriter, r *http.Request) {
	v, ok := valC.Load().(*validator.Validate)
	if !ok {
		v = validator.New() // silent
		valC.Store(v)
	}
	_ = v.Struct(&order{ID: r.FormValue("id")})
}

func getD() *validator.Validate {
	if v := ptrD.Load(); v != nil {
		return v
	}
	v := validator.New() // silent
	if !ptrD.CompareAndSwap(nil, v) {
		return ptrD.Load()
	}
	return v
}

func createD(w http.ResponseWriter, r *http.Request) {
	_ = getD().Struct(&order{ID: r.FormValue("id")})
}

func createE(w http.ResponseWriter, r *http.Request) {
	if doneE.CompareAndSwap(false, true) {
		vE = validator.New() // silent
	}
	_ = vE.Struct(&order{ID: r.FormValue("id")})
}

func createH(w http.ResponseWriter, r *http.Request) {
	if doneH.Load() == 0 {
		vH = validator.New() // silent
		doneH.Store(1)
	}
	_ = vH.Struct(&order{ID: r.FormValue("id")})
}

// Loaded, never stored.
func createF(w http.ResponseWriter, r *http.Request) {
	v := ptrF.Load()
	if v == nil {
		v = validator.New() // report
	}
	_ = v.Struct(&order{ID: r.FormValue("id")})
}

// The atomic is a local.
func createG(w http.ResponseWriter, r *http.Request) {
	var p atomic.Pointer[validator.Validate]
	if p.Load() == nil {
		p.Store(validator.New()) // report
	}
	_ = p.Load().Struct(&order{ID: r.FormValue("id")})
}

// Nobody asks whether there is one: each request swaps in a new one.
func createI(w http.ResponseWriter, r *http.Request) {
	ptrG.Store(validator.New()) // report
	_ = ptrG.Load().Struct(&order{ID: r.FormValue("id")})
}
