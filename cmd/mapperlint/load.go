package main

import (
	"fmt"
	"go/types"
	"maps"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/screen"
)

// A program that is to be analysed can have thousands of packages below the few
// that were named. The checkers of x/tools parse and type-check all of them for
// an analyzer with facts. Here, as under go vet, a package that can say nothing
// (see internal/screen) is taken from the compiler's export data. That needs a
// program that compiles, and of which most has been compiled; any other is
// loaded as the checkers of x/tools do it, and its errors are printed.
//
// Tests are not loaded: they have no diagnostics, and what only they import may
// be missing or broken.

// A loaded program.
type loaded struct {
	roots  []*packages.Package     // to be reported on
	units  int                     // number of packages to be analysed
	broken bool                    // errors were printed
	above  map[*types.Package]bool // see admit
}

// load loads what the patterns match, with flags for the go command.
func load(k *screen.Knowledge, patterns, buildFlags []string, p *progress) (*loaded, error) {
	p.begin("loading packages", 0)
	if os.Getenv("GOPACKAGESDRIVER") == "" && cached(patterns, buildFlags) {
		initial, err := packages.Load(&packages.Config{Mode: metadata, BuildFlags: buildFlags}, patterns...)
		if err != nil {
			return nil, err
		}
		if s := selectUnits(initial, k); s != nil {
			p.begin("type-checking", len(s.order))
			if s.typeCheck(p) == nil {
				return &loaded{roots: s.roots(), units: len(s.order)}, nil
			}
		}
	}
	p.begin("loading packages and their dependencies from source", 0)
	return loadAll(patterns, buildFlags)
}

const metadata = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
	packages.NeedDeps | packages.NeedModule | packages.NeedTypesSizes | packages.NeedExportFile

// loadAll loads everything from source.
func loadAll(patterns, buildFlags []string) (*loaded, error) {
	initial, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, BuildFlags: buildFlags}, patterns...)
	if err != nil {
		return nil, err
	}
	if len(initial) == 0 {
		return nil, fmt.Errorf("%s matched no packages", strings.Join(patterns, " "))
	}
	prog := &loaded{roots: initial, broken: packages.PrintErrors(initial) > 0}
	packages.Visit(initial, nil, func(*packages.Package) { prog.units++ })
	if prog.broken {
		prog.above = admit(initial)
	}
	return prog, nil
}

// A selection is what is to be loaded from source.
type selection struct {
	named []*packages.Package
	order []*packages.Package // imports come before their importers
	in    map[*packages.Package]bool
}

// selectUnits selects the packages that can matter, or returns nil if the
// program has to be loaded as a whole. A package above a selected one is
// selected as well, so no export data refer to a type that is made from source.
func selectUnits(initial []*packages.Package, k *screen.Knowledge) *selection {
	s := &selection{named: initial, in: make(map[*packages.Package]bool)}
	named := make(map[*packages.Package]bool)
	for _, pkg := range initial {
		if pkg.Module == nil {
			return nil // not in module mode, or a list of files
		}
		named[pkg] = true
	}
	sound := len(initial) > 0
	packages.Visit(initial, nil, func(pkg *packages.Package) {
		if len(pkg.Errors) > 0 || pkg.Module != nil && pkg.Module.Error != nil {
			sound = false
		}
		if pkg.PkgPath == "unsafe" || k.Silent(s.unit(pkg, named[pkg])) {
			return
		}
		s.in[pkg] = true
		s.order = append(s.order, pkg)
	})
	if !sound {
		return nil
	}
	return s
}

func (s *selection) unit(pkg *packages.Package, named bool) screen.Unit {
	return screen.Unit{
		Path:    pkg.PkgPath,
		Origin:  origin(pkg),
		Imports: slices.Collect(maps.Keys(pkg.Imports)),
		Files:   pkg.CompiledGoFiles,
		Named:   named,
		Below: func() (facts fact.Fact, ok bool) {
			for _, imp := range pkg.Imports {
				if s.in[imp] {
					return facts, false
				}
			}
			return facts, true
		},
	}
}

// origin returns where a package of a program in module mode comes from.
func origin(pkg *packages.Package) screen.Origin {
	switch {
	case pkg.Module == nil:
		return screen.Standard
	case fact.Library(pkg.Module.Version, pkg.Dir):
		return screen.Dependency
	}
	return screen.Main
}

func (s *selection) roots() []*packages.Package {
	return slices.DeleteFunc(slices.Clone(s.named), func(pkg *packages.Package) bool { return !s.in[pkg] })
}
