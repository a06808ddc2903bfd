// Package visitors walks over trees and calls what it was given. What decides: whether the visitor has it, or makes it at each node.
package visitors

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"sort"
	"strings"
	"text/template"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type item struct {
	Text  string `validate:"required"`
	Items []*item
}

type visitor interface {
	enter(*item) (visitor, error)
	leave(*item) error
}

func walk(v visitor, x *item) error {
	w, err := v.enter(x)
	if err != nil || w == nil {
		return err
	}
	for _, y := range x.Items {
		if err := walk(w, y); err != nil {
			return err
		}
	}
	return v.leave(x)
}

// checker has its rules.
type checker struct{ v *validator.Validate }

func (c checker) enter(x *item) (visitor, error) { return c, c.v.Struct(x) }
func (c checker) leave(*item) error              { return nil }

// trimmer makes a transformer at each node, and itself anew.
type trimmer struct{ t *mold.Transformer }

func (t trimmer) enter(x *item) (visitor, error) {
	return trimmer{mold.New()}, t.t.Struct(context.Background(), x) // report
}
func (t trimmer) leave(*item) error { return nil }

// cleaner makes its policy when it leaves.
type cleaner struct{ depth int }

func (c cleaner) enter(*item) (visitor, error) { return cleaner{c.depth + 1}, nil }

func (c cleaner) leave(x *item) error {
	p := bluemonday.UGCPolicy() // report
	x.Text = p.Sanitize(x.Text)
	return nil
}

// funcs are two functions that are a visitor.
type funcs struct {
	in, out func(*item) error
}

func (f funcs) enter(x *item) (visitor, error) { return f, f.in(x) }
func (f funcs) leave(x *item) error            { return f.out(x) }

func fielded() visitor {
	m := reflectx.NewMapper("json") // report
	return funcs{
		in: func(x *item) error {
			if len(m.FieldMap(reflect.ValueOf(x))) == 0 {
				return errors.New("no fields")
			}
			return nil
		},
		out: func(x *item) error {
			quote := strings.NewReplacer("<", "&lt;", ">", "&gt;") // report
			x.Text = quote.Replace(x.Text)
			return nil
		},
	}
}

// shared is made with the server.
func shared() visitor {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	return funcs{in: func(x *item) error { return v.Struct(x) }, out: func(*item) error { return nil }}
}

type server struct {
	root     *item
	visitors []visitor
	page     *template.Template
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, v := range append(s.visitors, fielded()) {
		if err := walk(v, s.root); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	s.sort(s.root)
	_ = s.page.Execute(w, s.root)
}

// sort compares by what it makes for each pair.
func (s *server) sort(x *item) {
	sort.Slice(x.Items, func(i, j int) bool {
		digits := regexp.MustCompile(`\d+`) // report
		return digits.FindString(x.Items[i].Text) < digits.FindString(x.Items[j].Text)
	})
}

// Imports is called by a tool for a file, and looks at each node with a pattern that the tool was given.
func Imports(file, pattern string) (n int, err error) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		return 0, err
	}
	re, err := regexp.Compile(pattern) // silent
	if err != nil {
		return 0, err
	}
	ast.Inspect(f, func(x ast.Node) bool {
		spec, ok := x.(*ast.ImportSpec)
		if !ok {
			return true
		}
		slash := regexp.MustCompile(`^"[^/]+/`) // report
		if re.MatchString(spec.Path.Value) && slash.MatchString(spec.Path.Value) {
			n++
		}
		return false
	})
	return n, nil
}

func New(root *item, dir string) (http.Handler, error) {
	s := &server{root: root, visitors: []visitor{checker{validator.New()}, trimmer{mold.New()}, cleaner{}, shared()}} // silent
	s.page = template.New("page").Funcs(template.FuncMap{
		"clean": func(text string) string { return bluemonday.NewPolicy().Sanitize(text) }, // report
		"mark":  strings.NewReplacer("*", "").Replace,                                      // silent
	})
	return s, filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			_, err = s.page.ParseFiles(path)
		}
		return err
	})
}
