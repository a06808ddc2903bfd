package guard

import (
	"fmt"
	"go/types"
)

// Arrivals returns what arrives of v at the start of each live block, by going back from
// there, and by what is found out for all blocks.
func (g *Graph) Arrivals(v *types.Var) (walked, found []string) {
	defs := g.definitions(v)
	if defs.elsewhere {
		return nil, nil
	}
	at := func(d defined, ok bool) string { return fmt.Sprint(d.at.block, d.at.index, ok) }
	for _, b := range g.Blocks {
		if b.Live {
			walked = append(walked, at(g.walkBack(defs, b)))
			found = append(found, at(g.arriving(defs)[b.Index].alone()))
		}
	}
	return walked, found
}
