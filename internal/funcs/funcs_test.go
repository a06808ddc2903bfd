package funcs_test

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// TestEdges reads functions with whom they call, or hand on to be called, and how
// often, in a comment behind the first line.
func TestEdges(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile("testdata/edges.txt")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), Instances: make(map[*ast.Ident]types.Instance), Implicits: make(map[ast.Node]types.Object),
	}
	conf := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	insp := inspector.New([]*ast.File{file})
	var files []inspector.Cursor
	for c := range insp.Root().Children() {
		files = append(files, c)
	}
	want := make(map[int]string)
	for _, group := range file.Comments {
		want[fset.Position(group.Pos()).Line] = strings.TrimSpace(strings.TrimPrefix(group.List[0].Text, "//"))
	}
	p := funcs.New(pkg, info, insp, funcs.List(files, info), nil)
	asked := 0
	for _, f := range p.Funcs {
		if f.Obj == nil {
			continue
		}
		line := fset.Position(f.Cursor.Node().Pos()).Line
		if want[line] == "" {
			continue
		}
		asked++
		if got := describe(f); got != want[line] {
			t.Errorf("line %d, %s: %q, want %q", line, f.Name, got, want[line])
		}
	}
	if asked < 20 {
		t.Errorf("only %d functions were asked about", asked)
	}
}

func describe(f *funcs.Func) string {
	var out []string
	for _, e := range f.Out {
		s := e.To.Name
		if e.To.Obj == nil {
			s = "literal"
		}
		switch {
		case e.Value:
			s += " by value"
		case e.Call == nil && e.To.Obj != nil:
			s += " named"
		}
		switch e.Reason.Freq {
		case scope.Once:
			s += " once"
		case scope.PerElement:
			s += " per element"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}
