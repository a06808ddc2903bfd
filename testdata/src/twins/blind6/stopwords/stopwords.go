// Package stopwords walks with callbacks, which say by what they return whether the walk goes on. What decides: whether it goes on behind
// the build.
package stopwords

import (
	"errors"
	"io/fs"
	"net/http"
	"path/filepath"
	"regexp"
	"sync"
	"text/template"

	"github.com/go-playground/validator/v10"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type entry struct {
	Path string `validate:"required"`
}

var errStop = errors.New("stop")

// Lint walks to the end.
func Lint(root string) (n int, err error) {
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if regexp.MustCompile(`^[a-z/._-]+$`).MatchString(path) { // report
			n++
		}
		return nil
	})
	return n, err
}

// Find walks to the first file that fits, and makes the schema there.
func Find(root string) (found *jsonschema.Schema, err error) {
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".schema" {
			return err
		}
		if found, err = jsonschema.NewCompiler().Compile("meta.schema"); err != nil { // silent
			return err
		}
		return fs.SkipAll
	})
	return found, err
}

// FindAll looks like it, but skips only the rest of the directory.
func FindAll(root string) (n int, err error) {
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".schema" {
			return err
		}
		schema, err := jsonschema.NewCompiler().Compile("meta.schema") // report
		if err != nil {
			return err
		}
		if schema.Validate(path) == nil {
			n++
		}
		return fs.SkipDir
	})
	return n, err
}

type registry struct{ entries sync.Map }

// any stops the walk by returning false.
func (r *registry) any() (bad bool) {
	r.entries.Range(func(_, v any) bool {
		// Behind it there is no further element.
		bad = validator.New().Struct(v) != nil // silent
		return false
	})
	return bad
}

func (r *registry) count(w http.ResponseWriter, _ *http.Request) {
	n := 0
	r.entries.Range(func(_, v any) bool {
		if validator.New().Struct(v) == nil { // report
			n++
		}
		return true
	})
	if n == 0 {
		w.WriteHeader(http.StatusNoContent)
	}
}

// walk calls back for each entry until the callback gives an error.
func walk(entries []entry, visit func(entry) error) error {
	for _, e := range entries {
		if err := visit(e); errors.Is(err, errStop) {
			return nil
		} else if err != nil {
			return err
		}
	}
	return nil
}

// walkAll calls back for each entry, whatever the callback says.
func walkAll(entries []entry, visit func(entry) error) (err error) {
	for _, e := range entries {
		err = errors.Join(err, visit(e))
	}
	return err
}

// render stops at the first: the template is parsed for that one.
func render(entries []entry, out interface{ Write([]byte) (int, error) }) error {
	return walk(entries, func(e entry) error {
		if e.Path == "" {
			return nil
		}
		t := template.Must(template.New("entry").Parse("{{.Path}}\n")) // silent
		if err := t.Execute(out, e); err != nil {
			return err
		}
		return errStop
	})
}

// renderAll returns the same word to one that does not listen; but there is only the one entry, at the start.
func renderAll(entries []entry, out interface{ Write([]byte) (int, error) }) error {
	return walkAll(entries, func(e entry) error {
		t := template.Must(template.New("entry").Parse("{{.Path}}\n")) // report
		if err := t.Execute(out, e); err != nil {
			return err
		}
		return errStop
	})
}

func Main(root string, out interface{ Write([]byte) (int, error) }) error {
	r := new(registry)
	http.HandleFunc("/count", r.count)
	entries := []entry{{root}}
	if r.any() {
		return errors.New("bad entry")
	}
	if err := errors.Join(render(entries, out), renderAll(entries, out)); err != nil {
		return err
	}
	return http.ListenAndServe(":8080", nil)
}
