package slice_test

import (
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
)

// TestSlices reads functions that build an instance, and behind each what moves with
// that.
func TestSlices(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "slices.txt")
	slices := src.Slices()
	src.Answers(t, 11, func(name string) string {
		sl, why := slices.Of(src.Site(t, name), nil)
		got := "refused: " + why.Detail
		if sl != nil && !why.Given() {
			got = describe(sl)
		}
		return strings.TrimSpace(got)
	})
}

func describe(sl *slice.Slice) string {
	var stmts, results []string
	for _, c := range sl.Stmts {
		stmts = append(stmts, sl.Site.File.Src.Node(c.Node()))
	}
	if len(stmts) == 0 {
		stmts = []string{sl.Text()}
	}
	for _, o := range sl.Outlets() {
		name := "_"
		if o.Var != nil {
			name = o.Var.Name()
		}
		results = append(results, name)
	}
	got := strings.Join(stmts, " | ") + "; then " + strings.Join(results, ", ")
	if why := sl.LiteralsUsed(); why.Given() {
		got += "; " + why.Detail
	}
	return got
}
