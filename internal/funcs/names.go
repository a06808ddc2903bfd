package funcs

import (
	"go/ast"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
)

// names finds the identifiers of a piece of source by what they are called.
type names struct {
	asked  int
	byName map[string][]inspector.Cursor // nil until it is worth while
}

// fewNames is how many names are each looked for among all identifiers, before these are
// sorted by their names: most packages neither build nor configure, and ask for few.
const fewNames = 16

// of yields the identifiers among all that are so called, in the order of all.
func (x *names) of(name string, all iter.Seq[inspector.Cursor]) iter.Seq[inspector.Cursor] {
	x.asked++
	if x.asked <= fewNames {
		return func(yield func(inspector.Cursor) bool) {
			for c := range all {
				if c.Node().(*ast.Ident).Name == name && !yield(c) {
					return
				}
			}
		}
	}
	if x.byName == nil {
		x.byName = make(map[string][]inspector.Cursor)
		for c := range all {
			called := c.Node().(*ast.Ident).Name
			x.byName[called] = append(x.byName[called], c)
		}
	}
	return slices.Values(x.byName[name])
}

// identBytes is how many bytes of source there are for each identifier, or more.
const identBytes = 8

// identifiers yields those of the declaration, in source order.
func (x *declIndex) identifiers(yield func(inspector.Cursor) bool) {
	if x.idents == nil {
		x.idents = make([]int32, 0, (x.decl.Node().End()-x.decl.Node().Pos())/identBytes+1)
		for c := range x.decl.Preorder((*ast.Ident)(nil)) {
			x.idents = append(x.idents, c.Index())
		}
	}
	in := x.decl.Inspector()
	for _, i := range x.idents {
		if !yield(in.At(i)) {
			return
		}
	}
}

// identifiers yields those of the package, in source order.
func (p *Package) identifiers(yield func(inspector.Cursor) bool) {
	for _, file := range p.Files {
		x, _ := p.fileAt(fileStart(file))
		for _, d := range x.all() {
			for c := range d.identifiers {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// namedIn yields the identifiers of the declaration that are so called, in source order.
func (x *declIndex) namedIn(name string) iter.Seq[inspector.Cursor] {
	return x.names.of(name, x.identifiers)
}

// namedIn yields the identifiers of the package that are so called, in source order.
func (p *Package) namedIn(name string) iter.Seq[inspector.Cursor] {
	return p.names.of(name, p.identifiers)
}
