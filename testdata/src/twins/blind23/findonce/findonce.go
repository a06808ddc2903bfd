// Command findonce looks for one thing among many, with functions that others call. What decides: whether they are called again once it was found.
package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type entry struct{ Name string }

type node struct {
	entry
	next *node
}

var errFound = errors.New("found")

func (n *node) each(f func(*node) error) error {
	for ; n != nil; n = n.next {
		if err := f(n); err != nil {
			return err
		}
	}
	return nil
}

func (n *node) all(yield func(*node) bool) {
	for ; n != nil; n = n.next {
		if !yield(n) {
			return
		}
	}
}

func findConfig(root string) (err error) {
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, werr error) error {
		if werr != nil || d.Name() != "config.ini" {
			return nil
		}
		v := validator.New() // silent
		err = v.Struct(entry{path})
		return filepath.SkipAll
	})
	return err
}

func findEntry(n *node, name string) {
	_ = n.each(func(n *node) error {
		if n.Name == name {
			e := form.NewEncoder() // silent
			_, _ = e.Encode(n.entry)
			return errFound
		}
		return nil
	})
}

func findSync(m *sync.Map, name string) {
	m.Range(func(k, v any) bool {
		if k != name {
			return true
		}
		p := bluemonday.UGCPolicy() // silent
		fmt.Println(p.Sanitize(name))
		return false
	})
}

func findIndex(ns []*node, name string) int {
	return slices.IndexFunc(ns, func(n *node) bool {
		if n.Name != name {
			return false
		}
		d := schema.NewDecoder() // silent
		_ = d.Decode(&n.entry, nil)
		return true
	})
}

func findSeq(n *node, name string) {
	for n := range n.all {
		if n.Name == name {
			t := mold.New() // silent
			_ = t.Struct(context.Background(), &n.entry)
			break
		}
	}
}

// countAll goes on.
func countAll(n *node, name string) (found int) {
	_ = n.each(func(n *node) error {
		if n.Name == name {
			m := reflectx.NewMapper("db") // report
			_ = m.TypeMap(reflect.TypeOf(n.entry))
			found++
		}
		return nil
	})
	return found
}

func main() {
	name := os.Args[1]
	n := &node{entry: entry{name}}
	_ = findConfig(".")
	findEntry(n, name)
	findSync(new(sync.Map), name)
	findIndex([]*node{n}, name)
	findSeq(n, name)
	countAll(n, name)
}
