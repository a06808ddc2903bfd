package screen

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/mapperlint/mapperlint/internal/fact"
)

func TestSkip(t *testing.T) {
	root := t.TempDir()
	t.Setenv("GOROOT", root)
	dir := filepath.Join(t.TempDir(), "a@v1.0.0")
	file := write(t, "a.go", "package a\n\nvar M = lib.New()\n")
	empty, broken := write(t, "empty", ""), write(t, "broken", "facts")
	method := fact.Fact{Version: fact.Version, Funcs: []fact.Func{{Name: "(*example.com/b.T).Make", Makes: []fact.Build{{}}}}}
	facts := encoded(t, &method, "example.com/b")
	full := write(t, "full", string(facts))
	carried := string(encoded(t, &method, "example.com/a"))
	tested := write(t, "a_test.go", "package a\n")
	base := Config{ImportPath: "example.com/a", Dir: dir, GoFiles: []string{file}, ModulePath: "example.com/a", ModuleVersion: "v1.0.0", VetxOnly: true}
	tests := []struct {
		name   string
		change func(*Config)
		want   bool
		facts  string
	}{
		{"dependency", func(*Config) {}, true, ""},
		{"import of the library", func(c *Config) { c.ImportMap = map[string]string{"example.com/lib": "example.com/lib"} }, false, ""},
		{"vendored", func(c *Config) {
			c.ImportMap = map[string]string{"example.com/lib": "example.com/a/vendor/example.com/lib"}
		}, false, ""},
		{"another import", func(c *Config) { c.ImportMap = map[string]string{"example.com/l": "example.com/lib"} }, true, ""},
		{"no facts", func(c *Config) { c.PackageVetx = map[string]string{"b": empty} }, true, ""},
		{"facts", func(c *Config) { c.PackageVetx = map[string]string{"b": empty, "c": full} }, true, carried},
		{"lost facts", func(c *Config) { c.PackageVetx = map[string]string{"b": filepath.Join(dir, "lost")} }, false, ""},
		{"broken facts", func(c *Config) { c.PackageVetx = map[string]string{"b": broken} }, false, ""},
		{"named dependency", func(c *Config) { c.VetxOnly = false }, true, ""},
		{"main module", func(c *Config) { c.ModuleVersion = "" }, false, ""},
		{"main module, with tests", func(c *Config) {
			c.ModuleVersion, c.GoFiles = "", append(c.GoFiles, tested)
			c.PackageVetx = map[string]string{"c": full}
		}, true, ""},
		{"module in a directory", func(c *Config) { c.Dir = root }, false, ""},
		{"no module", func(c *Config) { c.ModulePath, c.ModuleVersion = "", "" }, false, ""},
		{"standard library", func(c *Config) {
			c.ModulePath, c.ModuleVersion, c.Dir = "", "", filepath.Join(root, "src", "fmt")
		}, true, ""},
		{"beside the standard library", func(c *Config) { c.ModulePath, c.ModuleVersion, c.Dir = "", "", root+"-2/src/fmt" }, false, ""},
		{"standard library, named", func(c *Config) {
			c.ModulePath, c.ModuleVersion, c.Dir, c.VetxOnly = "", "", filepath.Join(root, "src", "fmt"), false
			c.PackageVetx = map[string]string{"c": broken}
		}, false, ""},
	}
	for _, tt := range tests {
		cfg := base
		tt.change(&cfg)
		facts, got := Skip(&cfg, known())
		if got != tt.want || string(facts) != tt.facts {
			t.Errorf("%s: %t with facts %q, want %t with %q", tt.name, got, facts, tt.want, tt.facts)
		}
	}
}

func encoded(t *testing.T, f *fact.Fact, path string) []byte {
	t.Helper()
	data, err := f.Encode(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestAnswer says that what is written is what unitchecker writes for a package
// without diagnostics.
func TestAnswer(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	vetx, stdout := filepath.Join(dir, "vetx"), filepath.Join(dir, "stdout")
	for _, tt := range []struct {
		only, json bool
		want       string
	}{
		{true, true, ""}, {true, false, ""}, {false, true, "{}\n"}, {false, false, ""},
	} {
		if err := os.WriteFile(vetx, []byte("old"), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := Answer(&Config{VetxOnly: tt.only, VetxOutput: vetx, Stdout: stdout}, []byte("facts"), tt.json); err != nil {
			t.Fatal(err)
		}
		facts, err := os.ReadFile(vetx)
		if err != nil || string(facts) != "facts" {
			t.Errorf("%+v: facts %q, error %v", tt, facts, err)
		}
		if out, err := os.ReadFile(stdout); err != nil || string(out) != tt.want {
			t.Errorf("%+v: output %q, error %v", tt, out, err)
		}
	}
	if err := Answer(&Config{VetxOutput: filepath.Join(dir, "no", "where")}, nil, false); err == nil {
		t.Error("no error for facts that cannot be written")
	}
}

func TestReadConfig(t *testing.T) {
	t.Parallel()
	data, err := json.Marshal(map[string]any{"ImportPath": "a", "VetxOnly": true, "Later": 1})
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := ReadConfig(write(t, "vet.cfg", string(data)))
	if err != nil || cfg.ImportPath != "a" || !cfg.VetxOnly {
		t.Errorf("%+v, %v", cfg, err)
	}
	if _, err := ReadConfig(write(t, "vet.cfg", "{")); err == nil {
		t.Error("no error for half an object")
	}
}
