package carry

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/screen"
)

// known knows of one library, example.com/lib, with the constructor New.
func known() *screen.Knowledge {
	return &screen.Knowledge{Words: &screen.Words{Packages: []screen.PackageWords{{Path: "example.com/lib", Words: []string{"New"}}}}}
}

func write(t *testing.T, name, data string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

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
	base := screen.Config{ImportPath: "example.com/a", Dir: dir, GoFiles: []string{file}, ModulePath: "example.com/a", ModuleVersion: "v1.0.0", VetxOnly: true}
	tests := []struct {
		name   string
		change func(*screen.Config)
		want   bool
		facts  string
	}{
		{"dependency", func(*screen.Config) {}, true, ""},
		{"import of the library", func(c *screen.Config) { c.ImportMap = map[string]string{"example.com/lib": "example.com/lib"} }, false, ""},
		{"vendored", func(c *screen.Config) {
			c.ImportMap = map[string]string{"example.com/lib": "example.com/a/vendor/example.com/lib"}
		}, false, ""},
		{"another import", func(c *screen.Config) { c.ImportMap = map[string]string{"example.com/l": "example.com/lib"} }, true, ""},
		{"no facts", func(c *screen.Config) { c.PackageVetx = map[string]string{"b": empty} }, true, ""},
		{"facts", func(c *screen.Config) { c.PackageVetx = map[string]string{"b": empty, "c": full} }, true, carried},
		{"lost facts", func(c *screen.Config) { c.PackageVetx = map[string]string{"b": filepath.Join(dir, "lost")} }, false, ""},
		{"broken facts", func(c *screen.Config) { c.PackageVetx = map[string]string{"b": broken} }, false, ""},
		{"named dependency", func(c *screen.Config) { c.VetxOnly = false }, true, ""},
		{"main module", func(c *screen.Config) { c.ModuleVersion = "" }, false, ""},
		{"main module, with tests", func(c *screen.Config) {
			c.ModuleVersion, c.GoFiles = "", append(c.GoFiles, tested)
			c.PackageVetx = map[string]string{"c": full}
		}, true, ""},
		{"module in a directory", func(c *screen.Config) { c.Dir = root }, false, ""},
		{"no module", func(c *screen.Config) { c.ModulePath, c.ModuleVersion = "", "" }, false, ""},
		{"standard library", func(c *screen.Config) {
			c.ModulePath, c.ModuleVersion, c.Dir = "", "", filepath.Join(root, "src", "fmt")
		}, true, ""},
		{"beside the standard library", func(c *screen.Config) { c.ModulePath, c.ModuleVersion, c.Dir = "", "", root+"-2/src/fmt" }, false, ""},
		{"standard library, named", func(c *screen.Config) {
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
