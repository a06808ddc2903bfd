// Package testsrc type-checks the sources that tests of the analysis ask questions
// about: one file, with the answers in comments behind the lines, or several.
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
	"golang.org/x/tools/txtar"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A Source is a package that compiles by itself, with what its importer knows.
type Source struct {
	Fset *token.FileSet
	Pkg  *funcs.Package
	List *funcs.Listing
	// Files are the files of the package, by name, and Text is what they were made of.
	Files map[string]*ast.File
	Text  map[string][]byte
	// Want has the text of the comment that begins on a line, of the only file.
	Want map[int]string
	// behind is Want for each of the files.
	behind map[string]map[int]string
}

// Load reads the file below testdata, as package p. It imports the standard library.
func Load(t testing.TB, name string) *Source {
	t.Helper()
	return check(t, []txtar.File{{Name: "p.go", Data: read(t, name)}}, nil)
}

// LoadArchive reads the files of a txtar archive below testdata, as package p. What
// they import comes from imp; nil stands for the standard library.
func LoadArchive(t testing.TB, name string, imp types.Importer) *Source {
	t.Helper()
	return check(t, txtar.Parse(read(t, name)).Files, imp)
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	src, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func check(t testing.TB, list []txtar.File, imp types.Importer) *Source {
	t.Helper()
	s := &Source{Fset: token.NewFileSet(), Files: make(map[string]*ast.File), Text: make(map[string][]byte), behind: make(map[string]map[int]string)}
	var syntax []*ast.File
	for _, f := range list {
		file, err := parser.ParseFile(s.Fset, f.Name, f.Data, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		s.Files[f.Name], s.Text[f.Name] = file, f.Data
		syntax = append(syntax, file)
		s.Want = make(map[int]string)
		s.behind[f.Name] = s.Want
		for _, group := range file.Comments {
			s.Want[s.Line(group)] = strings.TrimSpace(strings.TrimPrefix(group.List[0].Text, "//"))
		}
	}
	if len(list) > 1 {
		s.Want = nil
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), Instances: make(map[*ast.Ident]types.Instance), Implicits: make(map[ast.Node]types.Object),
		Scopes: make(map[ast.Node]*types.Scope), FileVersions: make(map[*ast.File]string),
	}
	if imp == nil {
		imp = importer.ForCompiler(s.Fset, "source", nil)
	}
	conf := types.Config{Importer: imp}
	pkg, err := conf.Check("p", s.Fset, syntax, info)
	if err != nil {
		t.Fatal(err)
	}
	insp := inspector.New(syntax)
	var files []inspector.Cursor
	for c := range insp.Root().Children() {
		files = append(files, c)
	}
	s.List = funcs.List(files, info)
	s.Pkg = funcs.New(pkg, info, insp, s.List, nil, nil, nil)
	return s
}

// Line returns the line of the node.
func (s *Source) Line(n ast.Node) int { return s.Fset.Position(n.Pos()).Line }

// Behind returns the text of the comment that begins on the line of the node, in its file.
func (s *Source) Behind(n ast.Node) string {
	pos := s.Fset.Position(n.Pos())
	return s.behind[pos.Filename][pos.Line]
}
