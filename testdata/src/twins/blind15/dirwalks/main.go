// Command dirwalks looks through files. What decides: whether the walk, or what it calls for each file, builds.
package main

import (
	"bufio"
	"io"
	"io/fs"
	"iter"
	"log"
	"os"
	"path/filepath"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type file struct{ Path string }

func walk(root string) error {
	v := validator.New() // silent
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return v.Struct(file{path})
	})
}

func walkFresh(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		v := validator.New() // report
		return v.Struct(file{path})
	})
}

// first ends the walk with the first that is found.
func first(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() {
			return nil
		}
		t := mold.New() // silent
		_ = t.Struct(nil, &file{path})
		return filepath.SkipAll
	})
}

// skips ends a directory only.
func skips(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() {
			return nil
		}
		t := mold.New() // report
		_ = t.Struct(nil, &file{path})
		return filepath.SkipDir
	})
}

type visitor struct{ p *bluemonday.Policy }

func (v *visitor) visit(path string, d fs.DirEntry, err error) error {
	_ = v.p.Sanitize(path)
	return v.row(path)
}

func (v *visitor) row(path string) error {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(file{path}))
	return nil
}

// lines reads a file.
func lines(r io.Reader) {
	d := schema.NewDecoder() // silent
	for s := bufio.NewScanner(r); s.Scan(); {
		_ = d.Decode(&file{}, map[string][]string{"path": {s.Text()}})
	}
}

func linesFresh(r io.Reader) {
	for s := bufio.NewScanner(r); s.Scan(); {
		d := schema.NewDecoder() // report
		_ = d.Decode(&file{}, map[string][]string{"path": {s.Text()}})
	}
}

// seq is ranged over.
func seq(root string) iter.Seq[file] {
	return func(yield func(file) bool) {
		for _, p := range []string{root, root + "/x"} {
			if !yield(file{p}) {
				return
			}
		}
	}
}

func ranged(root string) {
	for f := range seq(root) {
		d := form.NewDecoder() // report
		_ = d.Decode(&f, nil)
	}
}

// rangedOnce takes one.
func rangedOnce(root string) {
	for f := range seq(root) {
		d := form.NewDecoder() // silent
		_ = d.Decode(&f, nil)
		return
	}
}

func main() {
	root := os.Args[1]
	for _, f := range []func(string) error{walk, walkFresh, first, skips} {
		if err := f(root); err != nil {
			log.Print(err)
		}
	}
	v := &visitor{bluemonday.UGCPolicy()} // silent
	_ = filepath.WalkDir(root, v.visit)
	lines(os.Stdin)
	linesFresh(os.Stdin)
	ranged(root)
	rangedOnce(root)
}
