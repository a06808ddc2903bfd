// Package calls has loops that call functions that build.
package calls

import "github.com/go-playground/validator/v10"

type row struct{ Name string }

func load() []row { return nil }

var shared = validator.New()

func importRows() {
	for _, r := range load() {
		check(r)
		checkShared(r)
	}
}

func check(r row) {
	v := validator.New() // want `on every iteration of the loop at line \d+ of importRows, through check`
	_ = v.Struct(r)
}

func checkShared(r row) { _ = shared.Struct(r) }

func importDeep() {
	for _, r := range load() {
		one(r)
	}
}

func one(r row) { two(r) }

func two(r row) {
	_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of importDeep, through one and two`
}

func importWith() {
	for _, r := range load() {
		v := newValidator()
		_ = v.Struct(r)
	}
}

func newValidator() *validator.Validate {
	v := validator.New() // want `on every iteration of the loop at line \d+ of importWith, through newValidator`
	v.SetTagName("check")
	return v
}

func importAbove() {
	v := newOther()
	for _, r := range load() {
		_ = v.Struct(r)
	}
}

func newOther() *validator.Validate { return validator.New() }

type importer struct{}

func (importer) run() {
	for _, r := range load() {
		importer{}.line(r)
	}
}

func (importer) line(r row) {
	_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of importer.run, through importer.line`
}

// A loop around a callee that leaves it.
func first() error {
	for _, r := range load() {
		if r.Name != "" {
			return checkOne(r)
		}
	}
	return nil
}

func checkOne(r row) error { return validator.New().Var(8080, "numeric") }
