package main

import (
	"go/ast"
	"slices"
	"strconv"
	"strings"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/internal/setup"
)

// Reading the export data of what it imports took two thirds of the time of a unit
// that is parsed, and most units name little of it. So a unit is analysed first with
// what it can name, and with what the rules look up by name.

// named is what may be asked of packages by name.
type named struct {
	selected map[selector]bool
	anywhere map[string]bool // whatever the package
	whole    map[string]bool // the paths of those that are imported with a dot
}

// A selector is written in the source: a name of a package, or the path of one that
// is imported under a name of its own, and what is selected.
type selector struct{ of, name string }

func newNamed() *named {
	return &named{make(map[selector]bool), make(map[string]bool), make(map[string]bool)}
}

// namedIn returns what is asked by an analysis of the files, of packages with these
// facts. paths says what an import means.
func namedIn(files []*ast.File, paths map[string]string, facts map[string]*fact.Fact) *named {
	n := newNamed()
	for _, f := range files {
		n.read(f, n.imports(f, paths))
	}
	for _, name := range setup.Default().Anywhere() {
		n.anywhere[name] = true
	}
	for _, f := range facts {
		for _, server := range f.Servers {
			n.anywhere[server[strings.LastIndexByte(server, '.')+1:]] = true
		}
	}
	return n
}

// imports returns the paths of what a file imports under a name of its own.
func (n *named) imports(f *ast.File, paths map[string]string) map[string]string {
	local := make(map[string]string)
	for _, spec := range f.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		switch {
		case err != nil || spec.Name == nil:
		case spec.Name.Name == ".":
			n.whole[paths[path]] = true
		default:
			local[spec.Name.Name] = paths[path]
		}
	}
	return local
}

// read notes what is selected below a node of a file.
func (n *named) read(root ast.Node, local map[string]string) {
	for node := range ast.Preorder(root) {
		sel, ok := node.(*ast.SelectorExpr)
		if !ok {
			continue
		}
		if x, ok := sel.X.(*ast.Ident); ok {
			of := x.Name
			if path, ok := local[of]; ok {
				of = path
			}
			n.selected[selector{of, sel.Sel.Name}] = true
		}
	}
}

// builds guesses whether a function of the files refers to a function that builds, of
// the catalogue or of packages with these facts. It knows no methods, and takes the last
// part of a path for the name of the package.
func builds(files []*ast.File, paths map[string]string, facts map[string]*fact.Fact) bool {
	n := newNamed()
	for _, f := range files {
		local := n.imports(f, paths)
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok {
				n.read(fn, local)
			}
		}
	}
	refers := func(path, name string) bool {
		return n.selected[selector{path, name}] || n.selected[selector{path[strings.LastIndexByte(path, '/')+1:], name}]
	}
	words := screen.Default().Words
	for _, path := range paths {
		if slices.ContainsFunc(words.Of(path), func(name string) bool { return refers(path, name) }) {
			return true
		}
	}
	for _, f := range facts {
		for i := range f.Funcs {
			if fn := &f.Funcs[i]; !fn.Method() && fn.Builds() && refers(fn.Package(), fn.Base()) {
				return true
			}
		}
	}
	return false
}

// of returns what is asked by name of the package at the path: all, where a generated server
// would be looked for, or if it is imported with a dot.
func (n *named) of(path string) func(pkg string, names []string) func(string) bool {
	return func(pkg string, names []string) func(string) bool {
		if n.whole[path] || scope.ServerBases(names) {
			return func(string) bool { return true }
		}
		return func(name string) bool {
			return n.selected[selector{pkg, name}] || n.selected[selector{path, name}] || n.anywhere[name]
		}
	}
}
