// Package perelement has callbacks that a library calls for each element, or once.
package perelement

import (
	"io/fs"
	"path/filepath"
	"slices"
	"sort"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/samber/lo"
)

type item struct{ Name string }

var items = []item{{"a"}, {"b"}}

func walk(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return validator.New().Struct(item{Name: path}) // report
	})
}

func walkShared(root string) error {
	v := validator.New() // silent
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return v.Struct(item{Name: path})
	})
}

func remove() []item {
	return slices.DeleteFunc(items, func(it item) bool {
		return validator.New().Struct(it) != nil // report
	})
}

func filter() []item {
	return lo.Filter(items, func(it item, _ int) bool {
		v := validator.New() // report
		return v.Struct(it) == nil
	})
}

func filterShared() []item {
	v := validator.New() // silent
	return lo.Filter(items, func(it item, _ int) bool { return v.Struct(it) == nil })
}

func order() {
	sort.Slice(items, func(i, j int) bool {
		v := validator.New() // report
		return v.Struct(items[i]) == nil && v.Struct(items[j]) != nil
	})
}

func bad(it item) bool {
	return validator.New().Struct(it) != nil // report
}

func anyBad() bool { return slices.ContainsFunc(items, bad) }

func each() (n int) {
	lo.ForEach(items, func(it item, _ int) {
		if validator.New().Struct(it) == nil { // report
			n++
		}
	})
	return n
}

// Called once, not for each.
func once(mu *sync.Mutex) (n int) {
	withLock(mu, func() {
		v := validator.New() // silent
		for _, it := range items {
			if v.Struct(it) == nil {
				n++
			}
		}
	})
	return n
}

func withLock(mu *sync.Mutex, f func()) {
	mu.Lock()
	defer mu.Unlock()
	f()
}
