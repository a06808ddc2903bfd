package main

import (
	"bytes"
	"os"
	"slices"

	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/screen"
)

// A selection is a program, and which of it is made from source.
type selection struct {
	named  []*packages.Package // in the order in which they were matched
	order  []*packages.Package // all, imports before their importers
	asked  map[*packages.Package]bool
	source map[*packages.Package]bool
}

// newSelection returns nil if the program has to be loaded as a whole. From
// source are the packages of main modules, and what is above one of them, so
// that no export data refer to a type that is made from source.
func newSelection(initial []*packages.Package) *selection {
	s := &selection{named: initial, asked: make(map[*packages.Package]bool), source: make(map[*packages.Package]bool)}
	for _, pkg := range initial {
		if pkg.Module == nil {
			return nil // not in module mode, or a list of files
		}
		s.asked[pkg] = true
	}
	sound := len(initial) > 0
	packages.Visit(initial, nil, func(pkg *packages.Package) {
		if len(pkg.Errors) > 0 || pkg.Module != nil && pkg.Module.Error != nil {
			sound = false
		}
		if pkg.PkgPath == "unsafe" {
			return
		}
		s.order = append(s.order, pkg)
		above := false
		for _, imp := range pkg.Imports {
			above = above || s.source[imp]
		}
		if above || origin(pkg) == screen.Main {
			s.source[pkg] = true
		}
	})
	if !sound {
		return nil
	}
	return s
}

// origin returns where a package of a program in module mode comes from.
func origin(pkg *packages.Package) screen.Origin {
	switch {
	case pkg.Module == nil:
		return screen.Standard
	case screen.Library(pkg.Module.Version, pkg.Dir):
		return screen.Dependency
	}
	return screen.Main
}

// foreign returns the paths of the packages that are not made from source and
// that are imported by those which are, or named.
func (s *selection) foreign() []string {
	var paths []string
	add := func(pkg *packages.Package) {
		if !s.source[pkg] && pkg.PkgPath != "unsafe" {
			paths = append(paths, pkg.PkgPath)
		}
	}
	for _, pkg := range s.named {
		add(pkg)
	}
	for pkg := range s.source {
		for _, imp := range pkg.Imports {
			add(imp)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// compiledByCgo replaces the files of packages that import "C" by what cgo makes
// of them.
func (s *selection) compiledByCgo(buildFlags []string) error {
	var paths []string
	for _, pkg := range s.order {
		pkg.CompiledGoFiles = pkg.GoFiles
		if s.source[pkg] && slices.ContainsFunc(pkg.GoFiles, mayImportC) {
			paths = append(paths, pkg.PkgPath)
		}
	}
	if len(paths) == 0 {
		return nil
	}
	made, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles, BuildFlags: buildFlags}, paths...)
	if err != nil {
		return err
	}
	files := make(map[string][]string)
	for _, pkg := range made {
		if len(pkg.Errors) > 0 {
			return pkg.Errors[0]
		}
		files[pkg.PkgPath] = pkg.CompiledGoFiles
	}
	for _, pkg := range s.order {
		if names := files[pkg.PkgPath]; len(names) > 0 {
			pkg.CompiledGoFiles = names
		}
	}
	return nil
}

// mayImportC reports whether a file may import "C". One that cannot be read is
// for the parser to say.
func mayImportC(name string) bool {
	src, err := os.ReadFile(name)
	return err == nil && bytes.Contains(src, []byte(`"C"`))
}
