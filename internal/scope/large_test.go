package scope

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/types"
	"strings"
	"testing"
)

// TestSignatures: what is remembered of large structs is what Signature and ForTests
// say of each signature by itself, and it is remembered of no others.
func TestSignatures(t *testing.T) {
	t.Parallel()
	u := newUniverse(t)
	var b strings.Builder
	b.WriteString("package p\n\nimport (\n\t\"net/http\"\n\t\"testing\"\n)\n")
	for name, field := range map[string]string{"Plain": "int", "Served": "*http.Request", "Tested": "*testing.T", "Embeds": "http.ResponseWriter"} {
		for _, n := range []int{1, 2 * large} {
			fmt.Fprintf(&b, "type %s%d struct {\n", name, n)
			for i := range n {
				fmt.Fprintf(&b, "\tf%d int\n", i)
			}
			if name == "Embeds" {
				fmt.Fprintf(&b, "\t%s\n}\n", field)
			} else {
				fmt.Fprintf(&b, "\tlast %s\n}\n", field)
			}
			fmt.Fprintf(&b, "func (%s%d) Do() {}\nfunc (*%[1]s%[2]d) Done(n int) {}\nfunc take%[1]s%[2]d(*%[1]s%[2]d) {}\n", name, n)
		}
	}
	file, err := parser.ParseFile(u.fset, "p.go", b.String(), parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Defs: make(map[*ast.Ident]types.Object)}
	conf := types.Config{Importer: u}
	if _, err := conf.Check("example.com/p", u.fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	var s Signatures
	said := make(map[Freq]int)
	for range 2 {
		for _, decl := range file.Decls {
			fd, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			sig := info.Defs[fd.Name].(*types.Func).Signature()
			got, gotOK := s.Of(fd.Name.Name, sig)
			if want, ok := Signature(fd.Name.Name, sig); got != want || gotOK != ok {
				t.Errorf("%v: %v, %v; want %v, %v", sig, got, gotOK, want, ok)
			}
			said[got.Freq]++
			got, gotOK = s.ForTests(sig)
			if want, ok := ForTests(sig); got != want || gotOK != ok {
				t.Errorf("%v for tests: %v, %v; want %v, %v", sig, got, gotOK, want, ok)
			}
		}
	}
	if said[Request] == 0 || said[Unknown] == 0 {
		t.Errorf("%v: want some of a request, and some of which nothing is known", said)
	}
	if n := len(s.holders); n != 4 {
		t.Errorf("%d structs are remembered, want the 4 large ones", n)
	}
}
