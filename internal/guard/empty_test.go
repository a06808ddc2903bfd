package guard_test

import (
	"testing"

	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// TestEmpty reads functions that call at() behind a test which finds something missing,
// with why it is missing in each call in a comment behind them: it is emptied before, or
// forgotten or cut off afterwards.
func TestEmpty(t *testing.T) {
	src := testsrc.Load(t, "empty.txt")
	asked := 0
	for _, f := range src.Pkg.Funcs {
		if f.Obj == nil || f.Body == nil || marker(f.Body) == nil {
			continue
		}
		asked++
		g, got := src.Pkg.Guard.Graph(f.Body), "-"
		for fact := range g.Tests(marker(f.Body)) {
			switch {
			case g.Emptied(marker(f.Body), fact):
				got = "emptied"
			case g.Forgets(marker(f.Body), fact.Path, fact.Key):
				got = "forgotten"
			case g.CutOff(marker(f.Body), fact):
				got = "cut off"
			}
		}
		if want := src.Want[src.Line(f.Body)]; got != want {
			t.Errorf("%s: %s, want %s", f.Name, got, want)
		}
	}
	if asked < 30 {
		t.Errorf("only %d functions were asked about", asked)
	}
}
