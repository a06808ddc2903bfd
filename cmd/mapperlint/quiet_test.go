package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
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
	for _, tt := range []struct {
		name, source string
		only         bool // for facts only
		flags        []string
		code         int
	}{
		{"silent", silentSource, false, nil, 0},
		{"silent JSON", silentSource, false, []string{"-json"}, 0},
		{"silent, with an option", silentSource, false, []string{"-unused-ignores"}, 0},
		{"facts", silentSource, true, nil, 0},
		{"diagnostic", silentSource + loop, false, nil, 1},
		{"diagnostic JSON", silentSource + loop, false, []string{"-json"}, 0},
		{"facts where there is a diagnostic", silentSource + loop, true, []string{"-json"}, 0},
		{"type error", silentSource + "\nvar x int = \"\"\n", false, nil, 1},
		{"syntax error", silentSource + "\nfunc {\n", false, nil, 1},
		{"unknown import", "package a\n\nimport _ \"example.com/lost\"\n", false, nil, 1},
		{"import", importing(`"net/url"`, "url.Parse"), false, nil, 0},
		{"import with a name", importing(`u "net/url"`, "u.Parse"), false, nil, 0},
		{"import with a dot", importing(`. "net/url"`, "Parse"), false, nil, 0},
		{"import, and a diagnostic", importing(`"net/url"`, "url.Parse") + loop, false, nil, 1},
		{"unknown name of an import", importing(`"net/url"`, "url.Lost"), false, nil, 1},
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

// importing returns the silent source with an import, of which it uses a name.
func importing(spec, name string) string {
	return strings.Replace(silentSource, "package a\n", "package a\n\nimport "+spec+"\n\nvar Used = "+name+"\n", 1)
}

const silentSource = "package a\n\ntype T struct{}\n\n//mapperlint:mapper safe\nfunc New() *T { return nil }\n\nfunc Other() *T { return New() }\n"

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
	exports, err := exportData()
	if err != nil {
		t.Fatal(err)
	}
	config, err := json.Marshal(map[string]any{
		"PackageFile": exports, "ImportMap": map[string]string{"net/url": "net/url"},
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

// exportData returns the files of the export data of net/url and what is below it.
var exportData = sync.OnceValues(func() (map[string]string, error) {
	out, err := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}", "net/url").Output()
	if err != nil {
		return nil, err
	}
	files := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		if path, file, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			files[path] = file
		}
	}
	return files, nil
})

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
