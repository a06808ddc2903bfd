package mapperlint

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/reason"
)

// TestTooLarge asserts that the analysis of an instance with more uses than are
// followed, below more tests than are asked, or in a method of an interface with more
// calls than are followed, comes to an end, is silent, and says why.
func TestTooLarge(t *testing.T) {
	t.Parallel()
	for _, s := range []shape{
		{"uses", 20_000, func(s *text, n int) {
			s.f("func Serve(w http.ResponseWriter, r *http.Request) {\n\tv := validator.New()\n\tx := in{r.Host}")
			for range n {
				s.f("\tsink = v.Struct(x)")
			}
			s.f("}")
		}},
		{"tests", 2_000, func(s *text, n int) {
			s.f("func Serve(w http.ResponseWriter, r *http.Request) {")
			for i := range n {
				s.f("\tif r.Host == \"%d\" {\n\t\treturn\n\t}", i)
			}
			s.f("\tv := validator.New()\n\tsink = v.Struct(in{r.Host})\n}")
		}},
		{"calls", 200, func(s *text, n int) {
			s.f("type doer interface{ do() }")
			for i := range n {
				s.f("type t%d struct{}\n\nfunc (t%d) do() {\n\tv := validator.New()\n\tsink = v.Struct(in{})\n}", i, i)
				s.f("func Routes%d(mux *http.ServeMux, d doer) {\n\tmux.HandleFunc(\"/\", func(w http.ResponseWriter, r *http.Request) { d.do() })\n}", i)
			}
		}},
	} {
		for n, rule := range map[int]reason.ID{s.n / 20: "", s.n: reason.EscapeLarge} {
			sub := newSubject(t, s, n)
			sub.pass.Analyzer = analyzer(t, Options{Silences: true})
			found := 0
			sub.pass.Report = func(analysis.Diagnostic) { found++ }
			result, err := sub.pass.Analyzer.Run(&sub.pass)
			if err != nil {
				t.Fatal(err)
			}
			silent := slices.DeleteFunc(result.(*Result).Silent, func(b Silent) bool { return b.Name != "validator.New" })
			switch {
			case rule == "" && (found == 0 || len(silent) != 0):
				t.Errorf("%d %s: %d diagnostics, %d silent", n, s.name, found, len(silent))
			case rule != "" && (found != 0 || len(silent) == 0 || slices.ContainsFunc(silent, func(b Silent) bool { return b.Reasons[0].Rule != rule })):
				t.Errorf("%d %s: %d diagnostics, %d silent, want %s", n, s.name, found, len(silent), rule)
			}
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
