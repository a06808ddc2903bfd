package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// TestNamed lists what is kept of some packages, beside what is not.
func TestNamed(t *testing.T) {
	t.Parallel()
	const first = `package p

import (
	"example.com/a"
	short "example.com/long"
	. "example.com/dot"
)

var v a.T = a.F(short.G(), other.H)
`
	const second = "package p\n\nimport aa \"example.com/a\"\n\nvar w = aa.Again\n"
	fset := token.NewFileSet()
	var files []*ast.File
	for _, src := range []string{first, second} {
		f, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	paths := map[string]string{"example.com/a": "example.com/a", "example.com/long": "example.com/p/vendor/example.com/long", "example.com/dot": "example.com/dot"}
	n := namedIn(files, paths, map[string]*fact.Fact{"example.com/pb": {Servers: []string{"example.com/pb.GreeterServer"}}})
	for _, tt := range []struct{ path, name, has, want string }{
		{"example.com/a", "a", "Again F G H T", "Again F T"},
		{"example.com/p/vendor/example.com/long", "long", "F G short", "G"},
		{"example.com/other", "long", "F G", ""},
		{"example.com/dot", "dot", "F G", "F G"},
		{"example.com/pb", "pb", "GreeterServer GreeterClient", "GreeterServer"},
		{"example.com/pb", "pb", "F UnimplementedGreeterServer", "F UnimplementedGreeterServer"},
		{"example.com/api/v1", "v1", "AddToScheme F", "AddToScheme"},
	} {
		names := strings.Fields(tt.has)
		keep := n.of(tt.path)(tt.name, names)
		got := strings.Join(slices.DeleteFunc(names, func(name string) bool { return !keep(name) }), " ")
		if got != tt.want {
			t.Errorf("of %s, which has %s: %q, want %q", tt.path, tt.has, got, tt.want)
		}
	}
}

// TestBuilds: a function that refers to what builds, by the catalogue or by facts, is
// found; a variable of the package, a method and another function are not.
func TestBuilds(t *testing.T) {
	t.Parallel()
	build := []fact.Build{{Constructor: "example.com/lib.New"}}
	facts := map[string]*fact.Fact{"example.com/a": {Funcs: []fact.Func{
		{Name: "example.com/a.New", Makes: build}, {Name: "example.com/a.Run", Uses: build}, {Name: "example.com/a.Wait", Waits: true}, {Name: "(*example.com/a.T).Get", Makes: build},
	}}}
	paths := map[string]string{"example.com/a": "example.com/a", "github.com/go-playground/validator/v10": "github.com/go-playground/validator/v10"}
	for body, want := range map[string]bool{
		"func f() { a.New() }":             true,
		"func f() func() { return a.Run }": true,
		"func f() { _ = validator.New() }": true,
		"func f() { a.Wait() }":            false,
		"func f(t *a.T) { t.Get() }":       false,
		"func f() { b.New() }":             false,
		"var v = a.New()":                  false,
	} {
		src := "package p\n\nimport (\n\"example.com/a\"\nvalidator \"github.com/go-playground/validator/v10\"\n)\n\n" + body + "\n"
		f, err := parser.ParseFile(token.NewFileSet(), "p.go", src, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if got := builds([]*ast.File{f}, paths, facts); got != want {
			t.Errorf("%s: %t", body, got)
		}
	}
}
