// Package treevisit walks trees. What decides: whether the construction is in what runs for each node, or in what the walk
// gets from its object.
package treevisit

import (
	"go/ast"
	"io/fs"
	"path/filepath"

	"github.com/go-playground/validator/v10"
)

type node struct {
	Name string
	Kids []*node
}

func Recurse(n *node) error {
	v := validator.New() // report
	if err := v.Struct(n); err != nil {
		return err
	}
	for _, k := range n.Kids {
		if err := Recurse(k); err != nil {
			return err
		}
	}
	return nil
}

func Mutual(n *node) { even(n) }

func even(n *node) {
	for _, k := range n.Kids {
		odd(k)
	}
}

func odd(n *node) {
	_ = validator.New().Struct(n) // report
	for _, k := range n.Kids {
		even(k)
	}
}

func Stack(root *node) {
	stack := []*node{root}
	for len(stack) > 0 {
		n := stack[len(stack)-1]
		stack = append(stack[:len(stack)-1], n.Kids...)
		v := validator.New() // report
		_ = v.Struct(n)
	}
}

type visitor interface{ Visit(n *node) visitor }

func walk(v visitor, n *node) {
	if v = v.Visit(n); v == nil {
		return
	}
	for _, k := range n.Kids {
		walk(v, k)
	}
}

type checker struct{ errs []error }

func (c *checker) Visit(n *node) visitor {
	if err := validator.New().Struct(n); err != nil { // report
		c.errs = append(c.errs, err)
	}
	return c
}

func Visitor(root *node) []error {
	c := new(checker)
	walk(c, root)
	return c.errs
}

func Closure(root *node) {
	var visit func(n *node)
	visit = func(n *node) {
		v := validator.New() // report
		_ = v.StructExcept(n, "Kids")
		for _, k := range n.Kids {
			visit(k)
		}
	}
	visit(root)
}

func Files(root string) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		return validator.New().Var(path, "file") // report
	})
}

func Syntax(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			v := validator.New() // report
			return v.Var(id.Name, "alpha") == nil
		}
		return true
	})
}

func (n *node) Validate() error {
	v := validator.New() // report
	if err := v.Struct(n); err != nil {
		return err
	}
	for _, k := range n.Kids {
		if err := k.Validate(); err != nil {
			return err
		}
	}
	return nil
}

// The walk has what it needs.

type walker struct{ v *validator.Validate }

func NewWalker() *walker {
	w := &walker{}
	w.v = validator.New() // silent
	return w
}

func (w *walker) Walk(n *node) error {
	if err := w.v.Struct(n); err != nil {
		return err
	}
	for _, k := range n.Kids {
		if err := w.Walk(k); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) Visit(n *node) visitor {
	if w.v.Struct(n) != nil {
		return nil
	}
	return w
}

func Func() func(*node) error {
	v := validator.New() // silent
	var visit func(*node) error
	visit = func(n *node) error {
		for _, k := range n.Kids {
			if err := visit(k); err != nil {
				return err
			}
		}
		return v.Struct(n)
	}
	return visit
}

var shared = validator.New() // silent

func Shared(n *node) {
	_ = shared.Struct(n)
	for _, k := range n.Kids {
		Shared(k)
	}
}

func Walker() filepath.WalkFunc {
	v := validator.New() // silent
	return func(path string, info fs.FileInfo, err error) error { return v.Var(path, "file") }
}
