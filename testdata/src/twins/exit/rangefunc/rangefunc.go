// Package rangefunc leaves iterations by what a callback returns.
package rangefunc

import (
	"iter"
	"sync"

	"github.com/go-playground/validator/v10"
)

type row struct{ Kind string }

func all() iter.Seq[row] { return nil }

func visit(f func(row) bool) {
	for r := range all() {
		if !f(r) {
			return
		}
	}
}

func visitAll(f func(row)) {
	for r := range all() {
		f(r)
	}
}

func untilTrue(f func(row) bool) {
	for r := range all() {
		if f(r) {
			break
		}
	}
}

var kept sync.Map

func stops() {
	visit(func(r row) bool {
		_ = validator.New().Struct(r) // silent
		return false
	})
}

func stopsAtMatch() {
	visit(func(r row) bool {
		if r.Kind != "user" {
			return true
		}
		_ = validator.New().Struct(r) // silent
		return false
	})
}

func stopsByTrue() {
	untilTrue(func(r row) bool {
		_ = validator.New().Struct(r) // silent
		return true
	})
}

func rangesAndBreaks() {
	for r := range all() {
		_ = validator.New().Struct(r) // silent
		break
	}
}

func rangesAndReturns() {
	for r := range all() {
		if r.Kind == "user" {
			_ = validator.New().Struct(r) // silent
			return
		}
	}
}

func syncMapStops() {
	kept.Range(func(_, r any) bool {
		_ = validator.New().Struct(r) // silent
		return false
	})
}

func iterStops() {
	all()(func(r row) bool {
		_ = validator.New().Struct(r) // silent
		return false
	})
}

// Goes on.

func goesOn() {
	visit(func(r row) bool {
		_ = validator.New().Struct(r) // report
		return true
	})
}

func goesOnAtMatch() {
	visit(func(r row) bool {
		if r.Kind == "user" {
			_ = validator.New().Struct(r) // report
		}
		return true
	})
}

func goesOnByFalse() {
	untilTrue(func(r row) bool {
		_ = validator.New().Struct(r) // report
		return false
	})
}

func eachOne() {
	visitAll(func(r row) {
		_ = validator.New().Struct(r) // report
	})
}

func ranges() {
	for r := range all() {
		_ = validator.New().Struct(r) // report
	}
}

func syncMap() {
	kept.Range(func(_, r any) bool {
		_ = validator.New().Struct(r) // report
		return true
	})
}

func onError() {
	visit(func(r row) bool {
		return validator.New().Struct(r) == nil // report
	})
}
