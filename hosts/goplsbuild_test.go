package hosts

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// makerBinary is what puts mapperlint into gopls.
var makerBinary = &binary{name: "gopls-mapperlint", dir: "..", args: []string{"build", "-o"}, pkg: "./cmd/gopls-mapperlint"}

// addedFile is the one file that it adds to the source of gopls.
const addedFile = "internal/settings/mapperlint.go"

// TestGoplsBuild builds and installs testdata/gopls, which has what the added
// file needs of gopls and prints its analyzers. (goplsBinary is the real one.)
func TestGoplsBuild(t *testing.T) {
	t.Parallel()
	const version = "v0.99.0"
	target := filepath.Join(t.TempDir(), "bin", "gopls")
	if runtime.GOOS == "windows" {
		target += ".exe"
	}
	args := []string{"-untried", "-source=..", "-o=" + target}
	here := &project{dir: "."}

	r := here.tryEnv(t, serve(t, version), makerBinary.get(t), append(args, "-gopls="+version)...)
	if r.code != 0 {
		t.Fatalf("exit status %d\n%s%s", r.code, r.stdout, r.stderr)
	}
	for _, want := range []string{version, target, addedFile} {
		if !strings.Contains(string(r.stdout), want) {
			t.Errorf("it says\n%s\nwhich does not name %q", r.stdout, want)
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
		r := here.tryEnv(t, []string{"MAPPERLINT_FLAGS=" + test.env}, target)
		if out := string(r.stdout) + string(r.stderr); (r.code != 0) != test.fails || !strings.Contains(out, test.want) {
			t.Errorf("with %q: exit status %d and output %q, want %q", test.env, r.code, out, test.want)
		}
	}

	// A gopls that already has the file is not the gopls that is known.
	r = here.tryEnv(t, serve(t, "v0.99.1", addedFile), makerBinary.get(t), append(args, "-gopls=v0.99.1")...)
	if r.code == 0 || !strings.Contains(string(r.stderr), "not as expected") {
		t.Errorf("a gopls that has %s: exit status %d, want an error that says it is not as expected:\n%s", addedFile, r.code, r.stderr)
	}
}

// serve returns an environment in which the go command finds a version of gopls,
// with the files of testdata/gopls and empty further ones, and all other modules
// where they are now. Nothing of it gets into the module cache of the user.
func serve(t *testing.T, version string, further ...string) []string {
	t.Helper()
	out, err := goCommand(".", "env", "GOMODCACHE", "GOPROXY").Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Fields(string(out))
	proxy := t.TempDir()
	at := filepath.Join(proxy, "golang.org", "x", "tools", "gopls", "@v")
	if err := os.MkdirAll(at, 0o777); err != nil {
		t.Fatal(err)
	}
	const dir = "testdata/gopls"
	gomod, err := os.ReadFile(filepath.FromSlash(dir + "/go.mod.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"list":            []byte(version),
		version + ".info": fmt.Appendf(nil, `{"Version": %q}`, version),
		version + ".mod":  gomod,
		version + ".zip":  zipModule(t, filepath.FromSlash(dir), "golang.org/x/tools/gopls@"+version+"/", further),
	} {
		if err := os.WriteFile(filepath.Join(at, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return []string{
		"GOMODCACHE=" + t.TempDir(), "GOFLAGS=-modcacherw -buildvcs=false", "GOSUMDB=off",
		"GOPROXY=" + strings.Join([]string{fileURL(proxy), fileURL(filepath.Join(lines[0], "cache", "download")), lines[1]}, ","),
	}
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
