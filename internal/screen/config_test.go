package screen

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func TestLibrary(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		version, dir string
		want         bool
	}{
		{"", "/home/me/service/api", false},
		{"", "/home/me/go/pkg/mod/example.com/a@v1.2.3", false}, // the main module, looked at where it lies
		{"v1.2.3", "/home/me/go/pkg/mod/example.com/a@v1.2.3", true},
		{"v1.2.3", "/home/me/go/pkg/mod/example.com/fork@v1.2.4/b", true},
		{"v1.2.3", "/home/me/service/vendor/example.com/a", true},
		{"v0.0.0-00010101000000-000000000000", "/home/me/service/api", false},
	} {
		if got := Library(tt.version, tt.dir); got != tt.want {
			t.Errorf("%q in %s: %t, want %t", tt.version, tt.dir, got, tt.want)
		}
	}
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
	for _, text := range []string{"", "{", "[]", "{}{}", `{"Dir": }`, `{"Dir": "a"`, `{"Dir" "a"}`, `{"Dir": "a" "Stdout": "b"}`, `{"GoFiles": {}}`, `{"Later": [1, {]}`} {
		if cfg, err := ReadConfig(write(t, "vet.cfg", text)); err == nil {
			t.Errorf("no error for %s: %+v", text, cfg)
		}
	}
}

// TestModule: the go command will tell of the module in an object of its own.
func TestModule(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"Module": {"Path": "a", "Main": false, "Version": "v1.0.0"}}`: "a v1.0.0",
		`{"Module": null, "ModulePath": "b"}`:                           "b ",
	} {
		if cfg, ok := parse([]byte(text)); !ok || cfg.ModulePath+" "+cfg.ModuleVersion != want {
			t.Errorf("%s: %t, %+v", text, ok, cfg)
		}
	}
}

// TestAsWritten: a configuration is read as package json reads it.
func TestAsWritten(t *testing.T) {
	t.Parallel()
	odd := Config{
		ImportPath: "a <b> & \u2028 \"c\" \xff é 𝄞\x00", Dir: `C:\a\b`, GoFiles: []string{"a.go", "b.go"}, VetxOnly: true,
		ImportMap: map[string]string{"x": "y", "": "\t"}, PackageFile: map[string]string{"y": "y.a"}, PackageVetx: map[string]string{},
		Compiler: "gc", GoVersion: "go1.26", NonGoFiles: []string{"a.s"}, IgnoredFiles: []string{"b.go"}, ModulePath: "a", ModuleVersion: "v1.0.0",
	}
	other := map[string]any{"Later": []any{1.5e9, nil, true, "a", map[string]any{"a": []any{}, "b": 1}}, "Stdout": "out", "GoFiles": nil}
	for _, cfg := range []any{Config{}, odd, other} {
		for _, indent := range []string{"", "\t"} {
			data, err := json.MarshalIndent(cfg, "", indent)
			if err != nil {
				t.Fatal(err)
			}
			var want Config
			if err := json.Unmarshal(data, &want); err != nil {
				t.Fatal(err)
			}
			if got, ok := parse(data); !ok || fmt.Sprint(*got) != fmt.Sprint(want) {
				t.Errorf("%s: %t, %+v, want %+v", data, ok, *got, want)
			}
		}
	}
}
