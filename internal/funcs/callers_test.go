package funcs_test

import (
	"slices"
	"testing"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// TestCallers: callers that are told without all edges are those that have edges with a call.
func TestCallers(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"edges.txt", "callers.txt"} {
		src := testsrc.Load(t, name)
		told := make(map[*funcs.Func][]*funcs.Func)
		for _, f := range src.Pkg.Funcs[1:] {
			if from, ok := src.Pkg.CallersInSight(f); ok {
				told[f] = from
			}
		}
		if len(told) < len(src.Pkg.Funcs)/2 {
			t.Errorf("%s: of %d functions, the callers of %d were told", name, len(src.Pkg.Funcs), len(told))
		}
		if len(told) == len(src.Pkg.Funcs)-1 {
			t.Errorf("%s: callers out of sight were told", name)
		}
		for f, from := range told {
			var want []*funcs.Func
			for _, e := range f.In() {
				if e.Call != nil {
					want = append(want, e.From)
				}
			}
			if !slices.Equal(sorted(from), sorted(want)) {
				t.Errorf("%s, line %d: %s has %d callers, want %d", name, src.Line(f.Cursor.Node()), f.Name, len(from), len(want))
			}
		}
	}
}

// sorted returns the functions in source order, each once.
func sorted(fs []*funcs.Func) []*funcs.Func {
	slices.SortFunc(fs, func(x, y *funcs.Func) int { return x.Index - y.Index })
	return slices.Compact(fs)
}
