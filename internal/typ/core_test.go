package typ

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

func TestCore(t *testing.T) {
	const src = `package p
type named map[string]int
func F[A ~map[string]int, B interface{ ~[]A }, C interface{ []int }, D any, E ~[]int | ~map[int]int, G comparable](a A, b B, c C, d D, e E, g G, n named) {}`
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := (&types.Config{Importer: importer.Default()}).Check("p", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"map[string]int", "[]A", "[]int", "interface", "interface", "interface", "map[string]int"}
	params := pkg.Scope().Lookup("F").Type().(*types.Signature).Params()
	for i, w := range want {
		got := Core(params.At(i).Type())
		if _, ok := got.(*types.Interface); w == "interface" && ok {
			continue
		}
		if s := types.TypeString(got, types.RelativeTo(pkg)); s != w {
			t.Errorf("Core of %s is %s, want %s", params.At(i).Name(), s, w)
		}
	}
}
