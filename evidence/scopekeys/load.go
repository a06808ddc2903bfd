// Package scopekeys asks whether the types, functions, methods and fields that
// the scope table names exist in the real frameworks, whether their form fits
// (a function-typed argument, an interface), and whether the table's look-up
// finds them there.
//
// A hundred frameworks need thousands of packages to compile. So only their own
// source is type-checked, without function bodies: what it takes from modules
// that modules.txt does not list has no type, which is no error here.
package scopekeys

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed modules.txt
var modules string

// errUnlisted marks a package of a module that modules.txt does not list.
var errUnlisted = errors.New("in no listed module")

// A Loader imports packages from the source of the listed modules.
type Loader struct {
	fset     *token.FileSet
	dirs     map[string]string // of modules
	packages map[string]*types.Package
	standard types.Importer
	build    build.Context
}

// NewLoader downloads the listed modules, unless they are in the module cache.
func NewLoader() (*Loader, error) {
	l := &Loader{
		fset:     token.NewFileSet(),
		dirs:     make(map[string]string),
		packages: map[string]*types.Package{"unsafe": types.Unsafe},
		build:    build.Default,
	}
	l.build.CgoEnabled = false
	std, err := standard(l.fset)
	if err != nil {
		return nil, err
	}
	l.standard = std
	cmd := exec.Command("go", append([]string{"mod", "download", "-json"}, strings.Fields(modules)...)...)
	cmd.Dir = os.TempDir() // outside any module, none of which it may change
	out, err := cmd.Output()
	for d := json.NewDecoder(strings.NewReader(string(out))); d.More(); {
		var m struct{ Path, Version, Dir, Error string }
		if err := d.Decode(&m); err != nil {
			return nil, err
		}
		if m.Error != "" {
			return nil, fmt.Errorf("downloading %s@%s: %s", m.Path, m.Version, m.Error)
		}
		l.dirs[m.Path] = m.Dir
	}
	return l, err
}

// standard returns an importer of the standard library. The importer of go/types
// alone would run the go command for each package.
func standard(fset *token.FileSet) (types.Importer, error) {
	out, err := exec.Command("go", "list", "-export", "-f", "{{.ImportPath}}\t{{.Export}}", "std").Output()
	if err != nil {
		return nil, fmt.Errorf("listing the standard library: %w", err)
	}
	files := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		files[path] = file
	}
	return importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) {
		if files[path] == "" {
			return nil, fmt.Errorf("%s: no export data", path)
		}
		return os.Open(files[path])
	}), nil
}

// Import implements types.Importer.
func (l *Loader) Import(path string) (*types.Package, error) {
	if pkg, ok := l.packages[path]; ok {
		if pkg == nil {
			return nil, fmt.Errorf("%s: not available", path)
		}
		return pkg, nil
	}
	if first, _, _ := strings.Cut(path, "/"); !strings.Contains(first, ".") {
		return l.standard.Import(path)
	}
	l.packages[path] = nil // an import cycle, or a second try, ends here
	pkg, err := l.check(path)
	if err != nil {
		return nil, err
	}
	l.packages[path] = pkg
	return pkg, nil
}

// check type-checks a package. Errors in it are those of imports that are
// missing on purpose.
func (l *Loader) check(path string) (*types.Package, error) {
	dir, err := l.dir(path)
	if err != nil {
		return nil, err
	}
	found, err := l.build.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range found.GoFiles {
		file, err := parser.ParseFile(l.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	config := types.Config{Importer: l, IgnoreFuncBodies: true, Error: func(error) {}}
	pkg, _ := config.Check(path, l.fset, files, nil) // see Error
	return pkg, nil
}

// dir returns the directory of a package of a listed module.
func (l *Loader) dir(path string) (string, error) {
	module := path
	for l.dirs[module] == "" {
		i := strings.LastIndexByte(module, '/')
		if i < 0 {
			return "", fmt.Errorf("%s: %w", path, errUnlisted)
		}
		module = module[:i]
	}
	return filepath.Join(l.dirs[module], strings.TrimPrefix(path, module)), nil
}
