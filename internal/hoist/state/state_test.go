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
	asked := 0
	src.Functions(func(name, want string) {
		asked++
		s := src.Site(t, name)
		var nodes []ast.Node
		for _, stmt := range s.Owner.Body.List[:len(s.Owner.Body.List)-1] {
			nodes = append(nodes, stmt)
		}
		got := "-"
		if why := reader.PerCall(s, nodes); why.Given() {
			got = why.Detail
		}
		if got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	})
	if asked < 6 {
		t.Errorf("only %d functions were asked about", asked)
	}
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
