package typ

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

func TestIsEndless(t *testing.T) {
	t.Parallel()
	const src = `package p
const on = true
var live = true
func f() { for {}; for true {}; for on {}; for !false && 1 < 2 {}; for ; ; {}; for i := 0; ; i++ {} }
func g(n int) { for live {}; for false {}; for n > 0 {}; for i := range 3 { _ = i } }
`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}
	if _, err := (&types.Config{Importer: importer.Default()}).Check("p", fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		for _, s := range fn.Body.List {
			loop, ok := s.(*ast.ForStmt)
			if want := fn.Name.Name == "f"; ok && IsEndless(info, loop) != want {
				t.Errorf("%s: %t, want %t", fset.Position(loop.Pos()), !want, want)
			}
		}
	}
}
