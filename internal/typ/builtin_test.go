package typ

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

func TestCallsBuiltin(t *testing.T) {
	t.Parallel()
	const src = `package p

func f(xs []int) {
	_ = len(xs)
	_ = (len)(xs)
	_ = cap(xs)
	{
		len := func([]int) int { return 0 }
		_ = len(xs)
	}
	_ = int(0)
}`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Uses: make(map[*ast.Ident]types.Object), Types: make(map[ast.Expr]types.TypeAndValue)}
	conf := types.Config{Importer: importer.Default()}
	if _, err := conf.Check("p", fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	var got []int
	for n := range ast.Preorder(file) {
		if call, ok := n.(*ast.CallExpr); ok && CallsBuiltin(info, call, "len") {
			got = append(got, fset.Position(call.Pos()).Line)
		}
	}
	if len(got) != 2 || got[0] != 4 || got[1] != 5 {
		t.Errorf("len is called in the lines %v, want 4 and 5", got)
	}
}
