package resolve

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// A Source is a version of a module that cannot be required together with the
// others: its constructors are looked up in its source text instead.
type Source struct {
	Package string // whose constructors
	Version string // "module@version"
	Why     string
}

// Sources are the packages whose version is not that of go.mod, besides the
// constructors that name one (Constructor.Version).
func Sources() []Source {
	return []Source{
		{
			Package: "github.com/bufbuild/protovalidate-go", Version: "github.com/bufbuild/protovalidate-go@v0.9.1",
			Why: "does not compile with the generated rules that the new path needs",
		},
		{
			Package: "github.com/linkedin/goavro", Version: "github.com/linkedin/goavro@v2.1.0+incompatible",
			Why: "its tests import a module that the proxy refuses, so that go mod tidy fails",
		},
		{
			Package: "github.com/bogdanfinn/tls-client", Version: "github.com/bogdanfinn/tls-client@v1.11.2",
			Why: "its fork of QUIC does not compile with the version of qpack that others need",
		},
	}
}

// An OldSetupFunc is a set-up pattern that only older versions have a match for,
// and one of these.
type OldSetupFunc struct {
	Pattern, Version string
	Function         catalogue.Constructor
}

// OldSetupFuncs returns the patterns that no version of go.mod has a match for.
func OldSetupFuncs() []OldSetupFunc {
	return []OldSetupFunc{{
		"*.AddConversionFuncs", "k8s.io/apimachinery@v0.17.0",
		catalogue.Constructor{Name: "k8s.io/apimachinery/pkg/apis/meta/v1.AddConversionFuncs", Result: "error", Error: true},
	}}
}

// SourceOf returns the version in whose source the constructor is looked up, or
// "" if that is the one of go.mod.
func SourceOf(c catalogue.Constructor) string {
	if c.Version != "" {
		return c.Version
	}
	for _, s := range Sources() {
		if s.Package == Path(c.Name) {
			return s.Version
		}
	}
	return ""
}

// Declared checks the constructor against its declaration in the source of the
// module version, as text: the name, the receiver, the first result, and
// whether the last one is an error.
func Declared(version string, c catalogue.Constructor) error {
	n := split(c.Name)
	dir, err := download(version)
	if err != nil {
		return err
	}
	module, _, _ := strings.Cut(version, "@")
	files, err := filepath.Glob(filepath.Join(dir, strings.TrimPrefix(n.path, module), "*.go"))
	if err != nil {
		return err
	}
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, decl := range file.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Name.Name == n.fn && receiver(fn) == pointed(n) {
				return declaredAs(fn, file.Name.Name, c)
			}
		}
	}
	return fmt.Errorf("%s does not declare %s", version, c.Name)
}

// download returns the directory of a module version.
func download(version string) (string, error) {
	cmd := exec.Command("go", "mod", "download", "-json", version)
	cmd.Dir = os.TempDir() // outside any module, none of which it may change
	out, err := cmd.Output()
	var info struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &info); jsonErr != nil || info.Error != "" {
		return "", fmt.Errorf("downloading %s: %v %s", version, err, info.Error)
	}
	return info.Dir, nil
}

func pointed(n name) string {
	if n.pointer {
		return "*" + n.recv
	}
	return n.recv
}

func receiver(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return ""
	}
	return spellExpr(fn.Recv.List[0].Type, "")
}

func declaredAs(fn *ast.FuncDecl, pkg string, c catalogue.Constructor) error {
	var results []string
	if fn.Type.Results != nil {
		for _, f := range fn.Type.Results.List {
			for range max(1, len(f.Names)) {
				results = append(results, spellExpr(f.Type, pkg))
			}
		}
	}
	if len(results) == 0 {
		return fmt.Errorf("%s has no result", c.Name)
	}
	if isError := results[len(results)-1] == "error"; isError != c.Error {
		return fmt.Errorf("%s: the last result is an error: %v, the catalogue says %v", c.Name, isError, c.Error)
	}
	if results[0] != c.Result {
		return fmt.Errorf("%s: the result is %s, the catalogue says %s", c.Name, results[0], c.Result)
	}
	return nil
}

// spellExpr returns a type as source outside the package spells it.
func spellExpr(e ast.Expr, pkg string) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return "*" + spellExpr(e.X, pkg)
	case *ast.Ident:
		if pkg != "" && e.IsExported() {
			return pkg + "." + e.Name
		}
		return e.Name
	case *ast.SelectorExpr:
		return spellExpr(e.X, "") + "." + e.Sel.Name
	}
	return fmt.Sprintf("%T", e)
}
