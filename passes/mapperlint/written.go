package mapperlint

import (
	"cmp"
	"go/ast"
	"go/token"
	"path"
	"strconv"
	"strings"
)

// written returns the names to which files of the directory assign whose
// package-level writes the analysis does not see: tests, whatever package they
// are of, and files for other platforms. They are known by name alone, so a
// local variable of the same name counts, too: then a fix leaves the variable
// where it is read. Setenv stands for the environment.
func (a *analysisRun) written() map[string]bool {
	names := make(map[string]bool)
	for _, f := range a.pass.Files {
		if strings.HasSuffix(a.pass.Fset.File(f.FileStart).Name(), "_test.go") {
			writtenIn(f, a.pass.Pkg.Name(), names)
		}
	}
	a.otherFiles(func(f *ast.File) { writtenIn(f, a.pass.Pkg.Name(), names) })
	return names
}

// writtenIn adds the names of package pkg to which the file assigns, or whose
// address it takes; those of other packages stand behind the name of the package.
func writtenIn(f *ast.File, pkg string, names map[string]bool) {
	imported := importNames(f)
	root := func(e ast.Expr) {
		for {
			switch x := ast.Unparen(e).(type) {
			case *ast.Ident:
				names[x.Name] = true
				return
			case *ast.SelectorExpr:
				if id, ok := x.X.(*ast.Ident); ok && id.Name == pkg {
					names[x.Sel.Name] = true
				} else if ok {
					names[cmp.Or(imported[id.Name], id.Name)+"."+x.Sel.Name] = true
				}
				e = x.X
			case *ast.IndexExpr:
				e = x.X
			case *ast.StarExpr:
				e = x.X
			default:
				return
			}
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				for _, l := range n.Lhs {
					root(l)
				}
			}
		case *ast.IncDecStmt:
			root(n.X)
		case *ast.RangeStmt:
			if n.Tok == token.ASSIGN {
				root(n.Key)
				root(n.Value)
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				root(n.X)
			}
		case *ast.CallExpr:
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok {
				switch sel.Sel.Name {
				case "Setenv", "Unsetenv", "Clearenv":
					names["Setenv"] = true
				}
			} else if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "delete" || id.Name == "clear") && len(n.Args) > 0 {
				root(n.Args[0])
			}
		}
		return true
	})
}

// importNames returns the last part of the path of each import to which the file gives a
// name, by that name.
func importNames(f *ast.File) map[string]string {
	names := make(map[string]string)
	for _, spec := range f.Imports {
		if file, err := strconv.Unquote(spec.Path.Value); err == nil && spec.Name != nil {
			names[spec.Name.Name] = path.Base(file)
		}
	}
	return names
}
