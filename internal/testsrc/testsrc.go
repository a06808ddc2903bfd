// Package testsrc type-checks the sources that tests of the analysis ask questions
// about: one file, with the answers in comments behind the lines.
package testsrc

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A Source is a file that compiles by itself, with the standard library.
type Source struct {
	Fset *token.FileSet
	Pkg  *funcs.Package
	// Want has the text of the comment that begins on a line.
	Want map[int]string
}

// Load reads the file below testdata, as package p.
func Load(t testing.TB, name string) *Source {
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
	s := &Source{Fset: fset, Pkg: funcs.New(pkg, info, insp, funcs.List(files, info), nil), Want: make(map[int]string)}
	for _, group := range file.Comments {
		s.Want[s.Line(group)] = strings.TrimSpace(strings.TrimPrefix(group.List[0].Text, "//"))
	}
	return s
}

// Line returns the line of the node.
func (s *Source) Line(n ast.Node) int { return s.Fset.Position(n.Pos()).Line }
