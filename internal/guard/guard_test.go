package guard_test

import (
	"go/ast"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// TestFacts reads functions that call at(), or try(), with what is known there
// in a comment behind the function.
func TestFacts(t *testing.T) {
	src := testsrc.Load(t, "facts.txt")
	p, want := src.Pkg, src.Want
	asked := 0
	for _, f := range p.Funcs {
		if f.Obj == nil || f.Body == nil {
			continue
		}
		line := src.Line(f.Body)
		expected, has := want[line]
		call := marker(f.Body)
		if call == nil || !has {
			continue
		}
		asked++
		var got []string
		for fact := range p.Guard.Graph(f.Body).Facts(call) {
			got = append(got, describe(fact))
		}
		slices.Sort(got)
		if s := strings.Join(got, "; "); s != expected {
			t.Errorf("%s (line %d): known is %q, want %q", f.Name, line, s, expected)
		}
	}
	if asked < 66 {
		t.Errorf("only %d functions were asked about", asked)
	}
}

func describe(f guard.Fact) string {
	s := f.Path.String() + " " + f.Kind.String()
	if (f.Kind == guard.Is || f.Kind == guard.IsNot) && f.Limit != nil {
		s += " " + f.Limit.ExactString()
	}
	if f.Swaps {
		s += " swaps"
	}
	return s
}

// marker returns the call of at or try in the body.
func marker(body *ast.BlockStmt) (found *ast.CallExpr) {
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if id, ok := call.Fun.(*ast.Ident); ok && (id.Name == "at" || id.Name == "try") {
				found = call
			}
		}
		return found == nil
	})
	return found
}

// TestEither reads functions that call at() behind a test of which one of two parts is
// the reason: what each part says, the first one before the bar.
func TestEither(t *testing.T) {
	src := testsrc.Load(t, "either.txt")
	asked := 0
	for _, f := range src.Pkg.Funcs {
		if f.Obj == nil || f.Body == nil || marker(f.Body) == nil {
			continue
		}
		asked++
		g, got := src.Pkg.Guard.Graph(f.Body), ""
		for fact := range g.Tests(marker(f.Body)) {
			if x, y := g.Either(fact); len(x) > 0 {
				got += describeAll(x) + " | " + describeAll(y)
			}
		}
		if want := src.Want[src.Line(f.Body)]; got != want {
			t.Errorf("%s: either %q, want %q", f.Name, got, want)
		}
	}
	if asked < 5 {
		t.Errorf("only %d functions were asked about", asked)
	}
}

// TestStores reads functions with what they store, and where, in a comment behind them: a
// place in parentheses is only changed in a copy.
func TestStores(t *testing.T) {
	src := testsrc.Load(t, "stores.txt")
	asked := 0
	for _, f := range src.Pkg.Funcs {
		if f.Obj == nil || f.Body == nil {
			continue
		}
		want, has := src.Want[src.Line(f.Body)]
		if !has {
			continue
		}
		asked++
		var got []string
		for _, s := range src.Pkg.Guard.Graph(f.Body).Stores() {
			switch {
			case s.Copy != nil:
				got = append(got, "("+s.Path.String()+")")
			case !s.Path.Variable() || s.Path.Root.Parent() == src.Pkg.Pkg.Scope():
				got = append(got, s.Path.String())
			}
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%s: stores in %q, want %q", f.Name, s, want)
		}
	}
	if asked < 9 {
		t.Errorf("only %d functions were asked about", asked)
	}
}

func describeAll(facts []guard.Fact) string {
	var out []string
	for _, f := range facts {
		out = append(out, describe(f))
	}
	return strings.Join(out, "; ")
}
