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

// of yields the identifiers of the declarations that are so called, in source order.
func (x *names) of(name string, decls iter.Seq[*declIndex]) iter.Seq[inspector.Cursor] {
	if x.asked++; x.asked <= fewNames {
		return func(yield func(inspector.Cursor) bool) {
			h := hint(name)
			for d := range decls {
				in := d.decl.Inspector()
				for _, id := range d.identifiers() {
					if id.hint != h {
						continue
					}
					if c := in.At(id.index); c.Node().(*ast.Ident).Name == name && !yield(c) {
						return
					}
				}
			}
		}
	}
	if x.byName == nil {
		x.byName = make(map[string][]inspector.Cursor)
		for d := range decls {
			for _, id := range d.identifiers() {
				c := d.decl.Inspector().At(id.index)
				called := c.Node().(*ast.Ident).Name
				x.byName[called] = append(x.byName[called], c)
			}
		}
	}
	return slices.Values(x.byName[name])
}

// An ident is an identifier: where the inspector has it, and by what it can be told from
// most others without a look at it.
type ident struct {
	index int32
	hint  uint32
}

// hint is the same for equal names.
func hint(name string) uint32 {
	n := len(name)
	if n == 0 { // as of a parameter that is left out
		return 0
	}
	return uint32(n)<<24 | uint32(name[0])<<16 | uint32(name[n/2])<<8 | uint32(name[n-1])
}

// identBytes is how many bytes of source there are for each identifier, or more.
const identBytes = 12

// identifiers returns those of the declaration, in source order.
func (x *declIndex) identifiers() []ident {
	if x.idents == nil {
		x.idents = make([]ident, 0, (x.decl.Node().End()-x.decl.Node().Pos())/identBytes+1)
		for c := range x.decl.Preorder((*ast.Ident)(nil)) {
			x.idents = append(x.idents, ident{c.Index(), hint(c.Node().(*ast.Ident).Name)})
		}
	}
	return x.idents
}

// declarations yields the declarations of the package, in source order.
func (p *Package) declarations(yield func(*declIndex) bool) {
	for _, file := range p.Files {
		x, _ := p.fileAt(fileStart(file))
		for _, d := range x.all() {
			if !yield(d) {
				return
			}
		}
	}
}

// namedIn yields the identifiers of the declaration that are so called, in source order.
func (x *declIndex) namedIn(name string) iter.Seq[inspector.Cursor] {
	return x.names.of(name, func(yield func(*declIndex) bool) { yield(x) })
}

// namedIn yields the identifiers of the package that are so called, in source order.
func (p *Package) namedIn(name string) iter.Seq[inspector.Cursor] {
	return p.names.of(name, p.declarations)
}
