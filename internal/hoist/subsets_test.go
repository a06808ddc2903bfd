package hoist_test

import (
	"go/token"
	"go/types"
	"hash/fnv"
	"math/rand/v2"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/assign"
	"golang.org/x/tools/go/analysis/passes/bools"
	"golang.org/x/tools/go/analysis/passes/copylock"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/analysis/passes/nilfunc"
	"golang.org/x/tools/go/analysis/passes/unreachable"
	"golang.org/x/tools/go/analysis/passes/unusedresult"
	"golang.org/x/tools/go/ast/inspector"
)

// vets are the checks of go vet that need no facts and that a fix might upset:
// a copied lock, a result that nobody uses, code behind a return.
var vets = []*analysis.Analyzer{assign.Analyzer, bools.Analyzer, copylock.Analyzer, nilfunc.Analyzer, unreachable.Analyzer, unusedresult.Analyzer}

// vet returns how many diagnostics each of the checks has for a program, and
// the text of the last one.
func vet(t *testing.T, c *checked) (counts map[string]int, last string) {
	t.Helper()
	counts = make(map[string]int)
	for _, a := range vets {
		pass := &analysis.Pass{
			Analyzer: a, Fset: c.fset, Files: c.files, Pkg: c.pkg, TypesInfo: c.info, TypesSizes: types.SizesFor("gc", "amd64"),
			ResultOf: map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(c.files)},
			Report: func(d analysis.Diagnostic) {
				counts[a.Name]++
				last = c.fset.Position(d.Pos).String() + ": " + d.Message
			},
		}
		if _, err := a.Run(pass); err != nil {
			t.Fatalf("vet %s: %v", a.Name, err)
		}
	}
	return counts, last
}

// checkSubsets applies random sets of the fixes of a program, in random order:
// what comes out compiles, and go vet has no more to say than before.
func checkSubsets(t *testing.T, w *world, path string, prog program, fset *token.FileSet, with []analysis.Diagnostic) {
	t.Helper()
	if len(with) == 0 {
		return
	}
	before, err := w.check(path, prog)
	if err != nil {
		t.Fatal(err)
	}
	allowed, _ := vet(t, before)
	h := fnv.New64a()
	h.Write([]byte(path))
	r := rand.New(rand.NewPCG(h.Sum64(), 12))
	for range 3 {
		set := make([]analysis.Diagnostic, 0, len(with))
		for _, i := range r.Perm(len(with))[:1+r.IntN(len(with))] {
			set = append(set, with[i])
		}
		after, _ := fixed(t, fset, prog, set)
		c, err := w.check(path, after)
		if err != nil {
			t.Errorf("%s, %d of %d fixes: %v\n%s", path, len(set), len(with), err, changed(prog, after))
			continue
		}
		counts, last := vet(t, c)
		for name, n := range counts {
			if n > allowed[name] {
				t.Errorf("%s, %d of %d fixes: vet %s has %d, had %d: %s\n%s", path, len(set), len(with), name, n, allowed[name], last, changed(prog, after))
			}
		}
	}
}

// TestVetSees: the checks see what they are for, so that none is no accident.
func TestVetSees(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	c, err := w.check("vetted", program{"a.go": `package vetted

import "sync"

func f(mu *sync.Mutex) int {
	other := *mu
	_ = &other
	return 1
	return 2
}
`})
	if err != nil {
		t.Fatal(err)
	}
	if counts, _ := vet(t, c); counts["copylocks"] != 1 || counts["unreachable"] != 1 {
		t.Errorf("vet has %v", counts)
	}
}
