// Command goonwords goes through things with functions that say whether to go on. What decides: whether the word means go on, or stop.
package main

import (
	"bufio"
	"errors"
	"io/fs"
	"log"
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
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type word struct{ Name string }

// each goes on while f says true.
func each(ws []word, f func(word) bool) {
	for _, w := range ws {
		if !f(w) {
			return
		}
	}
}

// until goes on while f says false.
func until(ws []word, f func(word) bool) bool {
	for _, w := range ws {
		if f(w) {
			return true
		}
	}
	return false
}

var errStop = errors.New("stop")

// walk goes on until there is an error, and one of them is none.
func walk(ws []word, f func(word) error) error {
	for _, w := range ws {
		err := f(w)
		if errors.Is(err, errStop) {
			break
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// tree is a word with others below it.
type tree struct {
	word
	below []*tree
}

// visit goes down while f says true, and goes on beside it in any case.
func (t *tree) visit(f func(word) bool) {
	if !f(t.word) {
		return
	}
	for _, b := range t.below {
		b.visit(f)
	}
}

func first(ws []word) {
	each(ws, func(w word) bool {
		v := validator.New() // silent
		_ = v.Struct(w)
		return false
	})
}

func every(ws []word) {
	each(ws, func(w word) bool {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		return v.Struct(w) == nil
	})
}

func firstNamed(ws []word) {
	until(ws, func(w word) bool {
		if w.Name == "" {
			return false
		}
		t := mold.New() // silent
		_ = t.Struct(nil, &w)
		return true
	})
}

func allNamed(ws []word) {
	until(ws, func(w word) bool {
		if w.Name != "" {
			t := mold.New() // report
			_ = t.Struct(nil, &w)
		}
		return false
	})
}

func firstWalked(ws []word) {
	_ = walk(ws, func(w word) error {
		d := form.NewDecoder() // silent
		_ = d.Decode(&w, nil)
		return errStop
	})
}

func walked(ws []word) {
	_ = walk(ws, func(w word) error {
		d := form.NewDecoder() // report
		return d.Decode(&w, nil)
	})
}

// failed makes one for the error that ends it.
func failed(ws []word) error {
	return walk(ws, func(w word) error {
		if w.Name != "" {
			return nil
		}
		p := bluemonday.UGCPolicy() // silent
		return errors.New(p.Sanitize(w.Name))
	})
}

// below stops the way down, and no more.
func below(t *tree) {
	t.visit(func(w word) bool {
		p := bluemonday.UGCPolicy() // report
		_ = p.Sanitize(w.Name)
		return false
	})
}

// found asks the library for the first.
func found(ws []word) int {
	return slices.IndexFunc(ws, func(w word) bool {
		if w.Name != "x" {
			return false
		}
		m := reflectx.NewMapper("db") // silent
		m.FieldMap(reflect.ValueOf(w))
		return true
	})
}

// lookedAt asks for each until there is one.
func lookedAt(ws []word) bool {
	return slices.ContainsFunc(ws, func(w word) bool {
		m := reflectx.NewMapper("json") // report
		return len(m.FieldMap(reflect.ValueOf(w))) > 3
	})
}

// ranged is told to stop.
func ranged(m *sync.Map) {
	m.Range(func(k, x any) bool {
		q := schema.NewDecoder() // silent
		_ = q.Decode(x, nil)
		return false
	})
}

// rangedOn is told to go on.
func rangedOn(m *sync.Map) {
	m.Range(func(k, x any) bool {
		q := schema.NewDecoder() // report
		_ = q.Decode(x, nil)
		return true
	})
}

// files skips all that is left.
func files(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return err
		}
		_, _ = c.BinaryFromNative(nil, path)
		return fs.SkipAll
	})
}

// dirs skips one directory.
func dirs(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		tr := mold.New() // report
		_ = tr.Struct(nil, &word{path})
		if d.Name() == ".git" {
			return fs.SkipDir
		}
		return nil
	})
}

func main() {
	var ws []word
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		ws = append(ws, word{sc.Text()})
	}
	first(ws)
	every(ws)
	firstNamed(ws)
	allNamed(ws)
	firstWalked(ws)
	walked(ws)
	log.Print(failed(ws), found(ws), lookedAt(ws))
	t := new(tree)
	for _, w := range ws {
		t.below = append(t.below, &tree{word: w})
	}
	below(t)
	var m sync.Map
	for _, w := range ws {
		m.Store(w.Name, &w)
	}
	ranged(&m)
	rangedOn(&m)
	log.Print(files("."), dirs("."))
}
