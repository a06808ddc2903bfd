package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// A program is a set of packages whose imports are among them. All are
// type-checked from source, imports first: nothing has to be compiled, and most
// are analysed anyway.
type program struct {
	fset  *token.FileSet
	pkgs  map[string]*types.Package // by path
	sizes types.Sizes
}

// A listed is a package as go list describes it.
type listed struct {
	ImportPath        string
	Dir               string
	GoFiles, CgoFiles []string
	Imports           []string
	ImportMap         map[string]string
	Standard          bool
	Module            *struct{ Path, Version, GoVersion string }
}

// list returns the packages that patterns match in dir, and all below them,
// each after its imports. Without profiles: with one, a command has variants of all that
// it imports, of unsafe as well.
func list(dir string, patterns ...string) ([]*listed, error) {
	args := append([]string{"list", "-e", "-pgo=off", "-deps", "-json=ImportPath,Dir,GoFiles,CgoFiles,Imports,ImportMap,Standard,Module", "--"}, patterns...)
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-buildvcs=false "+os.Getenv("GOFLAGS"), "GOWORK=off", "GOTOOLCHAIN=local", "CGO_ENABLED=0")
	out, err := cmd.Output()
	if exit := new(exec.ExitError); len(out) == 0 && errors.As(err, &exit) {
		return nil, fmt.Errorf("%w: %s", err, firstLines(string(exit.Stderr), 3))
	}
	var all []*listed
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		p := new(listed)
		if err := dec.Decode(p); err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// newProgram returns a program without packages. Programs share a file set.
func newProgram(fset *token.FileSet) *program {
	return &program{fset: fset, pkgs: map[string]*types.Package{"unsafe": types.Unsafe}, sizes: types.SizesFor("gc", runtime.GOARCH)}
}

// importer resolves what one package means by its import paths.
type importer struct {
	*program
	of map[string]string
}

func (m importer) Import(path string) (*types.Package, error) {
	if real := m.of[path]; real != "" {
		path = real
	}
	if pkg := m.pkgs[path]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("%s is not in the program, or does not compile", path)
}

// imports returns the packages that p imports, or nil if one is missing.
func (prog *program) imports(p *listed) []*types.Package {
	list := []*types.Package{}
	for _, path := range p.Imports {
		if path == "C" {
			continue
		}
		pkg := prog.pkgs[path] // go list has applied the import map
		if pkg == nil {
			return nil
		}
		list = append(list, pkg)
	}
	return list
}

// A checked is a package with syntax and types.
type checked struct {
	files []*ast.File
	pkg   *types.Package
	info  *types.Info
	src   map[string][]byte
}

func newInfo() *types.Info {
	return &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance),
		Scopes: make(map[ast.Node]*types.Scope), Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
}

// check parses and type-checks a package; with other contents for the files
// in changed, if any. An error is that it does not compile. What cgo would write
// is taken to be right.
func (prog *program) check(p *listed, changed map[string][]byte) (*checked, error) {
	c := &checked{info: newInfo(), src: make(map[string][]byte)}
	fset := prog.fset
	for _, name := range append(p.GoFiles[:len(p.GoFiles):len(p.GoFiles)], p.CgoFiles...) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(p.Dir, name)
		}
		src, ok := changed[name]
		if !ok {
			var err error
			if src, err = os.ReadFile(name); err != nil {
				return nil, err
			}
		}
		f, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		c.src[name] = src
		c.files = append(c.files, f)
	}
	conf := &types.Config{Importer: importer{prog, p.ImportMap}, Sizes: prog.sizes, GoVersion: p.goVersion(), FakeImportC: true}
	var err error
	c.pkg, err = conf.Check(p.ImportPath, fset, c.files, c.info)
	return c, err
}

func (p *listed) goVersion() string {
	if p.Module == nil || p.Module.GoVersion == "" {
		return ""
	}
	return "go" + p.Module.GoVersion
}

// name is the package with the version of its module, as in the module cache.
func (p *listed) name() string {
	if p.Module == nil || p.Module.Version == "" {
		return p.ImportPath
	}
	return p.Module.Path + "@" + p.Module.Version + p.ImportPath[len(p.Module.Path):]
}
