package main

import (
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestFixPriceAPI asserts that one command mends all that is found in the
// example, that the service answers its tests then, and that each way to apply
// fixes makes the same of it.
func TestFixPriceAPI(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("needs the example's modules")
	}
	bin := t.TempDir()
	build(t, bin, ".")
	tool := executable(bin, "mapperlint")

	dir := copyPriceAPI(t)
	before := goFilesOf(t, dir)
	run(t, dir, 3, tool, "./...")
	run(t, dir, 0, tool, "-fix", "./...")
	after := goFilesOf(t, dir)
	if out := run(t, dir, 0, tool, "./..."); out != "" {
		t.Errorf("a second run reports\n%s", out)
	}
	run(t, dir, 0, "go", "test", "./...")

	for _, args := range [][]string{
		{"go", "vet", "-vettool=" + tool, "-fix", "./..."},
		{"go", "fix", "-fixtool=" + tool, "./..."},
	} {
		dir := copyPriceAPI(t)
		run(t, dir, 0, args[0], args[1:]...)
		if got := goFilesOf(t, dir); !maps.Equal(got, after) {
			t.Errorf("%q differs from mapperlint -fix:\n%s", args, differing(got, after))
		}
	}
	for _, test := range []struct {
		code int
		args []string
	}{
		{0, []string{tool, "-fix", "-diff", "./..."}},
		{1, []string{"go", "vet", "-vettool=" + tool, "-fix", "-diff", "./..."}},
		{1, []string{"go", "fix", "-fixtool=" + tool, "-diff", "./..."}},
	} {
		dir := copyPriceAPI(t)
		out := run(t, dir, test.code, test.args[0], test.args[1:]...)
		if !maps.Equal(goFilesOf(t, dir), before) {
			t.Errorf("%q changes files", test.args)
		}
		got := maps.Clone(before)
		patch(t, dir, got, out)
		if !maps.Equal(got, after) {
			t.Errorf("what %q shows differs from mapperlint -fix:\n%s", test.args, differing(got, after))
		}
	}
}

// copyPriceAPI returns a copy of the example.
func copyPriceAPI(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dir, os.DirFS("../../examples/priceapi")); err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	run(t, dir, 0, "go", "mod", "edit", "-replace=github.com/mapperlint/mapperlint="+root)
	return dir
}

// run runs a command that must end with an exit status, and returns what it
// prints.
func run(t *testing.T, dir string, code int, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GO111MODULE=on", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != code {
		t.Fatalf("%s %q: %v, want exit status %d\n%s", name, args, err, code, out)
	}
	return string(out)
}

// goFilesOf returns the Go files below a directory.
func goFilesOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		data, err := os.ReadFile(name)
		files[name[len(dir)+1:]] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func differing(got, want map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			b.WriteString(name + " is\n" + got[name] + "\nwant\n" + want[name])
		}
	}
	return b.String()
}

var (
	diffFile = regexp.MustCompile(`^--- (.*\.go)\b`)
	diffHunk = regexp.MustCompile(`^@@ -(\d+)`)
)

// patch applies unified diffs to files. A file of several packages, as those
// with tests are, may be shown more than once.
func patch(t *testing.T, dir string, files map[string]string, diff string) {
	t.Helper()
	var name string
	var old, text []string
	shown := make(map[string]string)
	end := func() {
		if name == "" {
			return
		}
		now := strings.Join(append(text, old...), "")
		if before, ok := shown[name]; ok && before != now {
			t.Fatalf("%s is shown with two results", name)
		}
		shown[name] = now
	}
	for line := range strings.Lines(diff) {
		if m := diffFile.FindStringSubmatch(line); m != nil {
			end()
			name = strings.TrimPrefix(strings.TrimPrefix(m[1], dir), string(filepath.Separator))
			old, text = slices.Collect(strings.Lines(files[name])), nil
			continue
		}
		if m := diffHunk.FindStringSubmatch(line); m != nil {
			start, _ := strconv.Atoi(m[1])
			skip := len(old) - (strings.Count(files[name], "\n") - (start - 1))
			text, old = append(text, old[:skip]...), old[skip:]
			continue
		}
		switch {
		case name == "" || strings.HasPrefix(line, "+++ ") || line == "":
		case line[0] == '+':
			text = append(text, line[1:])
		case line[0] == ' ' || line[0] == '-':
			if old[0] != line[1:] {
				t.Fatalf("%s has %q where the diff has %q", name, old[0], line[1:])
			}
			if line[0] == ' ' {
				text = append(text, old[0])
			}
			old = old[1:]
		}
	}
	end()
	if len(shown) == 0 {
		t.Fatalf("no diff:\n%s", diff)
	}
	maps.Copy(files, shown)
}
