package hosts

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestFixExample asserts that one command mends all that is found in the
// example, that the service answers its tests then, and that each way to apply
// fixes, and to show them, makes the same of it.
func TestFixExample(t *testing.T) {
	t.Parallel()
	tool := mapperlintBinary.get(t)
	p := newExample(t)
	before := p.sources(t)
	p.ends(t, 3, tool, "./...")
	p.ends(t, 0, tool, "-fix", "./...")
	after := p.sources(t)
	if r := p.ends(t, 0, tool, "./..."); len(r.stdout) > 0 {
		t.Errorf("a second run reports\n%s", r.stdout)
	}
	p.run(t, "go", "test", "./...")

	for _, args := range [][]string{
		{"go", "vet", "-vettool=" + tool, "-fix", "./..."},
		{"go", "fix", "-fixtool=" + tool, "./..."},
	} {
		p := newExample(t)
		p.run(t, args[0], args[1:]...)
		if got := p.sources(t); !maps.Equal(got, after) {
			t.Errorf("%q differs from mapperlint -fix:\n%s", args, differing(got, after))
		}
	}
	for _, test := range []struct {
		code int
		args []string
	}{
		{1, []string{tool, "-diff", "./..."}},
		{1, []string{"go", "vet", "-vettool=" + tool, "-fix", "-diff", "./..."}},
		{1, []string{"go", "fix", "-fixtool=" + tool, "-diff", "./..."}},
	} {
		p := newExample(t)
		r := p.ends(t, test.code, test.args[0], test.args[1:]...)
		if !maps.Equal(p.sources(t), before) {
			t.Errorf("%q changes files", test.args)
		}
		got := maps.Clone(before)
		patch(t, p.dir, got, string(r.stdout))
		if !maps.Equal(got, after) {
			t.Errorf("what %q shows differs from mapperlint -fix:\n%s", test.args, differing(got, after))
		}
	}
}

// newExample returns a copy of the example alone.
func newExample(t *testing.T) *project {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	p := &project{dir: dir}
	if err := os.CopyFS(dir, os.DirFS(filepath.FromSlash("../examples/priceapi"))); err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	p.run(t, "go", "mod", "edit", "-replace="+ownModule+"="+root)
	return p
}

// ends runs a command that must end with an exit status.
func (p *project) ends(t *testing.T, code int, name string, args ...string) result {
	t.Helper()
	r := p.try(t, name, args...)
	if r.code != code {
		t.Fatalf("%s %q: exit status %d, want %d\n%s%s", name, args, r.code, code, r.stdout, r.stderr)
	}
	return r
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
			name = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(m[1], "a/"), dir), string(filepath.Separator))
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
