package main

import (
	"path/filepath"
	"testing"
)

// TestVerdicts: a verdict is a label if it is on a repository of the list, by its
// name or that of a module, at the same commit.
func TestVerdicts(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "verdicts")
	write(t, name, `{"module": "example.com/some/api@0123456789ab", "file": "a.go", "line": 1, "group": "compiled", "category": "loop", "label": "TRUE"}
{"module": "example.com/some/api@0123456789ab", "file": "backend/b.go", "line": 7, "group": "compiled", "category": "loop", "label": "TRUE"}
{"module": "github.com/someone/some@0123456789ab", "file": "a.go", "line": 2, "group": "client", "category": "call", "label": "COLD", "why": "once"}
{"module": "example.com/some/api@fedcba987654", "file": "a.go", "line": 3, "group": "compiled", "category": "loop", "label": "TRUE"}
{"module": "example.com/other@0123456789ab", "file": "a.go", "line": 4, "group": "compiled", "category": "loop", "label": "TRUE"}
{"repo": "Someone/some", "commit": "0123456789abcdef0123456789abcdef01234567", "file": "a.go", "line": 5, "row": "log", "kind": "global", "label": "FALSE", "why": "meant"}
{"repo": "Someone/some", "commit": "fedcba9876543210fedcba9876543210fedcba98", "file": "a.go", "line": 6, "row": "log", "kind": "global", "label": "TRUE", "why": "not meant"}
`)
	repos := []repository{{Name: "Someone/some", Commit: "0123456789abcdef0123456789abcdef01234567", Modules: map[string]string{"backend": "example.com/some/api"}}}
	list, err := verdictsOf(repos, name)
	if err != nil {
		t.Fatal(err)
	}
	want := []label{
		{Repo: "Someone/some", File: "backend/a.go", Line: 1, Group: "compiled", Scope: "loop", Label: "TRUE"},
		{Repo: "Someone/some", File: "backend/b.go", Line: 7, Group: "compiled", Scope: "loop", Label: "TRUE"},
		{Repo: "Someone/some", File: "a.go", Line: 2, Group: "client", Scope: "call", Label: "COLD", Why: "once"},
		{Repo: "Someone/some", File: "a.go", Line: 5, Group: setUp, Scope: setUp, Label: "FALSE", Why: "meant"},
	}
	if len(list) != len(want) {
		t.Fatalf("%+v, want %+v", list, want)
	}
	for i, l := range list {
		if l.Repo != want[i].Repo || l.places()[0] != want[i].places()[0] || l.Group != want[i].Group || l.Scope != want[i].Scope || l.Label != want[i].Label || l.Why != want[i].Why {
			t.Errorf("%+v, want %+v", l, want[i])
		}
	}
}
