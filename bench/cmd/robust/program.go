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

	"golang.org/x/tools/go/gcexportdata"
)

// A program is a set of packages whose imports are among them, or are known by
// export data.
type program struct {
	fset    *token.FileSet
	exports map[string]string // file by path
	pkgs    map[string]*types.Package
	read    map[string]bool
	sizes   types.Sizes
}

// A listed is a package as go list describes it.
type listed struct {
	ImportPath      string
	Dir             string
	Export          string
	CompiledGoFiles []string
	Imports         []string
	ImportMap       map[string]string
	Standard        bool
	Module          *struct{ Path, Version, GoVersion string }
	Error           *struct{ Err string }
	DepsErrors      []*struct{ Err string }
}

// list returns the packages that patterns match in dir, and all below them,
// each after its imports.
func list(dir string, patterns ...string) ([]*listed, error) {
	args := append([]string{"list", "-e", "-deps", "-export", "-compiled", "-json=ImportPath,Dir,Export,CompiledGoFiles,Imports,ImportMap,Standard,Module,Error,DepsErrors", "--"}, patterns...)
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-buildvcs=false "+os.Getenv("GOFLAGS"), "GOWORK=off", "GOTOOLCHAIN=local")
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

func newProgram(all []*listed) *program {
	prog := &program{
		fset: token.NewFileSet(), exports: make(map[string]string), pkgs: make(map[string]*types.Package), read: make(map[string]bool),
		sizes: types.SizesFor("gc", runtime.GOARCH),
	}
	for _, p := range all {
		if p.Export != "" {
			prog.exports[p.ImportPath] = p.Export
		}
	}
	return prog
}

// Import returns a package from its export data.
func (prog *program) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if prog.read[path] {
		return prog.pkgs[path], nil
	}
	name := prog.exports[path]
	if name == "" {
		return nil, fmt.Errorf("no export data for %s", path)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return nil, err
	}
	prog.read[path] = true
	return gcexportdata.Read(r, prog.fset, prog.pkgs, path)
}

// mapped resolves what one package means by its import paths.
type mapped struct {
	*program
	of map[string]string
}

func (m mapped) Import(path string) (*types.Package, error) {
	if real := m.of[path]; real != "" {
		path = real
	}
	return m.program.Import(path)
}

// A checked is a package with syntax and types.
type checked struct {
	files []*ast.File
	pkg   *types.Package
	info  *types.Info
	src   map[string][]byte
}

// check parses and type-checks a package; with other contents for the files
// in changed, if any. An error is that it does not compile.
func (prog *program) check(p *listed, changed map[string][]byte) (*checked, error) {
	c := &checked{info: &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance),
		Scopes: make(map[ast.Node]*types.Scope), Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}, src: make(map[string][]byte)}
	fset := prog.fset
	for _, name := range p.CompiledGoFiles {
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
	conf := &types.Config{Importer: mapped{prog, p.ImportMap}, Sizes: prog.sizes, GoVersion: p.goVersion(), FakeImportC: true}
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
