package main

import (
	"reflect"
	"testing"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

const diffOfTwo = `diff --git a/x.go b/x.go
--- a/x.go
+++ b/x.go
@@ -2,0 +3,2 @@ package x
+var v = New()
+
@@ -5 +6,0 @@ func F() {
-	v := New()
@@ -9,2 +10 @@ func F() {
-	a
-	b
+	c
`

func TestHunks(t *testing.T) {
	want := map[string][]hunk{"x.go": {{2, 0, 3, 2}, {5, 1, 6, 0}, {9, 2, 10, 1}}}
	got := hunks(diffOfTwo)
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for now, before := range map[int]int{1: 1, 2: 2, 3: 0, 4: 0, 5: 3, 6: 4, 7: 6, 9: 8, 10: 0, 11: 11} {
		if line := lineBefore(got["x.go"], now); line != before {
			t.Errorf("line %d was line %d, want %d", now, line, before)
		}
	}
}

// TestCountFixed asserts what a second run may say: what had no fix.
func TestCountFixed(t *testing.T) {
	fixed := &corpus.Diagnostic{File: "x.go", Line: 5, Fixes: []corpus.Fix{{}}}
	without := &corpus.Diagnostic{File: "x.go", Line: 4}
	changes := hunks(diffOfTwo)
	for _, test := range []struct {
		name     string
		after    []*corpus.Diagnostic
		applied  int
		failures int
	}{
		{"silent on what was fixed", []*corpus.Diagnostic{{File: "x.go", Line: 6}}, 1, 0},
		{"silent", nil, 1, 0},
		{"new in what the fix wrote", []*corpus.Diagnostic{{File: "x.go", Line: 6}, {File: "x.go", Line: 3}}, 1, 1},
		{"new elsewhere", []*corpus.Diagnostic{{File: "x.go", Line: 8}}, 1, 1},
		{"fixed and still there", []*corpus.Diagnostic{{File: "y.go", Line: 5}}, 0, 1},
	} {
		before := []*corpus.Diagnostic{fixed, without}
		if test.applied == 0 {
			before = []*corpus.Diagnostic{{File: "y.go", Line: 5, Fixes: []corpus.Fix{{}}}}
		}
		f := new(figures)
		f.countFixed(before, test.after, changes)
		if f.applied != test.applied || len(f.failures) != test.failures {
			t.Errorf("%s: applied %d, failures %q; want %d, %d", test.name, f.applied, f.failures, test.applied, test.failures)
		}
	}
}

func TestCompare(t *testing.T) {
	good := verdict{build: outcome{ok: true}, vet: outcome{ok: true}, tests: map[string]string{"p TestA": "pass", "p TestB": "fail"}}
	for _, test := range []struct {
		name     string
		now      verdict
		failures int
	}{
		{"the same", good, 0},
		{"does not build", verdict{outcome{false, []string{"undefined: v"}}, good.vet, good.tests}, 1},
		{"does not vet", verdict{good.build, outcome{false, []string{"copies lock"}}, good.tests}, 1},
	} {
		c := &checks{f: new(figures)}
		c.compare(good, test.now)
		if len(c.f.failures) != test.failures {
			t.Errorf("%s: failures %q, want %d", test.name, c.f.failures, test.failures)
		}
	}
	if got := merged(map[string]string{"a": "fail", "b": "pass"}, map[string]string{"a": "pass", "b": "fail"}); got["a"] != "pass" || got["b"] != "pass" {
		t.Errorf("a test that passes in one of two runs: %v", got)
	}
}
