package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var slow = flag.Bool("slow", false, "run the scripts of testdata/slow, not those of testdata/script")

// TestScripts runs the scripts of testdata/script, which are quick also where
// nothing is in the build cache, or those of testdata/slow, which start the go
// command or another checker many times, and which hosts/ runs. Each stands for one thing
// that somebody does with the command, and finds in its directory the modules
// of testdata/module: a service and the validator that it uses. They run the
// executable, since the go command starts it for each unit, and not a part of
// the test, which takes longer with the race detector.
func TestScripts(t *testing.T) {
	t.Parallel()
	bin := t.TempDir()
	build(t, bin, ".", "./testdata/plain")
	buildService(t) // or each script would load all from source
	cache, dir := goEnv(t, "GOCACHE"), "testdata/script"
	if *slow {
		dir = "testdata/slow"
	}
	testscript.Run(t, testscript.Params{
		Dir:                 dir,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", bin+string(filepath.ListSeparator)+env.Getenv("PATH"))
			env.Setenv("MAPPERLINT", executable(bin, "mapperlint"))
			env.Setenv("PLAIN", executable(bin, "plain"))
			env.Setenv("GOCACHE", cache)
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOFLAGS", "-buildvcs=false")
			env.Cd += "/service"
			return os.CopyFS(env.WorkDir, os.DirFS("testdata/module"))
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"samelines":   sameLines,
			"samejson":    sameJSON,
			"lines":       countLines,
			"sarif":       checkSARIF,
			"rdjson":      checkRDJSON,
			"newtool":     newTool,
			"takeprofile": takeProfile,
		},
	})
}

// build builds commands into a directory.
func build(t *testing.T, dir string, packages ...string) {
	t.Helper()
	args := append([]string{"build", "-buildvcs=false", "-o", dir + string(filepath.Separator)}, packages...)
	if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func executable(dir, name string) string {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(dir, name)
}

func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

// sameLines fails unless two files hold the same lines, in whatever order.
func sameLines(ts *testscript.TestScript, neg bool, args []string) {
	read := func(name string) []string {
		lines := strings.Split(strings.TrimSpace(ts.ReadFile(name)), "\n")
		slices.Sort(lines)
		return lines
	}
	a, b := read(args[0]), read(args[1])
	if slices.Equal(a, b) == neg {
		ts.Fatalf("%s:\n%s\n%s:\n%s", args[0], strings.Join(a, "\n"), args[1], strings.Join(b, "\n"))
	}
}

// countLines fails unless a file has that many lines.
func countLines(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[1])
	if n := strings.Count(text, "\n"); neg || len(args) != 2 || args[0] != itoa(n) {
		ts.Fatalf("%s has %d lines, want %s:\n%s", args[1], n, args[0], text)
	}
}

// newTool copies an executable and changes the copy without a change of what it
// does: newtool FROM TO. No process is started meanwhile: until it runs its own
// program it would hold the copy open for writing, and such a file cannot be run
// ("text file busy").
func newTool(ts *testscript.TestScript, neg bool, args []string) {
	data, err := os.ReadFile(args[0])
	ts.Check(err)
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), append(data, "another build"...), 0o755))
}
