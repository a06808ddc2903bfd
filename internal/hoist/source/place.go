package source

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Top returns the declaration below which a file has room for variables: its
// imports, and the constants and variables that follow them.
func (f *File) Top() inspector.Cursor {
	var last inspector.Cursor
	for d := range f.Cursor.Children() {
		if d.ParentEdgeKind() != edge.File_Decls {
			continue
		}
		if gen, ok := d.Node().(*ast.GenDecl); !ok || gen.Tok == token.TYPE {
			break
		}
		last = d
	}
	return last
}

// OnlyValues reports whether a file is there for constants and variables.
func (f *File) OnlyValues() bool {
	return !slices.ContainsFunc(f.Syntax.Decls, func(d ast.Decl) bool {
		gen, ok := d.(*ast.GenDecl)
		return !ok || gen.Tok == token.TYPE
	})
}

// DeclarationOf returns where an object of the package is declared.
func (p *Package) DeclarationOf(obj types.Object) (*File, inspector.Cursor) {
	for _, c := range p.pkg.Files {
		if node := c.Node().(*ast.File); node.FileStart <= obj.Pos() && obj.Pos() < node.FileEnd {
			for d := range c.Children() {
				if d.ParentEdgeKind() == edge.File_Decls && typ.DeclaredIn(d.Node(), obj) {
					return p.File(c), d
				}
			}
		}
	}
	return nil, inspector.Cursor{}
}
