package main

import (
	"testing"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

func TestAttribute(t *testing.T) {
	t.Parallel()
	fix := func(file, form string) *corpus.Diagnostic {
		return &corpus.Diagnostic{File: file, Group: "codec", Form: form, Fixes: []corpus.Fix{{}}}
	}
	ds := []*corpus.Diagnostic{fix("mod/a/x.go", "package"), fix("mod/b/x.go", "package"), fix("mod/c/x.go", "pool"), {File: "mod/a/y.go", Group: "codec"}}
	good := outcome{ok: true}
	was := verdict{build: good, vet: good, tests: map[string]string{"m/a TestA": "pass", "m/a TestB": "fail", "m/b TestA": "pass", "m/c ": "pass"}}
	now := verdict{build: good, vet: good, tests: map[string]string{"m/a TestA": "pass", "m/a TestB": "pass", "m/b TestA": "fail", "m/c ": "pass"}}
	for _, tt := range []struct {
		name     string
		failures []string
		pkg      row
		pool     row
	}{
		{"tests", nil, row{"codec", "package", 0, 0, 2, 2, 1}, row{"codec", "pool", 0, 0, 1, 0, 0}},
		{"does not build", []string{"go build: x"}, row{"codec", "package", 0, 0, 0, 2, 0}, row{"codec", "pool", 0, 0, 0, 0, 0}},
	} {
		c := &checks{mod: "mod", path: "m", f: &figures{failures: tt.failures}}
		c.attribute(ds, was, now)
		rows := c.f.rows.sorted()
		if len(rows) != 2 || *rows[0] != tt.pkg || *rows[1] != tt.pool {
			t.Errorf("%s: %+v and %+v", tt.name, rows[0], rows[1])
		}
	}
}
