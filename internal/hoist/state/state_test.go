package state_test

import (
	"go/ast"
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/state"
)

// TestPerCall reads functions that build an instance, and behind each what all but
// its last statement have for themselves.
func TestPerCall(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "state.txt")
	reader := state.NewReader(src.Folder)
	src.Answers(t, 6, func(name string) string {
		s := src.Site(t, name)
		var nodes []ast.Node
		for _, stmt := range s.Owner.Body.List[:len(s.Owner.Body.List)-1] {
			nodes = append(nodes, stmt)
		}
		got := "-"
		if why := reader.PerCall(s, nodes); why.Given() {
			got = why.Detail
		}
		return got
	})
}

// TestWrites: which functions change what their parameter refers to.
func TestWrites(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "state.txt")
	search := state.NewReader(src.Folder).Any()
	for _, f := range src.Pkg.Funcs {
		if f.Name != "mark" {
			continue
		}
		m, key := f.Sig.Params().At(0), f.Sig.Params().At(1)
		if !search.Writes(f.Body, m) || search.Writes(f.Body, key) {
			t.Error("mark writes to its map, and not to its key")
		}
	}
}
