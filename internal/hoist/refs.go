package hoist

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// refs is what a piece of code refers to outside itself.
type refs struct {
	locals   []types.Object   // variables and constants of functions around it
	packages []*types.PkgName // imports that it mentions
	own      []types.Object   // functions and variables of this package
	bad      refusal          // why it can stand nowhere else
}

// refsOf returns what the nodes refer to outside themselves.
func (p *reader) refsOf(nodes []ast.Node) refs {
	var r refs
	inside := p.declared(nodes)
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if obj := p.info.Uses[id]; obj != nil && !inside[obj] {
					p.refer(&r, obj)
				}
			}
			return true
		})
	}
	return r
}

// declared returns the objects that the nodes declare.
func (p *reader) declared(nodes []ast.Node) map[types.Object]bool {
	inside := make(map[types.Object]bool)
	for _, n := range nodes {
		ast.Inspect(n, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if obj := p.info.Defs[id]; obj != nil {
					inside[obj] = true
				}
			}
			if n != nil {
				if obj := p.info.Implicits[n]; obj != nil {
					inside[obj] = true
				}
			}
			return true
		})
	}
	return inside
}

// refer adds one object that is mentioned.
func (p *reader) refer(r *refs, obj types.Object) {
	switch obj := obj.(type) {
	case *types.PkgName:
		add(&r.packages, obj)
		return
	case *types.Label:
		r.bad = because(reason.FixSetupLeaves, "it jumps to a label")
		return
	case *types.Var:
		if obj.IsField() {
			return
		}
		if obj.Pkg() == p.pkg.Pkg && !funcs.IsGlobal(obj) {
			add(&r.locals, types.Object(obj))
			return
		}
	case *types.Const:
		if obj.Pkg() == p.pkg.Pkg && obj.Parent() != p.pkg.Pkg.Scope() {
			add(&r.locals, types.Object(obj))
			return
		}
	case *types.TypeName:
		if _, isParam := obj.Type().(*types.TypeParam); isParam {
			r.bad = because(reason.FixTypeOfFunction, "the type parameter is "+obj.Name())
		} else if obj.Pkg() == p.pkg.Pkg && obj.Parent() != p.pkg.Pkg.Scope() {
			r.bad = because(reason.FixTypeOfFunction, "the type is "+obj.Name())
		}
		return
	case *types.Func:
		obj = obj.Origin()
		if obj.Pkg() == p.pkg.Pkg {
			add(&r.own, types.Object(obj))
		}
		return
	}
	if obj.Pkg() == p.pkg.Pkg {
		add(&r.own, obj)
	}
}

func add[T comparable](list *[]T, x T) {
	if !slices.Contains(*list, x) {
		*list = append(*list, x)
	}
}

// A graph says which functions and variables of the package mention which:
// what a package variable's initialiser depends on, the compiler computes
// through the bodies of functions.
type graph struct {
	edges map[any][]any
}

// graphOf builds the graph of the package; it is built once, when a fix needs it.
func (p *reader) graphOf() *graph {
	if p.graph != nil {
		return p.graph
	}
	p.graph = &graph{edges: make(map[any][]any)}
	for _, f := range p.env.Files {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Body != nil {
					p.link(p.info.Defs[d.Name], d.Body)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					vs, ok := spec.(*ast.ValueSpec)
					if !ok {
						continue
					}
					for _, name := range vs.Names {
						for _, value := range vs.Values {
							p.link(p.info.Defs[name], value)
						}
					}
				}
			}
		}
	}
	return p.graph
}

func (p *reader) link(from types.Object, n ast.Node) {
	if from == nil {
		return
	}
	for _, to := range p.refsOf([]ast.Node{n}).own {
		p.graph.edges[from] = append(p.graph.edges[from], to)
	}
}

// reaches reports whether a path leads from one of the nodes to a goal.
func (g *graph) reaches(from []any, goal func(any) bool) bool {
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

// declObjects returns what a top-level declaration declares, for the graph.
func (p *reader) declObjects(d ast.Decl) []any {
	var objs []any
	switch d := d.(type) {
	case *ast.FuncDecl:
		objs = append(objs, p.info.Defs[d.Name])
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if vs, ok := spec.(*ast.ValueSpec); ok {
				for _, name := range vs.Names {
					objs = append(objs, p.info.Defs[name])
				}
			}
		}
	}
	return objs
}
