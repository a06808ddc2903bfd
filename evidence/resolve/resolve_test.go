package resolve

import (
	"fmt"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/evidence/internal/refused"
	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// TestCatalogue resolves every name of every entry.
func TestCatalogue(t *testing.T) {
	t.Parallel()
	r := load(t)
	for _, e := range catalogue.Entries() {
		t.Run(e.ID, func(t *testing.T) {
			var instances []types.Type
			available := true
			for _, c := range e.Constructors {
				if refused.Module(Path(c.Name)) != "" {
					available = false
					continue
				}
				if version := SourceOf(c); version != "" {
					if err := Declared(version, c); err != nil {
						t.Error(err)
					}
					continue
				}
				yields, err := r.Constructor(e, c)
				if err != nil {
					t.Errorf("%s: %v", c.Name, err)
				}
				instances = append(instances, yields...)
			}
			if len(instances) == 0 && !available {
				return // nothing of it can be had
			}
			for _, err := range r.Members(e, instances) {
				t.Error(err)
			}
			for _, f := range e.SetupFuncs {
				if err := setupFunc(r, f); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// setupFunc looks a set-up function up in the loaded packages, or if it is one of
// the past, in the source of its time.
func setupFunc(r *Resolver, pattern string) error {
	err := r.SetupFunc(pattern)
	for _, old := range OldSetupFuncs() {
		if old.Pattern != pattern {
			continue
		}
		if err == nil {
			return fmt.Errorf("%s is no name of the past: a loaded package has it", pattern)
		}
		return Declared(old.Version, old.Function)
	}
	return err
}

// TestDepsAreComplete: deps.go, which makes the module require them, has every
// package that the catalogue names and that can be had.
func TestDepsAreComplete(t *testing.T) {
	t.Parallel()
	imported := deps(t)
	for _, e := range catalogue.Entries() {
		for _, c := range e.Constructors {
			path := Path(c.Name)
			if refused.Module(path) != "" || SourceOf(c) != "" || isStandard(path) || strings.HasSuffix(path, "/*") {
				continue
			}
			if !slices.Contains(imported, path) {
				t.Errorf("entry %s: deps.go does not import %s", e.ID, path)
			}
		}
	}
}

// TestRefusedModules: a module is on the list of those that cannot be had only
// while no package of it can be loaded, and while an entry names it.
func TestRefusedModules(t *testing.T) {
	t.Parallel()
	var paths []string
	for _, e := range catalogue.Entries() {
		for _, c := range e.Constructors {
			if path := Path(c.Name); refused.Module(path) != "" {
				paths = append(paths, path)
			}
		}
	}
	for module := range refused.Modules() {
		if !slices.ContainsFunc(paths, func(p string) bool { return p == module || strings.HasPrefix(p, module+"/") }) {
			t.Errorf("no entry names the refused module %s", module)
		}
	}
	r, _, err := Load(paths)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if r.Has(path) {
			t.Errorf("%s can be loaded: take its module off the list of those that cannot be had", path)
		}
	}
}

func load(t *testing.T) *Resolver {
	t.Helper()
	paths := deps(t)
	for _, e := range catalogue.Entries() {
		for _, c := range e.Constructors {
			if path := Path(c.Name); isStandard(path) {
				paths = append(paths, path)
			}
		}
	}
	slices.Sort(paths)
	r, failed, err := Load(slices.Compact(paths))
	if err != nil {
		t.Fatal(err)
	}
	for path, err := range failed {
		t.Errorf("loading %s: %v", path, err)
	}
	return r
}

// deps returns what deps.go imports.
func deps(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "deps.go", nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// isStandard reports whether the package is of the standard library: no path of
// a module lacks a dot in its first element.
func isStandard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}
