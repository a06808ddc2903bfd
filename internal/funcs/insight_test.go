package funcs_test

import (
	"slices"
	"testing"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// TestInSight: what is told of a function without all edges is what these tell.
func TestInSight(t *testing.T) {
	t.Parallel()
	type told struct {
		in []*funcs.Edge
		r  scope.Reason
	}
	for _, name := range []string{"edges.txt", "insight.txt"} {
		src := testsrc.Load(t, name)
		all := make(map[*funcs.Func]told)
		for _, f := range src.Pkg.Funcs {
			if in, r, ok := src.Pkg.InSight(f); ok {
				all[f] = told{in, r}
			}
		}
		if len(all) < len(src.Pkg.Funcs)/2 || len(all) == len(src.Pkg.Funcs) {
			t.Errorf("%s: %d of %d functions are in sight", name, len(all), len(src.Pkg.Funcs))
		}
		for f, told := range all {
			if want, got := edges(f.In()), edges(told.in); !slices.Equal(got, want) {
				t.Errorf("%s, line %d, %s: %q, want %q", name, src.Line(f.Cursor.Node()), f.Name, got, want)
			}
			if told.r != f.Reason() {
				t.Errorf("%s, line %d, %s: runs by %q, want %q", name, src.Line(f.Cursor.Node()), f.Name, told.r.What, f.Reason().What)
			}
		}
	}
}

// edges describes edges, sorted.
func edges(in []*funcs.Edge) (out []string) {
	for _, e := range in {
		s := e.From.Name + " " + e.Reason.What
		if e.Call != nil {
			s += " by call"
		}
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
