package funcs

import (
	"go/ast"

	"golang.org/x/tools/go/ast/inspector"
)

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

// names finds the identifiers of files, or of a declaration, by what they are called.
type names struct {
	of     []inspector.Cursor
	all    []ident // in source order; nil until asked for
	asked  int
	byName map[string][]inspector.Cursor // nil until it is worth while
}

// fewNames is how many names are each looked for among all identifiers, before these are
// sorted by their names: most packages neither build nor configure, and ask for few.
const fewNames = 16

// identBytes is how many bytes of source there are for each identifier, more or less.
const identBytes = 12

// named returns the identifiers that are so called, in source order.
func (x *names) named(name string) (found []inspector.Cursor) {
	if len(x.of) == 0 {
		return nil
	}
	if x.all == nil {
		x.list()
	}
	if x.asked++; x.asked > fewNames {
		return x.sorted()[name]
	}
	in, h := x.of[0].Inspector(), hint(name)
	for _, id := range x.all {
		if id.hint != h {
			continue
		}
		if c := in.At(id.index); c.Node().(*ast.Ident).Name == name {
			found = append(found, c)
		}
	}
	return found
}

// list lists the identifiers.
func (x *names) list() {
	bytes := 0
	for _, c := range x.of {
		bytes += int(c.Node().End() - c.Node().Pos())
	}
	x.all = make([]ident, 0, bytes/identBytes+1)
	for _, in := range x.of {
		for c := range in.Preorder((*ast.Ident)(nil)) {
			x.all = append(x.all, ident{c.Index(), hint(c.Node().(*ast.Ident).Name)})
		}
	}
}

// sorted returns the identifiers by their names.
func (x *names) sorted() map[string][]inspector.Cursor {
	if x.byName == nil {
		x.byName = make(map[string][]inspector.Cursor)
		for _, id := range x.all {
			c := x.of[0].Inspector().At(id.index)
			name := c.Node().(*ast.Ident).Name
			x.byName[name] = append(x.byName[name], c)
		}
	}
	return x.byName
}
