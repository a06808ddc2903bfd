package mapperlint

import (
	"bytes"
	"encoding/gob"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// determined are fixtures with many facts, long paths and small dependencies.
var determined = []string{"crosspkg/...", "directives/...", "request/rpc/...", "dependence/..."}

// TestDeterminism asserts that ten runs, on two loads of the same packages,
// report the same in the same order and export the same bytes; and that each
// fact is encoded to the same bytes each time, and read back as it was.
func TestDeterminism(t *testing.T) {
	t.Parallel()
	slow(t)
	var wantText []string
	var wantFacts map[string][]byte
	for range 2 {
		pkgs := loadFixtures(t, determined...)
		for range 5 {
			graph := analyze(t, analyzer(t, Options{Mappers: cheap}), pkgs)
			text, facts := describe(graph), encodedFacts(t, graph)
			if wantText == nil {
				wantText, wantFacts = text, facts
				if len(text) < 50 || len(facts) < 10 {
					t.Fatalf("%d diagnostics and %d facts: too few to compare", len(text), len(facts))
				}
			}
			if !slices.Equal(text, wantText) {
				t.Fatalf("diagnostics differ between runs:\n%q\n%q", text, wantText)
			}
			for path, want := range wantFacts {
				if !bytes.Equal(facts[path], want) {
					t.Errorf("%s: facts differ between runs:\n%q\n%q", path, facts[path], want)
				}
			}
			if len(facts) != len(wantFacts) {
				t.Errorf("%d packages have facts, %d in the first run", len(facts), len(wantFacts))
			}
		}
	}
}

// encodedFacts returns the encoded fact of each package that has one, and
// asserts that ten encodings are equal, also after decoding.
func encodedFacts(t *testing.T, graph *checker.Graph) map[string][]byte {
	t.Helper()
	facts := make(map[string][]byte)
	for act := range graph.All() {
		f := new(fact.Fact)
		if !act.PackageFact(act.Package.Types, f) {
			continue
		}
		want := encode(t, f)
		facts[act.Package.PkgPath] = want
		back := new(fact.Fact)
		if err := gob.NewDecoder(bytes.NewReader(want)).Decode(back); err != nil {
			t.Fatal(err)
		}
		for range 10 {
			if got := encode(t, f); !bytes.Equal(got, want) {
				t.Fatalf("%s: two encodings differ:\n%q\n%q", act.Package.PkgPath, got, want)
			}
			if got := encode(t, back); !bytes.Equal(got, want) {
				t.Fatalf("%s: a fact is not what it was after decoding:\n%q\n%q", act.Package.PkgPath, got, want)
			}
		}
	}
	return facts
}

func encode(t *testing.T, f *fact.Fact) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(f); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
