package testsrc

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
)

// Stubs imports packages for tests: those below its roots, which are read as source, and
// the standard library. Each is read once, and never changed.
type Stubs struct {
	// Lock is held by whoever has types checked with the stubs.
	Lock sync.Mutex

	roots  []string // directories of import paths, the first one first
	fset   *token.FileSet
	std    types.Importer
	pkgs   map[string]*types.Package
	export map[string]string // of the standard library: files of export data
}

// NewStubs returns the packages below the roots.
func NewStubs(roots ...string) *Stubs {
	s := &Stubs{roots: roots, fset: token.NewFileSet(), pkgs: make(map[string]*types.Package), export: make(map[string]string)}
	s.std = importer.ForCompiler(s.fset, "gc", s.open)
	return s
}

// Import implements types.Importer. The lock is held.
func (s *Stubs) Import(path string) (*types.Package, error) {
	if pkg := s.pkgs[path]; pkg != nil {
		return pkg, nil
	}
	var names []string
	for _, root := range s.roots {
		if names, _ = filepath.Glob(filepath.Join(root, filepath.FromSlash(path), "*.go")); len(names) > 0 {
			break
		}
	}
	if len(names) == 0 {
		return s.std.Import(path)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(s.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	conf := types.Config{Importer: s, IgnoreFuncBodies: true}
	pkg, err := conf.Check(path, s.fset, files, nil)
	if err != nil {
		return nil, err
	}
	s.pkgs[path] = pkg
	return pkg, nil
}

// Standard finds the export data of packages of the standard library, and of what they
// import, in one go.
func (s *Stubs) Standard(paths ...string) error {
	out, err := exec.Command("go", append([]string{"list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}"}, paths...)...).Output()
	if err != nil {
		return fmt.Errorf("go list %s: %w", strings.Join(paths, " "), err)
	}
	for line := range strings.Lines(string(out)) {
		if name, file, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			s.export[name] = file
		}
	}
	return nil
}

// open returns the export data of a package of the standard library.
func (s *Stubs) open(path string) (io.ReadCloser, error) {
	if s.export[path] == "" {
		if err := s.Standard(path); err != nil {
			return nil, err
		}
	}
	return os.Open(s.export[path])
}
