package scope

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

// A universe has all packages of the archives.
type universe struct {
	fset  *token.FileSet
	files map[string][]*ast.File // by import path
	pkgs  map[string]*types.Package
	infos map[string]*types.Info
	std   types.Importer
}

// newUniverse parses the archives; the packages are checked when imported.
func newUniverse(t testing.TB) *universe {
	t.Helper()
	u := &universe{
		fset:  token.NewFileSet(),
		files: make(map[string][]*ast.File),
		pkgs:  make(map[string]*types.Package),
		infos: make(map[string]*types.Info),
	}
	u.std = importer.ForCompiler(u.fset, "gc", nil)
	archives, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			file, err := parser.ParseFile(u.fset, f.Name, f.Data, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			dir := path.Dir(f.Name)
			u.files[dir] = append(u.files[dir], file)
		}
	}
	return u
}

// Import implements types.Importer.
func (u *universe) Import(path string) (*types.Package, error) {
	if pkg := u.pkgs[path]; pkg != nil {
		return pkg, nil
	}
	files := u.files[path]
	if files == nil {
		return u.std.Import(path)
	}
	info := &types.Info{
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Types: make(map[ast.Expr]types.TypeAndValue), Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Instances: make(map[*ast.Ident]types.Instance),
	}
	conf := types.Config{Importer: u, GoVersion: "go1.25"}
	pkg, err := conf.Check(path, u.fset, files, info)
	if err != nil {
		return nil, err
	}
	u.pkgs[path], u.infos[path] = pkg, info
	return pkg, nil
}
