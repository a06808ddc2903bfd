package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// The scripts run the command as built here, and beside it the plain driver of
// x/tools around the same analyzer, with which it has to agree.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"mapperlint": main,
		"plain":      func() { singlechecker.Main(mapperlint.Analyzer) },
	})
}

// TestScripts runs the scripts of testdata/script. Each stands for one thing
// that somebody does with the command, and finds in its directory the modules
// of testdata/module: a service and the validator that it uses.
func TestScripts(t *testing.T) {
	t.Parallel()
	cache := goEnv(t, "GOCACHE")
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"mapperlint", "plain"} {
				path, err := exec.LookPath(name)
				if err != nil {
					return err
				}
				env.Setenv(strings.ToUpper(name), path)
			}
			env.Setenv("GOCACHE", cache)
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOFLAGS", "-buildvcs=false")
			env.Cd += "/service"
			return os.CopyFS(env.WorkDir, os.DirFS("testdata/module"))
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"samelines": sameLines,
			"samejson":  sameJSON,
			"lines":     countLines,
			"sarif":     checkSARIF,
			"rdjson":    checkRDJSON,
			"newtool":   newTool,
		},
	})
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
// does: newtool FROM TO.
func newTool(ts *testscript.TestScript, neg bool, args []string) {
	data, err := os.ReadFile(args[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), append(data, "another build"...), 0o755))
}
