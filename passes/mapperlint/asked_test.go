package mapperlint

import (
	"go/token"
	"go/types"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// TestMaxAsked: the fact says of a build which function to name to have it mended,
// but not where a function, or all together, cause more of them than are planned for.
func TestMaxAsked(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		functions, builds int
		want              bool
	}{
		{1, 3, true}, {1, maxAskedOf, true}, {1, maxAskedOf + 1, false},
		{maxAsked/maxAskedOf + 1, maxAskedOf, false},
	} {
		var src text
		src.WriteString(shapesHeader)
		for i := range tt.functions {
			src.f("func Make%d(n int) *validator.Validate {\n\tswitch n {", i)
			for n := range tt.builds - 1 {
				src.f("\tcase %d:\n\t\treturn validator.New()", n)
			}
			src.f("\t}\n\treturn validator.New()\n}")
		}
		im := &stubImporter{fset: token.NewFileSet(), dir: filepath.Join(testdata(t), "src"), done: make(map[string]*types.Package)}
		facts := make(map[string]analysis.Fact)
		newSubjectOf(t, im, "example.com/p", &src, facts).run(t)
		said, ok := facts["example.com/p"].(*fact.Fact)
		if !ok || len(said.Funcs) != tt.functions || len(said.Funcs[0].Makes) == 0 {
			t.Fatalf("%+v: fact %v", tt, said)
		}
		for _, made := range said.Funcs[0].Makes {
			if asked := made.Ask != ""; asked != tt.want {
				t.Errorf("%+v: ask %q", tt, made.Ask)
			}
		}
	}
}
