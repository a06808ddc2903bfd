package setup

import (
	"go/types"
	"maps"
	"slices"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Through returns the table for a package whose imports expose objects of these
// packages: they count there as if it imported them.
func (t *Table) Through(paths []string) *Table {
	if len(paths) == 0 {
		return t
	}
	c := *t
	c.exposed = paths
	return &c
}

// Counts reports whether what importer does to objects of pkg counts: it imports
// it, one of its imports exposes it, or it is the package that the table names.
func (t *Table) Counts(importer, pkg *types.Package) bool {
	if pkg == importer {
		return t.Names(pkg)
	}
	return slices.Contains(importer.Imports(), pkg) || slices.Contains(t.exposed, typ.ImportPath(pkg.Path()))
}

// Exposed returns the paths of the packages whose objects can be configured
// through exported variables, fields and results of pkg, sorted; below tells what a
// package exposes that pkg imports.
func (t *Table) Exposed(pkg *types.Package, below func(*types.Package) []string) []string {
	e := exposure{table: t, pkg: pkg, below: below, seen: make(map[types.Type]bool), paths: make(map[string]bool)}
	scope := pkg.Scope()
	for _, name := range scope.Names() {
		if obj := scope.Lookup(name); obj.Exported() {
			e.object(obj)
		}
	}
	return slices.Sorted(maps.Keys(e.paths))
}

// An exposure collects what a package exposes.
type exposure struct {
	table *Table
	pkg   *types.Package
	below func(*types.Package) []string
	seen  map[types.Type]bool
	paths map[string]bool
}

func (e *exposure) object(obj types.Object) {
	switch obj := obj.(type) {
	case *types.Var, *types.TypeName:
		e.visit(obj.Type())
	case *types.Func:
		for r := range obj.Signature().Results().Variables() {
			e.visit(r.Type())
		}
	}
}

// visit adds what a value of the type gives access to.
func (e *exposure) visit(typ types.Type) {
	switch t := types.Unalias(typ).(type) {
	case *types.Pointer:
		e.visit(t.Elem())
	case interface{ Elem() types.Type }: // slices, arrays, maps, channels
		e.visit(t.Elem())
	case *types.Struct:
		for f := range t.Fields() {
			if f.Exported() {
				e.visit(f.Type())
			}
		}
	case *types.Named:
		e.named(t.Origin())
	}
}

func (e *exposure) named(t *types.Named) {
	pkg := t.Obj().Pkg()
	if pkg == nil || e.seen[t] {
		return
	}
	e.seen[t] = true
	path := typ.ImportPath(pkg.Path())
	switch {
	case e.table.types[[2]string{path, t.Obj().Name()}]:
		e.paths[path] = true
	case pkg != e.pkg:
		for _, path := range e.below(pkg) {
			e.paths[path] = true
		}
	default:
		for m := range t.Methods() {
			if m.Exported() {
				e.object(m)
			}
		}
		if iface, ok := t.Underlying().(*types.Interface); ok {
			for m := range iface.ExplicitMethods() {
				e.object(m)
			}
		}
		e.visit(t.Underlying())
	}
}
