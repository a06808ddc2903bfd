package guard_test

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
	"github.com/mapperlint/mapperlint/internal/guard"
)

// load type-checks a file of testdata as package p.
func load(t *testing.T, name string) (*token.FileSet, *ast.File, *funcs.Package) {
	t.Helper()
	src, err := os.ReadFile("testdata/" + name)
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
	return fset, file, funcs.New(pkg, info, insp, funcs.List(files, info), nil)
}

// TestFacts reads functions that call at(), or try(), with what is known there
// in a comment behind the function.
func TestFacts(t *testing.T) {
	fset, file, p := load(t, "facts.txt")
	want := make(map[int]string)
	for _, group := range file.Comments {
		want[fset.Position(group.Pos()).Line] = strings.TrimSpace(strings.TrimPrefix(group.List[0].Text, "//"))
	}
	asked := 0
	for _, f := range p.Funcs {
		if f.Obj == nil || f.Body == nil {
			continue
		}
		line := fset.Position(f.Body.Pos()).Line
		expected, has := want[line]
		call := marker(f.Body)
		if call == nil || !has {
			continue
		}
		asked++
		var got []string
		for fact := range p.Guard.Graph(f.Body).Facts(call) {
			got = append(got, describe(fact))
		}
		slices.Sort(got)
		if s := strings.Join(got, "; "); s != expected {
			t.Errorf("%s (line %d): known is %q, want %q", f.Name, line, s, expected)
		}
	}
	if asked < 66 {
		t.Errorf("only %d functions were asked about", asked)
	}
}

func describe(f guard.Fact) string {
	s := f.Path.String() + " " + f.Kind.String()
	if f.Value != nil {
		s += " " + f.Value.ExactString()
	}
	if f.Swaps {
		s += " swaps"
	}
	return s
}

// marker returns the call of at or try in the body.
func marker(body *ast.BlockStmt) (found *ast.CallExpr) {
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if id, ok := call.Fun.(*ast.Ident); ok && (id.Name == "at" || id.Name == "try") {
				found = call
			}
		}
		return found == nil
	})
	return found
}
