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
	if f.Value != nil {
		s += " " + f.Value.ExactString()
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
