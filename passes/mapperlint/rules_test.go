package mapperlint

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestLibraryRules asserts what docs/linter-rules.md says of the packages that
// are linked into other programs: no init, nothing that ends the program, no
// package variable that changes, and no syntax tree of a driver that is written
// to: internal/hoist/source/canonical.go changes one that it has parsed itself.
func TestLibraryRules(t *testing.T) {
	t.Parallel()
	slow(t)
	roots, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedDeps | packages.NeedImports, Dir: "../.."}, ownPackages(t)...)
	if err != nil || packages.PrintErrors(roots) > 0 {
		t.Fatal("the packages have errors", err)
	}
	for _, pkg := range roots {
		for _, file := range pkg.Syntax {
			parsesItself := strings.HasSuffix(pkg.Fset.Position(file.Pos()).Filename, "/hoist/source/canonical.go")
			ast.Inspect(file, func(n ast.Node) bool {
				if why := broken(pkg, n); why != "" && !(parsesItself && why == changedTree) {
					t.Errorf("%s: %s", pkg.Fset.Position(n.Pos()), why)
				}
				return true
			})
		}
	}
	if len(roots) < 15 {
		t.Errorf("%d packages", len(roots))
	}
}

const changedTree = "a syntax tree is changed"

// ownPackages returns those of the module that the analyzer is made of.
func ownPackages(t *testing.T) []string {
	t.Helper()
	roots, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedImports | packages.NeedDeps}, ".")
	if err != nil {
		t.Fatal(err)
	}
	var own []string
	packages.Visit(roots, nil, func(pkg *packages.Package) {
		if strings.HasPrefix(pkg.PkgPath, "github.com/mapperlint/mapperlint/") {
			own = append(own, pkg.PkgPath)
		}
	})
	return own
}

// broken says which rule a node breaks, or "".
func broken(pkg *packages.Package, n ast.Node) string {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if n.Recv == nil && n.Name.Name == "init" {
			return "init()"
		}
	case *ast.CallExpr:
		return ends(pkg.TypesInfo, n)
	case *ast.IncDecStmt:
		return written(pkg, n.X)
	case *ast.AssignStmt:
		for _, lhs := range n.Lhs {
			if why := written(pkg, lhs); why != "" {
				return why
			}
		}
	}
	return ""
}

// ends says that a call ends the program, or "".
func ends(info *types.Info, call *ast.CallExpr) string {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		if b, ok := info.Uses[fun].(*types.Builtin); ok && b.Name() == "panic" {
			return "panic()"
		}
	case *ast.SelectorExpr:
		fn, ok := info.Uses[fun.Sel].(*types.Func)
		if ok && slices.Contains([]string{"os.Exit", "syscall.Exit", "runtime.Goexit", "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "log.Panicf", "log.Panicln"}, fn.FullName()) {
			return fn.FullName()
		}
	}
	return ""
}

// written says that something is assigned to which all analyses share, or "".
func written(pkg *packages.Package, lhs ast.Expr) string {
	for {
		switch x := ast.Unparen(lhs).(type) {
		case *ast.Ident:
			if v, ok := pkg.TypesInfo.Uses[x].(*types.Var); ok && v.Parent() == pkg.Types.Scope() {
				return "the package variable " + v.Name() + " is changed"
			}
			return ""
		case *ast.SelectorExpr:
			if t := pkg.TypesInfo.TypeOf(x.X); t != nil && strings.HasPrefix(strings.TrimPrefix(t.String(), "*"), "go/ast.") && !local(pkg, x.X) {
				return changedTree
			}
			lhs = x.X
		case *ast.IndexExpr:
			lhs = x.X
		case *ast.StarExpr:
			lhs = x.X
		default:
			return ""
		}
	}
}

// local reports whether an expression is a variable that holds a copy of a node.
func local(pkg *packages.Package, e ast.Expr) bool {
	_, pointer := pkg.TypesInfo.TypeOf(e).Underlying().(*types.Pointer)
	return !pointer
}
