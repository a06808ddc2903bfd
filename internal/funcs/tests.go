package funcs

import (
	"go/ast"
	"go/token"
	"strconv"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// testImport returns where a file imports a library that tests are written
// with, or NoPos. The files beside it may well be part of the program.
func testImport(file inspector.Cursor) token.Pos {
	for _, imp := range file.Node().(*ast.File).Imports {
		if path, err := strconv.Unquote(imp.Path.Value); err == nil && scope.ServesTests(path) {
			return imp.Pos()
		}
	}
	return token.NoPos
}

// asTest sets Test, and the reason that goes with it: whatever f handles, it
// runs as often as somebody runs the tests. imported is what makes the file of
// f test code, or NoPos.
func (p *Package) asTest(f *Func, imported token.Pos) {
	r, ok := p.Signatures.ForTests(f.Sig)
	switch {
	case ok:
		f.Test, f.Reason = f.Cursor.Node().Pos(), r
		return
	case imported.IsValid():
		f.Test = imported
	case f.Outer != nil:
		f.Test = f.Outer.Test
	}
	if f.Test.IsValid() {
		f.Reason = scope.Reason{Freq: scope.Once, What: "test code"}
	}
}
