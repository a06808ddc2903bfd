package main

import (
	"fmt"
	"go/parser"
	"go/types"

	"golang.org/x/tools/go/packages"
)

// check parses and type-checks one package, as packages.Load does; without the
// bodies of its functions, if only its importers need it.
func (d *driver) check(pkg *packages.Package, bodies bool) error {
	for _, name := range pkg.CompiledGoFiles {
		f, err := parser.ParseFile(d.exports.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		pkg.Syntax = append(pkg.Syntax, f)
	}
	pkg.Fset, pkg.TypesSizes = d.exports.fset, d.exports.sizes
	pkg.TypesInfo = newInfo()
	conf := &types.Config{Importer: importer{d, pkg}, Sizes: pkg.TypesSizes, IgnoreFuncBodies: !bodies}
	if pkg.Module != nil && pkg.Module.GoVersion != "" {
		conf.GoVersion = "go" + pkg.Module.GoVersion
	}
	var err error
	pkg.Types, err = conf.Check(pkg.PkgPath, pkg.Fset, pkg.Syntax, pkg.TypesInfo)
	return err
}

// An importer imports for one package, which says what its import paths mean.
type importer struct {
	d   *driver
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
	case !m.d.source[imp]:
		if pkg := m.d.exports.pkgs[imp.PkgPath]; m.d.exports.read[imp.PkgPath] && pkg != nil {
			return pkg, nil
		}
		return nil, fmt.Errorf("no export data for %s", imp.PkgPath)
	case imp.Types == nil || !imp.Types.Complete():
		return nil, fmt.Errorf("%s has errors", imp.PkgPath)
	}
	return imp.Types, nil
}
