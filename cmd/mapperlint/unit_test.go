package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// TestFactFile says that facts which are passed on without an analysis have the
// bytes that x/tools would have written.
func TestFactFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	build(t, dir, "./testdata/plain")
	source, facts, config := filepath.Join(dir, "a.go"), filepath.Join(dir, "vetx"), filepath.Join(dir, "vet.cfg")
	write := func(name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(source, []byte("package a\n\ntype T struct{}\n\n//mapperlint:mapper safe\nfunc New() *T { return nil }\n\nfunc Other() *T { return New() }\n"))
	unit, err := json.Marshal(map[string]any{
		"ID": "example.com/a", "Compiler": "gc", "Dir": dir, "ImportPath": "example.com/a", "GoFiles": []string{source},
		"ModulePath": "example.com/a", "ModuleVersion": "v1.0.0", "VetxOnly": true, "VetxOutput": facts, "GoVersion": "go1.25",
	})
	if err != nil {
		t.Fatal(err)
	}
	write(config, unit)
	if out, err := exec.Command(executable(dir, "plain"), config).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want, err := os.ReadFile(facts)
	if err != nil {
		t.Fatal(err)
	}
	f, err := fact.Read(facts)
	if err != nil {
		t.Fatal(err)
	}
	if f == nil || len(f.Mappers) != 1 || len(f.Funcs) == 0 {
		t.Fatalf("fact %+v", f)
	}
	got, err := f.Encode("example.com/a")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("encoded\n%q\nx/tools wrote\n%q", got, want)
	}
}
