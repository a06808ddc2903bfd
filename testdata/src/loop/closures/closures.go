// Package closures has builds in closures and goroutines in loops, and in
// functions that are called for each element.
package closures

import (
	"io/fs"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/samber/lo"
	"golang.org/x/sync/errgroup"
)

type row struct{ Name string }

var shared = validator.New()

func load() []row { return nil }

func called() {
	for _, r := range load() {
		func() {
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of called`
		}()
	}
}

func deferred() {
	for _, r := range load() {
		defer func() {
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of deferred`
		}()
	}
}

func goroutines() {
	var wg sync.WaitGroup
	for _, r := range load() {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of goroutines`
		}()
		go func() { _ = shared.Struct(r) }()
	}
	wg.Wait()
}

func groups() {
	var g errgroup.Group
	for _, r := range load() {
		g.Go(func() error {
			return validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of groups`
		})
		g.Go(func() error { return shared.Struct(r) })
	}
	_ = g.Wait()
}

func variable() {
	check := func(r row) error {
		return validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of variable`
	}
	for _, r := range load() {
		_ = check(r)
	}
}

func sorted(rows []row) {
	slices.SortFunc(rows, func(a, b row) int {
		if validator.New().Struct(a) != nil { // want `for every element in sorted, in the callback of slices.SortFunc`
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	slices.SortFunc(rows, func(a, b row) int {
		if shared.Struct(a) != nil {
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	sort.Slice(rows, func(i, j int) bool {
		return validator.New().Struct(rows[i]) == nil // want `for every element in sorted, in the callback of sort.Slice`
	})
}

func deleted(rows []row) []row {
	v := validator.New() // want `on every call of deleted`
	rows = slices.DeleteFunc(rows, func(r row) bool { return v.Struct(r) != nil })
	return slices.DeleteFunc(rows, func(r row) bool {
		return validator.New().Struct(r) != nil // want `for every element in deleted, in the callback of slices.DeleteFunc`
	})
}

func mapped(rows []row) []error {
	_ = lo.Filter(rows, func(r row, _ int) bool { return shared.Struct(r) == nil })
	return lo.Map(rows, func(r row, _ int) error {
		v := validator.New() // want `for every element in mapped, in the callback of lo.Map`
		return v.Struct(r)
	})
}

// Not every function that lo takes is called for elements.
func tried() bool {
	return lo.Try(func() error { return validator.New().Var("8080", "numeric") })
}

func walked(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		return validator.New().Var(path, "file") // want `for every element in walked, in the callback of filepath.WalkDir`
	})
}

func walkedShared(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		return shared.Var(path, "file")
	})
}

func named(root string) error { return filepath.WalkDir(root, visit) }

func visit(path string, d fs.DirEntry, err error) error {
	return validator.New().Var(path, "file") // want `for every element in named, in the callback of filepath.WalkDir`
}

func ranged(m *sync.Map) {
	m.Range(func(k, v any) bool {
		return validator.New().Struct(v) == nil // want `for every element in ranged, in the callback of sync.Map.Range`
	})
	m.Range(func(k, v any) bool { return shared.Struct(v) == nil })
}

func mappedText(s string) string {
	return strings.Map(func(r rune) rune {
		if validator.New().Var(r, "required") != nil { // want `for every element in mappedText, in the callback of strings.Map`
			return -1
		}
		return r
	}, s)
}

// A function of the package that calls its argument for each element.
func each(rows []row, f func(row)) {
	for _, r := range rows {
		f(r)
	}
}

func throughEach() {
	each(load(), func(r row) {
		_ = validator.New().Struct(r) // want `validator.New builds`
	})
	each(load(), func(r row) { _ = shared.Struct(r) })
}
