package mapperlint

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
)

// FuzzDirectives asserts that a comment, wherever it stands, has the package
// analysed, and that what is said of the comment is one line at its place.
func FuzzDirectives(f *testing.F) {
	f.Fuzz(func(t *testing.T, comment string) {
		if strings.ContainsAny(comment, "\n\r\x00") {
			return
		}
		src := strings.ReplaceAll(commented, "//HERE", comment)
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return // it is no comment
		}
		first, second := diagnosticsOf(t, fset, file, src), diagnosticsOf(t, fset, file, src)
		if !slices.Equal(first, second) {
			t.Errorf("%q, and then %q", first, second)
		}
	})
}

// commented has the comment where directives belong, and where none does.
const commented = `//HERE
package p

//HERE
import _ "unsafe"

//HERE
type T struct {
	x int //HERE
}

//HERE
type (
	//HERE
	F func()
	//HERE
	I interface{ M() }
)

//HERE
var V = New() //HERE

//HERE
func New() *T {
	//HERE
	return &T{} //HERE
}

//HERE
func (t *T) Use(data any) {}

//HERE
func Handle(data any) {
	for range 3 {
		//HERE
		New().Use(data) //HERE
	}
}

//HERE
`

// diagnosticsOf analyses a file that imports nothing.
func diagnosticsOf(t *testing.T, fset *token.FileSet, file *ast.File, src string) []string {
	t.Helper()
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance),
		Scopes: make(map[ast.Node]*types.Scope), Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	pkg, err := (&types.Config{Error: func(error) {}}).Check("example.com/p", fset, []*ast.File{file}, info)
	if err != nil {
		return nil // a go:build line of a version that there is not
	}
	var said []string
	pass := &analysis.Pass{
		Analyzer: analyzer(t, Options{UnusedIgnores: true, Silences: true}), Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info,
		TypesSizes: types.SizesFor("gc", "amd64"),
		ResultOf:   map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New([]*ast.File{file})},
		ReadFile:   func(string) ([]byte, error) { return []byte(src), nil },
		Report: func(d analysis.Diagnostic) {
			if strings.ContainsAny(d.Message, "\n\r") || d.Message == "" || d.Pos < file.FileStart || d.End > file.FileEnd || d.End < d.Pos {
				t.Errorf("%s: %q", fset.Position(d.Pos), d.Message)
			}
			said = append(said, fset.Position(d.Pos).String()+": "+d.Message)
		},
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
	}
	if _, err := pass.Analyzer.Run(pass); err != nil {
		t.Fatal(err)
	}
	return said
}
