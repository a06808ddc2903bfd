package mapperlint

import (
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// TestLostFacts asserts that without the facts of imports, as behind a package
// that does not compile, less is reported and nothing else. What a function of
// another package does with an instance that it is given, only facts tell:
// crosspkg/params is left out. Where the facts of a package are lost, so are the
// types of its functions, and nothing is handed to them that is known.
func TestLostFacts(t *testing.T) {
	t.Parallel()
	slow(t)
	pkgs := loadFixtures(t, determined...)
	known := make(map[string]int) // by place and category
	with, without := analyzer(t, Options{}), analyzer(t, Options{})
	run := without.Run
	without.Run = func(pass *analysis.Pass) (any, error) {
		own := *pass
		own.ImportPackageFact = func(*types.Package, analysis.Fact) bool { return false }
		return run(&own)
	}
	places := func(a *analysis.Analyzer, see func(place, message string)) {
		for _, root := range analyze(t, a, pkgs).Roots {
			for _, d := range root.Diagnostics {
				see(root.Package.Fset.Position(d.Pos).String(), d.Message)
			}
		}
	}
	all, left := 0, 0
	places(with, func(place, _ string) { known[place]++; all++ })
	places(without, func(place, message string) {
		if strings.Contains(place, "crosspkg/params/") {
			return
		}
		left++
		if known[place]--; known[place] < 0 {
			t.Errorf("%s: reported only without facts: %s", place, message)
		}
	})
	t.Logf("%d diagnostics, %d without facts", all, left)
	if left == 0 || left >= all {
		t.Errorf("%d diagnostics with facts, %d without", all, left)
	}
}
