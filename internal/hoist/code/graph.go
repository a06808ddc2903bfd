package code

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A Graph says which functions and variables of a package mention which: what a
// package variable's initialiser depends on, the compiler computes through the
// bodies of functions. It is built when it is asked for the first time.
type Graph struct {
	pkg   *funcs.Package
	files []*ast.File
	edges map[any][]any
}

// NewGraph returns the graph of what the files of a package declare.
func NewGraph(pkg *funcs.Package, files []*ast.File) *Graph { return &Graph{pkg: pkg, files: files} }

// Reaches reports whether a path leads from one of the nodes to a goal. Nodes are
// objects of the package, and what was linked.
func (g *Graph) Reaches(from []any, goal func(any) bool) bool {
	g.build()
	seen := make(map[any]bool)
	work := slices.Clone(from)
	for len(work) > 0 {
		n := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[n] {
			continue
		}
		if goal(n) {
			return true
		}
		seen[n] = true
		work = append(work, g.edges[n]...)
	}
	return false
}

// Link adds edges from a node.
func (g *Graph) Link(from any, to ...any) {
	g.build()
	g.edges[from] = append(g.edges[from], to...)
}

func (g *Graph) build() {
	if g.edges != nil {
		return
	}
	g.edges = make(map[any][]any)
	for _, f := range g.files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Body != nil {
					g.mentions(d.Name, d.Body)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					vs, ok := spec.(*ast.ValueSpec)
					if !ok {
						continue
					}
					for _, name := range vs.Names {
						for _, value := range vs.Values {
							g.mentions(name, value)
						}
					}
				}
			}
		}
	}
}

// mentions: what the name declares mentions what is in the node.
func (g *Graph) mentions(name *ast.Ident, n ast.Node) {
	from := g.pkg.Info.Defs[name]
	if from == nil {
		return
	}
	for _, to := range RefsOf(g.pkg, []ast.Node{n}).Own {
		g.edges[from] = append(g.edges[from], to)
	}
}

// Objects returns what a top-level declaration declares, as nodes of a graph.
func Objects(info *types.Info, d ast.Decl) []any {
	var objs []any
	switch d := d.(type) {
	case *ast.FuncDecl:
		objs = append(objs, info.Defs[d.Name])
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if vs, ok := spec.(*ast.ValueSpec); ok {
				for _, name := range vs.Names {
					objs = append(objs, info.Defs[name])
				}
			}
		}
	}
	return objs
}
