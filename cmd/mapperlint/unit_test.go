package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// TestFactFile says that facts which are passed on without an analysis say what
// x/tools would have written.
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
	f, err := fact.Read(facts)
	if err != nil {
		t.Fatal(err)
	}
	if f == nil || len(f.Mappers) != 1 || len(f.Funcs) == 0 {
		t.Fatalf("fact %+v", f)
	}
	again, err := f.Encode("example.com/a")
	if err != nil {
		t.Fatal(err)
	}
	write(facts, again)
	got, err := fact.Read(facts)
	if err != nil || !reflect.DeepEqual(got, f) {
		t.Errorf("%+v, error %v\nx/tools wrote\n%+v", got, err, f)
	}
	// A unit above it, in the driver of x/tools, understands what was written.
	above := filepath.Join(dir, "b.go")
	write(above, []byte("package b\n\n//mapperlint:mapper safe\nfunc New() *int { return nil }\n"))
	unit, err = json.Marshal(map[string]any{
		"ID": "example.com/b", "Compiler": "gc", "Dir": dir, "ImportPath": "example.com/b", "GoFiles": []string{above},
		"ModulePath": "example.com/b", "ModuleVersion": "v1.0.0", "VetxOnly": true, "VetxOutput": filepath.Join(dir, "vetx-b"), "GoVersion": "go1.25",
		"PackageVetx": map[string]string{"example.com/a": facts},
	})
	if err != nil {
		t.Fatal(err)
	}
	write(config, unit)
	if out, err := exec.Command(executable(dir, "plain"), config).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
