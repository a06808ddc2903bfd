// Package facts measures what the analyzer exports for real libraries.
package facts

import (
	"bytes"
	"encoding/gob"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// maxBytes caps the fact of one package: a vet unit reads the facts of all
// its imports. The largest of client-go was half of it when the cap was set, and
// half of that what gob says of the types.
const maxBytes = 8 << 10

// TestFactSize analyses client-go with its dependencies, more than 300
// packages, and caps the bytes of each fact and of all together.
func TestFactSize(t *testing.T) {
	cfg := &packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule}
	pkgs, err := packages.Load(cfg, "k8s.io/client-go/kubernetes", "k8s.io/client-go/restmapper", "k8s.io/client-go/tools/cache", "k8s.io/client-go/dynamic")
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("client-go has errors")
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{mapperlint.Analyzer}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	sizes := make(map[string]int)
	for act := range graph.All() {
		if act.Analyzer != mapperlint.Analyzer {
			continue
		}
		for _, fact := range act.AllPackageFacts() {
			if fact.Package == act.Package.Types {
				var buf bytes.Buffer
				if err := gob.NewEncoder(&buf).Encode(fact.Fact); err != nil {
					t.Fatal(err)
				}
				sizes[act.Package.PkgPath] = buf.Len()
			}
		}
	}
	if len(sizes) == 0 {
		t.Fatal("no package exported a fact")
	}
	total, all := 0, make([]int, 0, len(sizes))
	for path, n := range sizes {
		if n > maxBytes {
			t.Errorf("%s: fact of %d bytes, more than %d", path, n, maxBytes)
		}
		total += n
		all = append(all, n)
	}
	slices.Sort(all)
	t.Logf("%d packages with facts, median %d bytes, largest %d, together %d", len(all), all[len(all)/2], all[len(all)-1], total)
}
