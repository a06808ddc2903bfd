package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// TestQuiet says that a unit of the main module, which has to be parsed, has the
// output, the exit code and the facts that the plain driver of x/tools gives it,
// whether there is something to print or not.
func TestQuiet(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	build(t, dir, ".", "./testdata/plain")
	const silent = "package a\n\ntype T struct{}\n\n//mapperlint:mapper safe\nfunc New() *T { return nil }\n\nfunc Other() *T { return New() }\n"
	for _, tt := range []struct {
		name, source string
		only         bool // for facts only
		flags        []string
		code         int
	}{
		{"silent", silent, false, nil, 0},
		{"silent JSON", silent, false, []string{"-json"}, 0},
		{"silent, with an option", silent, false, []string{"-unused-ignores"}, 0},
		{"facts", silent, true, nil, 0},
		{"diagnostic", silent + loop, false, nil, 1},
		{"diagnostic JSON", silent + loop, false, []string{"-json"}, 0},
		{"facts where there is a diagnostic", silent + loop, true, []string{"-json"}, 0},
		{"type error", silent + "\nvar x int = \"\"\n", false, nil, 1},
		{"syntax error", silent + "\nfunc {\n", false, nil, 1},
		{"unknown import", "package a\n\nimport _ \"example.com/lost\"\n", false, nil, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			u := writeUnit(t, tt.source, tt.only)
			want, got := u.run(t, executable(dir, "plain"), tt.flags), u.run(t, executable(dir, "mapperlint"), tt.flags)
			want.out = strings.ReplaceAll(want.out, "plain: ", "mapperlint: ")
			if got != want || got.code != tt.code {
				t.Errorf("code %d, %s\nwant %d, %s\nequal facts: %t", got.code, got.out, tt.code, want.out, got.facts == want.facts)
			}
			if broken := strings.HasSuffix(tt.name, "error") || strings.HasPrefix(tt.name, "unknown"); broken == (want.facts != "") {
				t.Errorf("facts %q", want.facts)
			}
		})
	}
}

const loop = "\nfunc (*T) Do() {}\n\nfunc Loop(xs []int) {\n\tfor range xs {\n\t\tNew().Do()\n\t}\n}\n"

// said is what a tool says of a unit.
type said struct {
	out, facts string
	code       int
}

// A testUnit is a unit of the main module with one file.
type testUnit struct{ config, facts, stdout string }

func writeUnit(t *testing.T, source string, only bool) testUnit {
	t.Helper()
	dir := t.TempDir()
	u := testUnit{filepath.Join(dir, "vet.cfg"), filepath.Join(dir, "vetx"), filepath.Join(dir, "stdout")}
	file := filepath.Join(dir, "a.go")
	config, err := json.Marshal(map[string]any{
		"ID": "example.com/a", "Compiler": "gc", "Dir": dir, "ImportPath": "example.com/a", "GoFiles": []string{file},
		"ModulePath": "example.com/a", "GoVersion": "go1.25", "VetxOnly": only, "VetxOutput": u.facts, "Stdout": u.stdout,
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{u.config: config, file: []byte(source)} {
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return u
}

// run runs a tool on the unit as the go command does.
func (u testUnit) run(t *testing.T, tool string, flags []string) said {
	t.Helper()
	cmd := exec.Command(tool, append(slices.Clone(flags), u.config)...)
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	stdout, _ := os.ReadFile(u.stdout) // there need not be one
	facts := ""
	if f, err := fact.Read(u.facts); err == nil && f != nil {
		facts = fmt.Sprintf("%+v", *f)
	}
	os.Remove(u.stdout)
	os.Remove(u.facts)
	return said{string(out) + string(stdout), facts, cmd.ProcessState.ExitCode()}
}
