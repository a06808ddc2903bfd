package catalogue

import (
	"strings"
	"testing"
)

func TestCostString(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		cost Cost
		want string
	}{
		{Cost{Ratio: 1423, BuildNS: 753_700, UseNS: 530, Bytes: 560_537}, "about 1,400 times the cost of one use, 560 KB"},
		{Cost{Ratio: 20.5, BuildNS: 35_652, UseNS: 1_833, Bytes: 17_823}, "about 19 times the cost of one use, 18 KB"},
		{Cost{Ratio: 3.68, BuildNS: 26_800, UseNS: 10_000, Bytes: 99}, "about 2.7 times the cost of one use"},
		// A use of 4 ns: the multiple says nothing.
		{Cost{Ratio: 2653, BuildNS: 10_900, UseNS: 4, Bytes: 12_376}, "11 µs and 12 KB each"},
		{Cost{Ratio: 1.4, BuildNS: 127, UseNS: 283, Bytes: 192}, "130 ns and 190 bytes each"},
		{Cost{BuildNS: 36_900, Bytes: 18_039}, "37 µs and 18 KB each"},
		{Cost{BuildNS: 228_352_000, Bytes: 44_946_524}, "230 ms and 45 MB each"},
		{Cost{BuildNS: 999_600}, "1 ms each"},
		{Cost{BuildNS: 999}, "1 µs each"},
		{Cost{BuildNS: 1_450_000_000}, "1.4 s each"},
		{Cost{Bytes: 1000}, "1 KB"},
		{Cost{}, ""},
	} {
		if got := test.cost.String(); got != test.want {
			t.Errorf("%+v: %q, want %q", test.cost, got, test.want)
		}
	}
}

// TestMatters: an entry is on only where its measured cost matters, and one that
// is off says why.
func TestMatters(t *testing.T) {
	t.Parallel()
	for _, e := range Entries() {
		c, _ := e.Cost()
		switch {
		case e.Sharing == NoMapper:
		case e.Default && !e.Matters():
			t.Errorf("entry %s is on, but a build takes %d ns where one use takes %d: measure it, or say off", e.ID, c.BuildNS, c.UseNS)
		case !e.Default && !strings.Contains(e.Why, "off: ") && !strings.Contains(e.Why, "off, because "):
			t.Errorf("entry %s is off and does not say why: %q", e.ID, e.Why)
		}
	}
	for _, test := range []struct {
		cost Cost
		want bool
	}{
		{Cost{BuildNS: 1000, UseNS: 2000}, true},
		{Cost{BuildNS: 999, UseNS: 20}, false}, // 50 times, and nobody minds
		{Cost{BuildNS: 5000, UseNS: 10_001}, false},
		{Cost{BuildNS: 5000}, true}, // nothing to compare with
		{Cost{}, false},
	} {
		if got := test.cost.matters(); got != test.want {
			t.Errorf("%+v: %v, want %v", test.cost, got, test.want)
		}
	}
}

func TestConsequence(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		leak string
		cost Cost
		want string
	}{
		{"", Cost{BuildNS: 1_268_385, UseNS: 525, Bytes: 560_537}, "each costs 2,400 uses and 560 KB of garbage"},
		{"", Cost{BuildNS: 10_608, UseNS: 4, Bytes: 12_376}, "each costs 11 µs and 12 KB of garbage"},
		{"", Cost{BuildNS: 490, UseNS: 6_891, Bytes: 32}, "each costs 490 ns"},
		{"", Cost{Bytes: 2_561}, "each build repeats work that one instance does once"},
		{"each one keeps a goroutine for ever", Cost{BuildNS: 490, UseNS: 2}, "each one keeps a goroutine for ever"},
	} {
		e := &Entry{Leak: test.leak}
		if got := e.consequence(test.cost); got != test.want {
			t.Errorf("%+v: %q, want %q", test.cost, got, test.want)
		}
	}
	unmeasured := &Entry{ID: "example.com/app.New"}
	if got, want := unmeasured.Consequence(), "each build repeats work that one instance does once"; got != want {
		t.Errorf("an entry without a cost: %q, want %q", got, want)
	}
	for _, e := range Entries() {
		got := e.Consequence()
		if leaks := strings.Contains(got, "keeps"); leaks != (e.Leak != "") {
			t.Errorf("%s: %q, but leak is %q", e.ID, got, e.Leak)
		}
	}
}
