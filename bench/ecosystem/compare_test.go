package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// TestDifference says what is one finding: line and message may change, the
// function, what is built and the category may not.
func TestDifference(t *testing.T) {
	t.Parallel()
	at := func(function, entry, category string, line int, message string) finding {
		return finding{key: key{"r", "f.go", function, entry, category}, Line: line, Message: message}
	}
	for _, tt := range []struct {
		name       string
		base, head []finding
		want       string // added, removed, changed
	}{
		{"the line moves", []finding{at("F", "v.New", "call", 3, "m")}, []finding{at("F", "v.New", "call", 9, "m")}, "0 0 0"},
		{"another message", []finding{at("F", "v.New", "call", 3, "m")}, []finding{at("F", "v.New", "call", 3, "n")}, "0 0 1"},
		{"another function", []finding{at("F", "v.New", "call", 3, "m")}, []finding{at("G", "v.New", "call", 3, "m")}, "1 1 0"},
		{"another category", []finding{at("F", "v.New", "call", 3, "m")}, []finding{at("F", "v.New", "request", 3, "m")}, "1 1 0"},
		{"one of two", []finding{at("F", "v.New", "call", 3, "m"), at("F", "v.New", "call", 4, "n")}, []finding{at("F", "v.New", "call", 5, "n")}, "0 1 0"},
		{"a second one", []finding{at("F", "v.New", "call", 3, "m")}, []finding{at("F", "v.New", "call", 3, "k"), at("F", "v.New", "call", 4, "m")}, "1 0 0"},
		{"a fix", []finding{at("F", "v.New", "call", 3, "m")}, []finding{{key: key{"r", "f.go", "F", "v.New", "call"}, Line: 3, Message: "m", Fix: true}}, "0 0 1"},
	} {
		d := new(difference)
		d.of(repository{Name: "r"}, tt.base, tt.head)
		if got := fmt.Sprint(len(d.added), len(d.removed), len(d.changed)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestRates: a defect of several places counts once, and a place counts as found
// if a note of another finding names it.
func TestRates(t *testing.T) {
	t.Parallel()
	ls := newLabels([]label{
		{Repo: "r", File: "a.go", Line: 1, Group: "codec", Scope: "call", Label: "TRUE"},
		{Repo: "r", File: "a.go", Line: 2, Group: "codec", Scope: "call", Label: "TRUE", Alt: []place{{"b.go", 7}}},
		{Repo: "r", File: "a.go", Line: 3, Group: "codec", Scope: "request", Label: "TRUE", Defect: "d"},
		{Repo: "r", File: "a.go", Line: 4, Group: "codec", Scope: "request", Label: "TRUE", Defect: "d"},
		{Repo: "r", File: "a.go", Line: 5, Group: "codec", Scope: "once", Label: "FALSE"},
		{Repo: "r", File: "a.go", Line: 6, Group: "client", Scope: "call", Label: "TRUE"},
		{Repo: "other", File: "a.go", Line: 1, Group: "codec", Scope: "call", Label: "TRUE"},
		{Repo: "r", File: "a.go", Line: 8, Group: "codec", Scope: "once", Label: "COLD"},
		{Repo: "r", File: "c.go", Line: 9, Group: "codec", Scope: "loop", Label: "TRUE"},
	})
	list := []finding{
		{key: key{Repo: "r", File: "b.go", Category: "call"}, Line: 7},
		{key: key{Repo: "r", File: "a.go", Category: "request"}, Line: 4},
		{key: key{Repo: "r", File: "a.go", Category: "call"}, Line: 5},
		{key: key{Repo: "r", File: "a.go", Category: "request"}, Line: 8},
		{key: key{Repo: "r", File: "x.go", Category: "loop"}, Line: 1, diagnostic: &corpus.Diagnostic{Message: "builds at c.go:9"}},
	}
	got := ""
	for _, x := range ls.rates(list, map[string]bool{"r": true}, func(g string) bool { return g == "codec" }) {
		got += fmt.Sprintf("%s %s %d/%d; ", x.What, x.Of, x.Right, x.All)
	}
	for _, want := range []string{"recall all 3/4;", "recall scope call 1/2;", "recall scope request 1/1;", "precision all 3/5;", "right or cold all 4/5;", "precision category request 1/2;", "precision category call 1/2;", "precision category loop 1/1;"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %s", want, got)
		}
	}
	if low, high := (rate{Right: 8, All: 10}).interval(); fmt.Sprintf("%.3f %.3f", low, high) != "0.490 0.943" {
		t.Errorf("Wilson's interval of 8/10: %.3f to %.3f", low, high)
	}
}

// TestCost: more than a tenth more time or memory fails.
func TestCost(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		base, head cost
		failures   int
	}{
		{cost{100 * time.Second, 100}, cost{109 * time.Second, 109}, 0},
		{cost{100 * time.Second, 100}, cost{111 * time.Second, 100}, 1},
		{cost{100 * time.Second, 100}, cost{80 * time.Second, 120}, 1},
		{cost{100 * time.Millisecond, 100}, cost{200 * time.Millisecond, 100}, 0}, // too short to be told from noise
	} {
		r := &report{options: &options{groups: []string{"default"}, tolerance: 10}, labels: newLabels(nil), repos: []*looked{{
			base: map[string]*run{"default": {cost: tt.base}}, head: map[string]*run{"default": {cost: tt.head}},
		}}}
		if got := r.failures(); len(got) != tt.failures {
			t.Errorf("%v to %v: %q, want %d", tt.base, tt.head, got, tt.failures)
		}
	}
}

func TestFunction(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "p.go"), "package p\n\nvar x = func() int {\n\treturn 1\n}()\n\nfunc (t *T[K]) M() {\n\t_ = func() {\n\t}\n}\n")
	l := newLocator(dir)
	for line, want := range map[int]string{4: "", 7: "(*T[K]).M", 9: "(*T[K]).M", 11: ""} {
		if got := l.function("p.go", line); got != want {
			t.Errorf("line %d: %q, want %q", line, got, want)
		}
	}
	for message, want := range map[string]string{
		"validator.New builds a new *validator.Validate on every call": "validator.New",
		"svc.NewClient builds, inside its result, one":                 "svc.NewClient",
		"(*gin.Engine).Use changes the field router":                   "(*gin.Engine).Use",
	} {
		if got := entry(message); got != want {
			t.Errorf("%s: %q, want %q", message, got, want)
		}
	}
}

// TestData: every label is of a repository of the list, and says one of five things.
func TestData(t *testing.T) {
	t.Parallel()
	repos, err := corpus.ReadLines[repository]("repos.jsonl")
	if err != nil || len(repos) < 40 {
		t.Fatalf("%d repositories, %v", len(repos), err)
	}
	known := make(map[string]bool)
	for _, r := range repos {
		if known[r.Name] || len(r.Commit) != 40 || len(r.Modules) == 0 {
			t.Errorf("%+v", r)
		}
		known[r.Name] = true
	}
	labels, err := corpus.ReadLines[label]("labels.jsonl")
	if err != nil || len(labels) < 400 {
		t.Fatalf("%d labels, %v", len(labels), err)
	}
	for _, l := range labels {
		if !known[l.Repo] || l.Line < 1 || l.File == "" || l.Entry == "" || !strings.Contains(" TRUE COLD FALSE UNSURE DUPLICATE ", " "+l.Label+" ") ||
			!strings.Contains(" request loop call once ", " "+l.Scope+" ") {
			t.Errorf("%+v", l)
		}
	}
}
