package timing_test

import (
	"go/ast"
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
)

// TestTiming reads functions that build an instance, and behind each when all but its
// last statement may run.
func TestTiming(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "timing.txt")
	clock := src.Timing("overridden")
	src.Answers(t, 23, func(name string) string {
		s := src.Site(t, name)
		var nodes []ast.Node
		for _, stmt := range s.Owner.Body.List[:len(s.Owner.Body.List)-1] {
			nodes = append(nodes, stmt)
		}
		when, why := clock.Of(s, nodes)
		got := map[timing.When]string{timing.Early: "early", timing.Late: "late", timing.Never: "never"}[when]
		if why.Given() {
			got += ": " + why.Detail
		}
		if clock.MayPanic(s, nodes).Given() {
			got += "; may panic"
		}
		return got
	})
}
