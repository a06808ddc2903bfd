package mapperlint

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/reason"
)

// TestTooLarge asserts that the analysis of an instance with more uses than are
// followed comes to an end, is silent, and says why.
func TestTooLarge(t *testing.T) {
	t.Parallel()
	uses := shape{name: "uses", write: func(s *text, n int) {
		s.f("func Serve(w http.ResponseWriter, r *http.Request) {\n\tv := validator.New()\n\tx := in{r.Host}")
		for range n {
			s.f("\tsink = v.Struct(x)")
		}
		s.f("}")
	}}
	for n, rule := range map[int]reason.ID{100: "", 20_000: reason.EscapeLarge} {
		sub := newSubject(t, uses, n)
		sub.pass.Analyzer = analyzer(t, Options{Silences: true})
		found := 0
		sub.pass.Report = func(analysis.Diagnostic) { found++ }
		result, err := sub.pass.Analyzer.Run(&sub.pass)
		if err != nil {
			t.Fatal(err)
		}
		silent := result.(*Result).Silent
		switch {
		case rule == "" && (found != 1 || len(silent) != 0):
			t.Errorf("%d uses: %d diagnostics, silent: %v", n, found, silent)
		case rule != "" && (found != 0 || len(silent) != 1 || silent[0].Reasons[0].Rule != rule):
			t.Errorf("%d uses: %d diagnostics, silent: %v, want %s", n, found, silent, rule)
		}
	}
}

// TestGenericsEnd: a generic type with many methods, each of which names it with its own
// parameter, takes no longer than its size.
func TestGenericsEnd(t *testing.T) {
	t.Parallel()
	i := slices.IndexFunc(shapes, func(s shape) bool { return s.name == "generics" })
	sub := newSubject(t, shapes[i], 500)
	if sub.run(t); sub.found != 1 {
		t.Errorf("%d diagnostics, want 1", sub.found)
	}
}
