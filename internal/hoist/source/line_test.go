package source

import (
	"go/parser"
	"go/token"
	"testing"
)

func TestLineDirectives(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]bool{
		"package p\n":                                     false,
		"//line y.go:1\npackage p\n":                      true,
		"package p\n\n//line p.y:10\nfunc f() {}\n":       true,
		"package p\n\n//line p.y:10:4\nfunc f() {}\n":     true,
		"package p\n\nfunc /*line :7*/ f() {}\n":          true,
		"package p\n\n//line and column\nfunc f() {}\n":   false,
		"package p\n\n// see //line 10\nfunc f() {}\n":    false,
		"package p\n\n/*line\n */\nfunc f() {} // line\n": false,
	} {
		f, err := parser.ParseFile(token.NewFileSet(), "p.go", src, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if got := hasLineDirectives(f); got != want {
			t.Errorf("%q: %t, want %t", src, got, want)
		}
	}
}
