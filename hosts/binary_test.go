package hosts

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

// The versions that are tested: of each program the newest that builds with Go
// 1.26, and of gopls also the oldest that gopls-mapperlint takes. TestVersions
// asserts that they are what is run.
const (
	golangciVersion = "v2.15.0"
	goplsVersion    = "v0.23.0"
	goplsOldest     = "v0.22.0"
)

// A binary is a program to test, built once and kept in the cache directory of
// the user.
type binary struct {
	name string
	// needs are arguments for go mod download that fail if the program cannot
	// be had.
	needs []string
	// toolchain is the version of Go that builds it, if not that of the machine.
	toolchain string
	// dir and args are where and how the go command builds the program. The
	// name of the file is appended, and pkg.
	dir  string
	args []string
	pkg  string

	once sync.Once
	path string
	err  error // it cannot be had
	bad  error // it cannot be built
}

var (
	mapperlintBinary = &binary{name: "mapperlint", dir: "..", args: []string{"build", "-o"}, pkg: "./cmd/mapperlint"}
	nogoBinary       = &binary{name: "nogo", dir: "nogo", args: []string{"build", "-o"}}
	golangciBinary   = &binary{name: "golangci-lint", needs: []string{}, dir: "golangci", args: []string{"build", "-trimpath", "-o"}}
	goplsBinary      = goplsOf(goplsVersion)
	goplsOldBinary   = goplsOf(goplsOldest)
)

// goplsOf is gopls as gopls-mapperlint makes it.
func goplsOf(version string) *binary {
	return &binary{
		name: "gopls-" + version, dir: "..",
		needs: []string{"golang.org/x/tools/gopls@" + version},
		args:  []string{"run", "./cmd/gopls-mapperlint", "-source=.", "-gopls=" + version, "-o"},
	}
}

// get returns the file name of the program. It skips the test if the program
// cannot be had, and fails it if it can be had but not built.
func (b *binary) get(t *testing.T) string {
	t.Helper()
	b.once.Do(b.make)
	if b.bad != nil {
		t.Fatal(b.bad)
	}
	if b.err != nil {
		unavailable(t, b.name, b.err)
	}
	return b.path
}

func (b *binary) make() {
	if b.toolchain != "" {
		cmd := goCommand(b.dir, "version")
		cmd.Env = append(cmd.Env, "GOTOOLCHAIN=go"+b.toolchain)
		if out, err := cmd.CombinedOutput(); err != nil {
			b.err = fmt.Errorf("go%s: %w\n%s", b.toolchain, err, out)
			return
		}
	}
	if b.needs != nil {
		args := append([]string{"mod", "download"}, b.needs...)
		if out, err := goCommand(b.dir, args...).CombinedOutput(); err != nil {
			b.err = fmt.Errorf("go %v: %w\n%s", args, err, out)
			return
		}
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		b.bad = err
		return
	}
	b.path = filepath.Join(dir, "mapperlint-hosts", b.name)
	if runtime.GOOS == "windows" {
		b.path += ".exe"
	}
	args := append(append([]string{}, b.args...), b.path)
	if b.pkg != "" {
		args = append(args, b.pkg)
	}
	cmd := goCommand(b.dir, args...)
	if b.toolchain != "" {
		cmd.Env = append(cmd.Env, "GOTOOLCHAIN=go"+b.toolchain)
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		b.bad = fmt.Errorf("go %v: %w\n%s", args, err, out)
	}
}

func goCommand(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	return cmd
}

// unavailable skips a test, and says so where it is seen, since a host that is
// not tested is one that may be broken. Where all hosts must be there, in CI,
// it fails the test.
func unavailable(t *testing.T, what string, err error) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s cannot be had, and this is CI: %v", what, err)
	}
	fmt.Fprintf(os.Stderr, "\n*** NOT TESTED: %s, because %s cannot be had: %v\n\n", t.Name(), what, err)
	t.Skipf("%s cannot be had: %v", what, err)
}

// heavy skips a test that builds or runs one of the big programs.
func heavy(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("-short")
	}
}
