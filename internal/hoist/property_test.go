package hoist_test

import (
	"bytes"
	"flag"
	"go/format"
	"math/rand/v2"
	"regexp"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

var programs = flag.Int("programs", 60, "how many generated programs the property test tries")

// TestProperties: every fix of a generated program, and every set of up to
// four of them in either order, applies, compiles, and is formatted; what was
// fixed is not reported again, and nothing more is fixed (but where fixes keep
// to one file).
func TestProperties(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	n := *programs
	if testing.Short() {
		n /= 5
	}
	var stats stats
	for seed := range n {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		data := make([]byte, 200)
		for i := range data {
			data[i] = byte(r.UintN(256))
		}
		checkProperties(t, w, data, &stats)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	t.Logf("%d of %d programs, %d diagnostics, %d fixes, %d sets, %d conflicts", stats.programs, n, stats.diagnostics, stats.fixes, stats.sets, stats.conflicts)
	if stats.programs < n/2 || stats.fixes < n || stats.sets < 4*n {
		t.Errorf("%d programs gave only %d fixes and %d sets", stats.programs, stats.fixes, stats.sets)
	}
}

// FuzzFixes is TestProperties with programs that a fuzzer chooses.
func FuzzFixes(f *testing.F) {
	w, err := newWorld()
	if err != nil {
		f.Fatal(err)
	}
	for i := range 8 {
		f.Add(bytes.Repeat([]byte{byte(37 * i), byte(11 * i), 3}, 60))
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkProperties(t, w, data, new(stats)) })
}

type stats struct{ programs, diagnostics, fixes, sets, conflicts int }

// formsOf are the options that a program is tried with: the first byte decides.
var formsOf = []mapperlint.Options{{}, {}, {Hoist: "once"}, {Hoist: "field"}, {Hoist: "package"}, {NolintReason: "costly"}, {OneFile: true}}

func checkProperties(t *testing.T, w *world, data []byte, st *stats) {
	t.Helper()
	opts := formsOf[0]
	if len(data) > 0 {
		opts = formsOf[int(data[0])%len(formsOf)]
		data = data[1:]
	}
	prog := generate(data)
	fset, diags, err := w.diagnose("gen", prog, opts)
	if err != nil {
		return // names that clash: not a program
	}
	st.programs++
	var with []analysis.Diagnostic
	for _, d := range diags {
		if len(d.SuggestedFixes) > 0 {
			with = append(with, d)
		}
	}
	st.diagnostics += len(diags)
	st.fixes += len(with)
	for i, set := range subsets(with, 4, maxSets) {
		st.sets++
		after, conflicts := fixed(t, fset, prog, set)
		st.conflicts += conflicts
		if len(set) > 1 && len(set) < len(with) { // compiling is enough
			if _, err := w.check("gen", after); err != nil {
				t.Fatalf("%v\nbefore:\n%s\nafter:\n%s", err, changed(nil, prog), changed(prog, after))
			}
			checkClean(t, prog, after, false)
			continue
		}
		fset2, again, err := w.diagnose("gen", after, opts)
		if err != nil {
			t.Fatalf("%v\nbefore:\n%s\nafter:\n%s", err, changed(nil, prog), changed(prog, after))
		}
		if left := len(diags) - len(set) + conflicts; len(again) > left {
			t.Fatalf("%d diagnostics are left, want %d:\n%s\nbefore:\n%s\nafter:\n%s", len(again), left, messages(again), changed(nil, prog), changed(prog, after))
		}
		checkClean(t, prog, after, i == 0)
		if len(set) == len(with) && conflicts == 0 && !opts.OneFile && withFix(again) > 0 {
			next, _ := fixed(t, fset2, after, again)
			t.Fatalf("a second run has more to fix\nafter:\n%s\nthen:\n%s", changed(prog, after), changed(after, next))
		}
	}
}

// checkClean: gofmt leaves the result alone. Where several fixes change lines
// that are aligned with each other, the spaces are right when all are applied.
func checkClean(t *testing.T, before, after program, all bool) {
	t.Helper()
	for name, text := range after {
		if !clean(text) && (all || squeeze(text) != squeeze(formatted(text))) {
			t.Fatalf("%s is not gofmt-clean\nbefore:\n%s\nafter:\n%s", name, changed(nil, before), changed(before, after))
		}
	}
}

// formatted returns what gofmt makes of a text.
func formatted(text string) string {
	out, err := format.Source([]byte(text))
	if err != nil {
		return ""
	}
	return string(out)
}

var spaces = regexp.MustCompile(`(\S) +`)

// squeeze makes one space of several.
func squeeze(text string) string {
	return spaces.ReplaceAllString(text, "$1 ")
}

// maxSets bounds the sets that are tried of one program.
const maxSets = 64

// subsets returns the sets of up to n diagnostics, each in both orders, and
// the set of all; of more than most sets, as many, evenly chosen.
func subsets(all []analysis.Diagnostic, n, most int) [][]analysis.Diagnostic {
	if len(all) == 0 {
		return nil
	}
	sets := [][]analysis.Diagnostic{all} // first
	var grow func(set []analysis.Diagnostic, from int)
	grow = func(set []analysis.Diagnostic, from int) {
		if len(set) > 0 {
			sets = append(sets, append([]analysis.Diagnostic(nil), set...))
		}
		if len(set) > 1 {
			back := make([]analysis.Diagnostic, 0, len(set))
			for i := range set {
				back = append(back, set[len(set)-1-i])
			}
			sets = append(sets, back)
		}
		if len(set) == n {
			return
		}
		for i := from; i < len(all); i++ {
			grow(append(set, all[i]), i+1)
		}
	}
	grow(nil, 0)
	if len(sets) > most {
		some := sets[:0]
		for i := range most {
			some = append(some, sets[i*len(sets)/most])
		}
		return some
	}
	return sets
}
