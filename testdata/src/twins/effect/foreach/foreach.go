// Package foreach hands a function to one that calls it for each element, or
// once, whatever that is called.
package foreach

import (
	"slices"
	"sort"
	"strings"

	"github.com/go-playground/validator/v10"
)

type row struct{ Name string }

func rows() []row { return nil }

func walk(f func(row)) {
	for _, r := range rows() {
		f(r)
	}
}

func walkIndex(f func(int, row) error) error {
	for i, r := range rows() {
		if err := f(i, r); err != nil {
			return err
		}
	}
	return nil
}

func mapped[T, U any](xs []T, f func(T) U) []U {
	var out []U
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

type list struct{ rows []row }

func (l *list) do(f func(row)) {
	for _, r := range l.rows {
		f(r)
	}
}

func walkTwice(f func(row)) { walk(f) }

func walks() {
	walk(func(r row) {
		_ = validator.New().Struct(r) // report
	})
}

func walksIndex() {
	_ = walkIndex(func(_ int, r row) error {
		return validator.New().Struct(r) // report
	})
}

func maps() {
	_ = mapped(rows(), func(r row) error {
		return validator.New().Struct(r) // report
	})
}

func method() {
	l := &list{rows()}
	l.do(func(r row) {
		_ = validator.New().Struct(r) // report
	})
}

func throughOther() {
	walkTwice(func(r row) {
		_ = validator.New().Struct(r) // report
	})
}

func sorts() {
	list := rows()
	slices.SortFunc(list, func(a, b row) int {
		_ = validator.New().Struct(a) // report
		return strings.Compare(a.Name, b.Name)
	})
}

func sortsSlice() {
	list := rows()
	sort.Slice(list, func(i, j int) bool {
		return validator.New().Struct(list[i]) == nil // report
	})
}

func check(r row) { _ = validator.New().Struct(r) } // report

func named() { walk(check) }

// Once for all.

func with(f func(row)) { f(row{}) }

func ForEach(f func(row)) { f(row{}) }

func orElse(ok bool, f func() error) error {
	if ok {
		return nil
	}
	return f()
}

func walks1() {
	with(func(r row) {
		_ = validator.New().Struct(r) // silent
	})
}

func namedForEach() {
	ForEach(func(r row) {
		_ = validator.New().Struct(r) // silent
	})
}

func lazily() error {
	return orElse(len(rows()) > 0, func() error {
		return validator.New().Struct(row{}) // silent
	})
}

func before() {
	v := validator.New() // silent
	walk(func(r row) { _ = v.Struct(r) })
}

func beforeMethod() {
	v := validator.New() // silent
	l := &list{rows()}
	l.do(func(r row) { _ = v.Struct(r) })
}

func found() {
	_ = slices.IndexFunc(rows(), func(r row) bool { return r.Name == "a" })
	_ = validator.New().Struct(row{}) // silent
}
