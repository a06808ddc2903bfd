package lifetime_test

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// TestFates reads functions that build one instance each, with what becomes of it, and
// on what it depends, in a comment behind the first line.
func TestFates(t *testing.T) {
	t.Parallel()
	src := testsrc.Load(t, "fates.txt")
	p, want := src.Pkg, src.Want
	cat, err := catalogue.New(catalogue.Config{Groups: []string{string(catalogue.Compiled)}})
	if err != nil {
		t.Fatal(err)
	}
	a := lifetime.New(p, cat, nil)
	for _, made := range p.Calls {
		fn, _ := made.Callee.(*types.Func)
		if fn == nil || cat.Func(fn) == nil {
			continue
		}
		f := p.Enclosing(made.At).Decl()
		line := src.Line(f.Cursor.Node())
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
		if line := src.Line(f.Cursor.Node()); want[line] != "" {
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
