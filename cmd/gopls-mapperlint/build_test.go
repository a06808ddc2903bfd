package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// TestBuild builds and installs testdata/gopls, which has what the added file
// needs of gopls and prints its analyzers. (hosts/ builds the real one.)
func TestBuild(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	const version = "v0.99.0"
	serve(t, "testdata/gopls", version)
	target := filepath.Join(t.TempDir(), "bin", "gopls")
	if runtime.GOOS == "windows" {
		target += ".exe"
	}
	args := []string{"-gopls=" + version, "-untried", "-source=../..", "-o=" + target}

	var stdout, stderr bytes.Buffer
	if err := run(args, &stdout, &stderr); err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	for _, want := range []string{version, target, addedFile} {
		if !strings.Contains(stdout.String(), want) {
			t.Errorf("it says\n%s\nwhich does not name %q", &stdout, want)
		}
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(target), "*"))
	if err != nil || !slices.Equal(left, []string{target}) {
		t.Errorf("it wrote %q, %v; want only %s", left, err, target)
	}

	for _, test := range []struct {
		env, want string
		fails     bool
	}{
		{"", version + "+mapperlint.devel [first mapperlint]", false},
		{"-hoist=none", version + "+mapperlint.devel [first mapperlint]", false},
		{"-hoist=up", "MAPPERLINT_FLAGS: flag -hoist", true},
	} {
		cmd := exec.Command(target)
		cmd.Env = append(os.Environ(), "MAPPERLINT_FLAGS="+test.env)
		out, err := cmd.CombinedOutput()
		if (err != nil) != test.fails || !strings.Contains(string(out), test.want) {
			t.Errorf("with %q: error %v and output %q, want %q", test.env, err, out, test.want)
		}
	}

	// A gopls that already has the file is not the gopls that is known.
	serve(t, "testdata/gopls", "v0.99.1", addedFile)
	if err := run(append(args, "-gopls=v0.99.1"), &stdout, &stderr); err == nil || !strings.Contains(err.Error(), "not as expected") {
		t.Errorf("a gopls that has %s: error %v, want one that says it is not as expected", addedFile, err)
	}
}

// serve makes the go command find a version of gopls, with the files of dir
// and empty further ones, and all other modules where they are now. Nothing of
// it gets into the module cache of the user. (A go.mod in dir would keep dir out
// of the releases of this module.)
func serve(t *testing.T, dir, version string, further ...string) {
	t.Helper()
	out, err := exec.Command("go", "env", "GOMODCACHE", "GOPROXY").Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Fields(string(out))
	proxy := t.TempDir()
	at := filepath.Join(proxy, "golang.org", "x", "tools", "gopls", "@v")
	if err := os.MkdirAll(at, 0o777); err != nil {
		t.Fatal(err)
	}
	gomod, err := os.ReadFile(filepath.Join(dir, "go.mod.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"list":            []byte(version),
		version + ".info": fmt.Appendf(nil, `{"Version": %q}`, version),
		version + ".mod":  gomod,
		version + ".zip":  zipModule(t, dir, goplsModule+"@"+version+"/", further),
	} {
		if err := os.WriteFile(filepath.Join(at, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("GOMODCACHE", t.TempDir())
	t.Setenv("GOFLAGS", "-modcacherw -buildvcs=false")
	t.Setenv("GOSUMDB", "off")
	t.Setenv("GOPROXY", strings.Join([]string{fileURL(proxy), fileURL(filepath.Join(lines[0], "cache", "download")), lines[1]}, ","))
}

func fileURL(dir string) string {
	return "file:///" + strings.TrimPrefix(filepath.ToSlash(dir), "/")
}

func zipModule(t *testing.T, dir, prefix string, further []string) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	add := func(name string, data []byte) error {
		f, err := w.Create(prefix + name)
		if err == nil {
			_, err = f.Write(data)
		}
		return err
	}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		return add(strings.TrimSuffix(name, ".txt"), data)
	})
	for _, name := range further {
		if err == nil {
			err = add(name, nil)
		}
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
