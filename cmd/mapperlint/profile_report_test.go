package main

import (
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/profile"
)

// TestNamesOfProfiles: what a profile calls a function is shown on one line, and
// does not reach a terminal as it is.
func TestNamesOfProfiles(t *testing.T) {
	t.Parallel()
	total := profile.Cost{profile.CPU: 100}
	j := &joinedReport{prog: new(profile.Program), now: &profile.Report{Total: total}}
	evil := profile.Hot{Callee: profile.Callee{Name: "x.New\n"}, Caller: "x.\x1b[31mF", File: "f\r.go", Site: -1, Cost: total}
	var b strings.Builder
	j.hot(&b, "hot:", []profile.Hot{evil}, func(h profile.Hot) string { return "why " + h.Caller })
	const want = "hot:\n    x.New\\n in x.\\x1b[31mF (f\\r.go:0): CPU 0.00 s (100 %)\n        why x.\\x1b[31mF\n"
	if got := b.String(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
