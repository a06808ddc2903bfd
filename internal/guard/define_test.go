package guard_test

import (
	"go/ast"
	"go/types"
	"slices"
	"testing"

	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// TestArrivals: going back from a block finds what is found out for all blocks at once.
func TestArrivals(t *testing.T) {
	asked, alone := 0, make(map[string]bool)
	for _, name := range []string{"facts.txt", "stores.txt", "empty.txt", "define.txt"} {
		p := testsrc.Load(t, name).Pkg
		for _, f := range p.Funcs {
			if f.Body == nil {
				continue
			}
			vars := make(map[*types.Var]bool)
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					if v, ok := p.Info.Defs[id].(*types.Var); ok {
						vars[v] = true
					}
				}
				return true
			})
			for v := range vars {
				walked, found := p.Guard.Graph(f.Body).Arrivals(v)
				if !slices.Equal(walked, found) {
					t.Errorf("%s: of %s arrives %v, and going back %v", f.Name, v.Name(), found, walked)
				}
				asked += len(found)
				for _, s := range found {
					alone[s[len(s)-4:]] = true
				}
			}
		}
	}
	if asked < 100 || len(alone) < 2 {
		t.Errorf("%d places were asked about, with %d kinds of answers", asked, len(alone))
	}
}
