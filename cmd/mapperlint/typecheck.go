package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"runtime"

	"golang.org/x/tools/go/gcexportdata"
	"golang.org/x/tools/go/packages"
)

// typeCheck makes the selected packages as packages.Load makes those that it
// loads from source, the others being imported from export data, and removes
// these from the import graph, so that no analyzer is run on them.
func (s *selection) typeCheck(p *progress) error {
	c := &typeChecker{
		selected: s.in,
		fset:     token.NewFileSet(),
		exported: make(map[string]*types.Package),
	}
	if err := c.readExports(s.order); err != nil {
		return err
	}
	if err := c.checkAll(s.order, p); err != nil {
		return err
	}
	for _, pkg := range s.order {
		maps.DeleteFunc(pkg.Imports, func(_ string, imp *packages.Package) bool { return !s.in[imp] })
	}
	return nil
}

type typeChecker struct {
	selected map[*packages.Package]bool
	fset     *token.FileSet
	exported map[string]*types.Package // by path
}

// readExports reads the export data of the packages that are imported by, but
// not among, the selected ones. It is done before the first package is
// type-checked, since it completes packages that others refer to.
func (c *typeChecker) readExports(order []*packages.Package) error {
	read := make(map[*packages.Package]bool)
	for _, pkg := range order {
		for _, imp := range pkg.Imports {
			if c.selected[imp] || read[imp] || imp.PkgPath == "unsafe" {
				continue
			}
			read[imp] = true
			if err := c.readExport(imp); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *typeChecker) readExport(pkg *packages.Package) error {
	if pkg.ExportFile == "" {
		return fmt.Errorf("no export data for %s", pkg.PkgPath)
	}
	f, err := os.Open(pkg.ExportFile)
	if err != nil {
		return err
	}
	defer f.Close()
	r, err := gcexportdata.NewReader(f)
	if err != nil {
		return err
	}
	_, err = gcexportdata.Read(r, c.fset, c.exported, pkg.PkgPath)
	return err
}

// checkAll type-checks packages, each after its imports, as many at a time as
// there are processors.
func (c *typeChecker) checkAll(order []*packages.Package, p *progress) error {
	errs := make([]error, len(order))
	done := make(map[*packages.Package]chan struct{}, len(order))
	for _, pkg := range order {
		done[pkg] = make(chan struct{})
	}
	processors := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, pkg := range order {
		go func() {
			defer close(done[pkg])
			for _, imp := range pkg.Imports {
				if ready, ok := done[imp]; ok {
					<-ready
				}
			}
			processors <- struct{}{}
			defer func() { <-processors }()
			errs[i] = c.check(pkg)
			p.step()
		}()
	}
	for _, ready := range done {
		<-ready
	}
	return errors.Join(errs...)
}

// check parses and type-checks one package.
func (c *typeChecker) check(pkg *packages.Package) error {
	for _, name := range pkg.CompiledGoFiles {
		f, err := parser.ParseFile(c.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		pkg.Syntax = append(pkg.Syntax, f)
	}
	pkg.Fset = c.fset
	pkg.TypesInfo = &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
	conf := &types.Config{Importer: importer{c, pkg}, Sizes: pkg.TypesSizes}
	if pkg.Module != nil && pkg.Module.GoVersion != "" {
		conf.GoVersion = "go" + pkg.Module.GoVersion
	}
	var err error
	pkg.Types, err = conf.Check(pkg.PkgPath, c.fset, pkg.Syntax, pkg.TypesInfo)
	return err
}

// An importer imports for one package, which says what its import paths mean.
type importer struct {
	c   *typeChecker
	pkg *packages.Package
}

func (m importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	imp := m.pkg.Imports[path]
	switch {
	case imp == nil:
		return nil, fmt.Errorf("%s does not list its import %s", m.pkg.PkgPath, path)
	case !m.c.selected[imp]:
		return m.c.exported[imp.PkgPath], nil
	case imp.Types == nil || !imp.Types.Complete():
		return nil, fmt.Errorf("%s has errors", imp.PkgPath)
	}
	return imp.Types, nil
}
