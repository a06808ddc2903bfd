package scopekeys

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/profile"
)

// TestDispatchers: each function by which frameworks call what runs for each
// request is declared where the table says.
func TestDispatchers(t *testing.T) {
	t.Parallel()
	l, err := NewLoader()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range profile.Dispatchers() {
		got, err := l.declared(d.Func)
		if err != nil || got != d.Source {
			t.Errorf("%s: source %q, want %q (%v)", d.Func, d.Source, got, err)
		}
	}
	for _, missing := range []string{
		"google.golang.org/grpc.(*Server).processNothing", // no such method
		"google.golang.org/grpc.handleStream",             // a method, and no function
		"net/rpc.(*Server).call",                          // a method of another type
	} {
		if got, err := l.declared(missing); err == nil {
			t.Errorf("%s is found in %s", missing, got)
		}
	}
}

// declared returns where a function, "path.F" or "path.(*T).M", is declared, as
// sources are written.
func (l *Loader) declared(name string) (string, error) {
	slash := strings.LastIndexByte(name, '/') + 1
	path, member, ok := strings.Cut(name[slash:], ".(*")
	recv, method, isMethod := strings.Cut(member, ").")
	if !ok {
		path, method, _ = strings.Cut(name[slash:], ".")
	}
	if path = name[:slash] + path; ok != isMethod {
		return "", fmt.Errorf("%s: want path.F or path.(*T).M", name)
	}
	pkg, err := l.build.Import(path, "", 0) // the standard library
	if !pkg.Goroot {
		dir, dirErr := l.dir(path)
		if dirErr != nil {
			return "", dirErr
		}
		pkg, err = l.build.ImportDir(dir, 0)
	}
	if err != nil {
		return "", err
	}
	fset := token.NewFileSet()
	for _, file := range pkg.GoFiles {
		syntax, err := parser.ParseFile(fset, filepath.Join(pkg.Dir, file), nil, parser.SkipObjectResolution)
		if err != nil {
			return "", err
		}
		for _, decl := range syntax.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Name.Name == method && receiver(fn) == recv {
				if pkg.Goroot {
					return path + "/" + file, nil
				}
				return l.source(path, file, fset.Position(fn.Pos()).Line), nil
			}
		}
	}
	return "", fmt.Errorf("%s: no such function in %s", name, pkg.Dir)
}

// receiver returns the name of the receiver's type, "" if there is none.
func receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	typ := fn.Recv.List[0].Type
	for {
		switch x := typ.(type) {
		case *ast.StarExpr:
			typ = x.X
		case *ast.IndexExpr:
			typ = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}

// source writes a place in a listed module: module@version/file:line.
func (l *Loader) source(path, file string, line int) string {
	for listed := range strings.FieldsSeq(modules) {
		if module, _, _ := strings.Cut(listed, "@"); within(path, module) && l.dirs[module] != "" {
			dir := strings.TrimPrefix(strings.TrimPrefix(path, module), "/")
			return fmt.Sprintf("%s/%s:%d", listed, filepath.ToSlash(filepath.Join(cmp.Or(dir, "."), file)), line)
		}
	}
	return ""
}
