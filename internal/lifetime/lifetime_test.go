package lifetime_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// TestFates reads functions that build one instance each, with what becomes of it, and
// on what it depends, in a comment behind the first line.
func TestFates(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile("testdata/fates.txt")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), Instances: make(map[*ast.Ident]types.Instance), Implicits: make(map[ast.Node]types.Object),
	}
	conf := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	insp := inspector.New([]*ast.File{file})
	var files []inspector.Cursor
	for c := range insp.Root().Children() {
		files = append(files, c)
	}
	want := make(map[int]string)
	for _, group := range file.Comments {
		want[fset.Position(group.Pos()).Line] = strings.TrimSpace(strings.TrimPrefix(group.List[0].Text, "//"))
	}
	cat, err := catalogue.New(catalogue.Config{Groups: []string{string(catalogue.Compiled)}})
	if err != nil {
		t.Fatal(err)
	}
	p := funcs.New(pkg, info, insp, funcs.List(files, info), nil)
	a := lifetime.New(p, cat, nil)
	for _, made := range p.Calls {
		fn, _ := made.Callee.(*types.Func)
		if fn == nil || cat.Func(fn) == nil {
			continue
		}
		f := p.Enclosing(made.At).Decl()
		line := fset.Position(f.Cursor.Node().Pos()).Line
		fate := a.Track(lifetime.Value{At: made.At, Entry: cat.Func(fn).Entry})
		sources := a.Sources(made.At.Node().(*ast.CallExpr).Args[0])
		if got := describe(fate, sources); got != want[line] {
			t.Errorf("line %d, %s: %q, want %q", line, f.Name, got, want[line])
		}
		delete(want, line)
	}
	for _, f := range p.Funcs {
		if f.Obj == nil {
			continue
		}
		if line := fset.Position(f.Cursor.Node().Pos()).Line; want[line] != "" {
			t.Errorf("line %d, %s: nothing is built", line, f.Name)
		}
	}
}

func describe(f lifetime.Fate, s lifetime.Sources) string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	switch {
	case len(f.Into) > 0:
		add("stored in %s%s%s", indices(f.Into), when(f.Filled, ", filled"), when(f.Reused, ", reused"))
	case f.Stored:
		add("stored by %s", f.Why.Rule)
	}
	if len(f.Returned) > 0 {
		add("returned %s%s", indices(f.Returned), when(f.Holder, ", held"))
	}
	if names := identifiers(f.Data); len(f.Uses) > 0 {
		add("used%s", when(len(names) > 0, " on "+strings.Join(names, ", ")))
	}
	if f.Global != nil {
		add("overwrites %s", f.Global.Name())
	}
	var on []string
	for _, v := range s.Vars {
		on = append(on, v.Name())
	}
	if len(s.Loops) > 0 {
		on = append(on, "a loop")
	}
	if s.Dynamic {
		on = append(on, "something unseen")
	}
	if len(on) > 0 {
		add("depends on %s", strings.Join(on, ", "))
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, "; ")
}

func when(b bool, s string) string {
	if b {
		return s
	}
	return ""
}

func indices(list []int) string { return strings.Trim(fmt.Sprint(list), "[]") }

// identifiers returns the names among the expressions.
func identifiers(es []ast.Expr) (names []string) {
	for _, e := range es {
		if id, ok := e.(*ast.Ident); ok {
			names = append(names, id.Name)
		}
	}
	return names
}
