package funcs_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// TestEdges reads functions with whom they call, or hand on to be called, and how
// often, in a comment behind the first line.
func TestEdges(t *testing.T) {
	t.Parallel()
	src := testsrc.Load(t, "edges.txt")
	asked := 0
	for _, f := range src.Pkg.Funcs {
		if f.Obj == nil {
			continue
		}
		line := src.Line(f.Cursor.Node())
		if src.Want[line] == "" {
			continue
		}
		asked++
		if got := describe(f); got != src.Want[line] {
			t.Errorf("line %d, %s: %q, want %q", line, f.Name, got, src.Want[line])
		}
	}
	if asked < 20 {
		t.Errorf("only %d functions were asked about", asked)
	}
}

func describe(f *funcs.Func) string {
	var out []string
	for _, e := range f.Out() {
		s := e.To.Name
		if e.To.Obj == nil {
			s = "literal"
		}
		switch {
		case e.Value:
			s += " by value"
		case e.Call == nil && e.To.Obj != nil:
			s += " named"
		}
		switch e.Reason.Freq {
		case scope.Once:
			s += " once"
		case scope.PerElement:
			s += " per element"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}
