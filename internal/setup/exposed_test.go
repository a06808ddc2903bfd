package setup

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"
)

// TestExposed: a package exposes what its exported variables, fields and results
// are of, and what packages expose whose types it exposes.
func TestExposed(t *testing.T) {
	t.Parallel()
	table, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for src, want := range map[string][]string{
		"var C http.Client":                                   {"net/http"},
		"var c http.Client":                                   nil,
		"var R http.Request":                                  nil, // nothing of it is in the table
		"var L *time.Location":                                nil,
		"var M map[string][]*http.Client":                     {"net/http"},
		"type T struct{ A struct{ C *http.Client } }":         {"net/http"},
		"type T struct{ c *http.Client }":                     nil,
		"type t struct{ C *http.Client }":                     nil,
		"type t struct{ C *http.Client }; func F() (int, *t)": {"net/http"},
		"type T int; func (T) C() *http.Client":               {"net/http"},
		"type T int; func (T) c() *http.Client":               nil,
		"type T interface{ Matcher() *regexp.Regexp }":        {"regexp"},
		"func F(*http.Client)":                                nil,
		"type T[X any] struct{ C *http.Client; Next *T[X] }":  {"net/http"},
		"var A app.App; var R *regexp.Regexp":                 {"below", "regexp"},
		"type T struct{ *T; http.Client; R *regexp.Regexp }":  {"net/http", "regexp"},
	} {
		got := table.Exposed(check(t, src), func(pkg *types.Package) []string {
			if pkg.Path() == "app" {
				return []string{"below"}
			}
			return nil
		})
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", src, got, want)
		}
	}
}

// check type-checks a package p, with what it imports made up.
func check(t *testing.T, src string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", "package p; import (`app`; `net/http`; `regexp`; `time`); "+src, 0)
	if err != nil {
		t.Fatal(err)
	}
	cfg := types.Config{Importer: made{}, Error: func(error) {}} // of unused imports
	pkg, _ := cfg.Check("p", fset, []*ast.File{file}, nil)
	return pkg
}

// made imports packages of empty structs.
type made struct{}

func (made) Import(path string) (*types.Package, error) {
	pkg := types.NewPackage(path, strings.TrimPrefix(path, "net/"))
	for _, name := range []string{"App", "Client", "Request", "Location", "Regexp"} {
		tn := types.NewTypeName(token.NoPos, pkg, name, nil)
		types.NewNamed(tn, types.NewStruct(nil, nil), nil)
		pkg.Scope().Insert(tn)
	}
	pkg.MarkComplete()
	return pkg, nil
}

// TestThrough: what is exposed counts as if it were imported.
func TestThrough(t *testing.T) {
	t.Parallel()
	table, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	importer, lib := types.NewPackage("a", "a"), types.NewPackage("net/http", "http")
	if table.Reaches(importer) || table.Counts(importer, lib) {
		t.Error("it counts without an import")
	}
	through := table.Through([]string{"net/http"})
	if !through.Reaches(importer) || !through.Counts(importer, lib) {
		t.Error("it does not count although an import exposes it")
	}
	if through.Counts(importer, types.NewPackage("expvar", "expvar")) || table.Reaches(importer) {
		t.Error("something else counts")
	}
}
