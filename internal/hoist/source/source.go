// Package source is the files of a package as a fix sees them: their text, what
// they import and by which names, how they would write a type or a declaration
// of another file, and why they are left alone. It knows of no finding.
package source

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A Package is the files of a package.
type Package struct {
	pkg      *funcs.Package
	info     *types.Info
	fset     *token.FileSet
	readFile func(name string) ([]byte, error)
	files    map[ast.Node]*File // those that were asked for
}

// New returns the files of pkg; readFile returns the text of one of them.
func New(pkg *funcs.Package, fset *token.FileSet, readFile func(name string) ([]byte, error)) *Package {
	return &Package{pkg: pkg, info: pkg.Info, fset: fset, readFile: readFile, files: make(map[ast.Node]*File)}
}
