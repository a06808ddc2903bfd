package mapperlint

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/mapperlint/mapperlint/internal/regular"
)

// leftOut returns the names that files of the package declare which are not
// part of this unit: tests, and files for other platforms. A new variable must
// not clash with them. What cannot be read is as if it were not there: a cache
// that does not know of these files can only keep a name which has been taken
// since, never a diagnostic.
func (a *analysisRun) leftOut() []string {
	var names []string
	a.otherFiles(func(f *ast.File) {
		if f.Name.Name == a.pass.Pkg.Name() {
			names = append(names, namesIn(f)...)
		}
	})
	return names
}

// otherFiles calls visit with the Go files of the package's directory that are
// not part of this unit, as far as they can be read. Their packages may differ.
func (a *analysisRun) otherFiles(visit func(*ast.File)) {
	known := make(map[string]bool)
	dir := ""
	for _, f := range a.pass.Files {
		name := a.pass.Fset.File(f.FileStart).Name()
		known[name] = true
		if dir == "" && strings.HasSuffix(name, ".go") { // not what cgo wrote, which lies in the build cache
			dir = filepath.Dir(name)
		}
	}
	if !filepath.IsAbs(dir) {
		return
	}
	entries, err := os.ReadDir(dir) // no pattern, in which the name of the directory would have a meaning
	if err != nil {
		return
	}
	for _, entry := range entries {
		name := filepath.Join(dir, entry.Name())
		if known[name] || !strings.HasSuffix(name, ".go") {
			continue
		}
		src, err := regular.ReadFile(name)
		if err != nil {
			continue
		}
		if f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution); err == nil {
			visit(f)
		}
	}
}

// namesIn returns the names that a file declares at package level, and those
// of its imports, which must differ from them.
func namesIn(f *ast.File) []string {
	var names []string
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				names = append(names, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					names = append(names, spec.Name.Name)
				case *ast.ValueSpec:
					for _, id := range spec.Names {
						names = append(names, id.Name)
					}
				case *ast.ImportSpec:
					if spec.Name != nil {
						names = append(names, spec.Name.Name)
					} else if p, err := strconv.Unquote(spec.Path.Value); err == nil {
						names = append(names, path.Base(p)) // a guess
					}
				}
			}
		}
	}
	return names
}
