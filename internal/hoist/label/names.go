package label

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Names hands out names for package variables. A name is free if nothing at
// package level has it, in any file that can be seen, if no file imports
// something under it, and if the language does not predeclare it. Nor is one
// called like the package that other fixes may import.
type Names struct {
	pkg    *funcs.Package
	taken  map[string]bool
	given  map[string]bool              // those of taken that a fix declares
	local  map[ast.Node]map[string]bool // given to variables of functions, by declaration
	fields map[string]bool              // given to fields: T.name
	inside map[string][]*types.Var      // variables of functions, by name
}

// NewNames returns the names that are free in a package of these files; leftOut, if
// not nil, returns those that its other files declare.
func NewNames(pkg *funcs.Package, files []*ast.File, leftOut func() []string) *Names {
	n := &Names{pkg: pkg, taken: map[string]bool{"sync": true}, given: make(map[string]bool), local: make(map[ast.Node]map[string]bool), fields: make(map[string]bool)}
	for _, name := range pkg.Pkg.Scope().Names() {
		n.taken[name] = true
	}
	if leftOut != nil {
		for _, name := range leftOut() {
			n.taken[name] = true
		}
	}
	for _, f := range files {
		if sc := pkg.Info.Scopes[f]; sc != nil {
			for _, name := range sc.Names() {
				n.taken[name] = true
			}
		}
	}
	return n
}

// free reports whether name can be a new package variable that is used at the
// given places, where the locals in gone no longer exist.
func (n *Names) free(name string, at []inspector.Cursor, gone map[*types.Var]bool) bool {
	if n.taken[name] || !token.IsIdentifier(name) || name == "_" || name == "init" || name == "main" || types.Universe.Lookup(name) != nil {
		return false
	}
	for _, c := range at {
		if code.Shadowed(n.pkg, name, c.Node().Pos(), gone) {
			return false
		}
	}
	return true
}

// Free reports whether name can be what a package declares.
func (n *Names) Free(name string) bool { return n.free(name, nil, nil) }

// Take marks a name as given to what a fix declares.
func (n *Names) Take(name string) { n.taken[name] = true }

// take marks a name as given to a proposal's variable.
func (n *Names) take(name string, prop *form.Proposal) {
	switch {
	case prop.Home != nil:
		n.fields[prop.Home.Named.Obj().Name()+"."+name] = true
		return
	case !prop.Form.Traits().Local:
		n.taken[name], n.given[name] = true, true
		return
	}
	decl := prop.Slice.Site.Decl.Node()
	if n.local[decl] == nil {
		n.local[decl] = make(map[string]bool)
	}
	n.local[decl][name] = true
}

// ambiguous reports whether functions of the package have a variable of that
// name that is something else: the reader of one would think of the other.
func (p *Namer) ambiguous(name string, t types.Type) bool {
	return slices.ContainsFunc(p.names.locals(name), func(v *types.Var) bool {
		return !types.Identical(typ.Pointee(v.Type()), typ.Pointee(t)) && !p.goes(v)
	})
}

// locals returns the variables of functions that have the name.
func (n *Names) locals(name string) []*types.Var {
	if n.inside == nil {
		n.inside = make(map[string][]*types.Var)
		for _, obj := range n.pkg.Info.Defs {
			if v, ok := obj.(*types.Var); ok && !v.IsField() && !funcs.IsGlobal(v) {
				n.inside[v.Name()] = append(n.inside[v.Name()], v)
			}
		}
	}
	return n.inside[name]
}
