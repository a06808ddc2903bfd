package hosts

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/tools/txtar"
)

// A finding is what a host shows of a diagnostic.
type finding struct {
	file         string // relative to the project, with slashes
	line, column int
	category     string
	message      string
	related      string // places with their messages, joined
}

func (f finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s [%s]", f.file, f.line, f.column, f.category, f.message, f.related)
}

// relate adds a related place.
func (f *finding) relate(file string, line, column int, message string) {
	f.related += fmt.Sprintf("%s:%d:%d: %s;", file, line, column, message)
}

func compareFindings(x, y finding) int {
	return cmp.Or(strings.Compare(x.file, y.file), cmp.Compare(x.line, y.line), strings.Compare(x.message, y.message))
}

// A project is a copy of the example, with the packages of testdata/more.txtar.
type project struct {
	dir   string
	cache string // of golangci-lint, if not the one that all tests share
}

func newProject(t *testing.T) *project {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	p := &project{dir: filepath.Join(dir, "priceapi")}
	if err := os.CopyFS(p.dir, os.DirFS(filepath.FromSlash("../examples/priceapi"))); err != nil {
		t.Fatal(err)
	}
	more, err := txtar.ParseFile(filepath.FromSlash("testdata/more.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range more.Files {
		p.write(t, f.Name, f.Data)
	}
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	p.run(t, "go", "mod", "edit", "-replace=github.com/mapperlint/mapperlint="+root,
		"-require=example.com/outside@v0.0.0", "-replace=example.com/outside=../outside")
	return p
}

func (p *project) write(t *testing.T, name string, data []byte) {
	t.Helper()
	file := filepath.Join(p.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// writeScript writes a file that can be run. No process is started meanwhile:
// until it runs its own program it would hold the file open for writing, and
// such a file cannot be run ("text file busy").
func (p *project) writeScript(t *testing.T, name, text string) {
	t.Helper()
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	p.write(t, name, []byte(text))
	if err := os.Chmod(filepath.Join(p.dir, filepath.FromSlash(name)), 0o777); err != nil {
		t.Fatal(err)
	}
}

// replace replaces the one occurrence of a text in a file.
func (p *project) replace(t *testing.T, name, old, new string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(data), old) != 1 {
		t.Fatalf("%s has not one %q", name, old)
	}
	p.write(t, name, []byte(strings.Replace(string(data), old, new, 1)))
}

// run runs a command that must succeed in the project.
func (p *project) run(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	return p.runEnv(t, nil, name, args...)
}

// runEnv is run with more environment.
func (p *project) runEnv(t *testing.T, env []string, name string, args ...string) []byte {
	t.Helper()
	r := p.tryEnv(t, env, name, args...)
	if r.code != 0 {
		t.Fatalf("%s %q: exit status %d\n%s%s", name, args, r.code, r.stdout, r.stderr)
	}
	return r.stdout
}

// rel returns the name of a file of the project, relative to it.
func (p *project) rel(t *testing.T, file string) string {
	t.Helper()
	if !filepath.IsAbs(file) {
		return filepath.ToSlash(filepath.Clean(file))
	}
	rel, err := filepath.Rel(p.dir, file)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(rel)
}

// sources returns the Go files of the project, but for tests.
func (p *project) sources(t *testing.T) map[string]string {
	t.Helper()
	files := make(map[string]string)
	err := filepath.WalkDir(p.dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		data, err := os.ReadFile(name)
		files[p.rel(t, name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// marked returns file:line of each line with one of the words as a comment,
// sorted.
func (p *project) marked(t *testing.T, words ...string) []string {
	t.Helper()
	var lines []string
	for name, src := range p.sources(t) {
		s := bufio.NewScanner(strings.NewReader(src))
		for n := 1; s.Scan(); n++ {
			if slices.ContainsFunc(words, func(word string) bool { return strings.Contains(s.Text(), "// "+word+": ") }) {
				lines = append(lines, fmt.Sprintf("%s:%d", name, n))
			}
		}
	}
	slices.Sort(lines)
	return lines
}

// positions returns file:line of each finding, sorted.
func positions(list []finding) []string {
	var lines []string
	for _, f := range list {
		lines = append(lines, fmt.Sprintf("%s:%d", f.file, f.line))
	}
	slices.Sort(lines)
	return lines
}

// diff shows what two lists do not share.
func diff[T comparable](got, want []T) string {
	var b bytes.Buffer
	for _, x := range got {
		if !slices.Contains(want, x) {
			fmt.Fprintf(&b, "  unexpected: %v\n", x)
		}
	}
	for _, x := range want {
		if !slices.Contains(got, x) {
			fmt.Fprintf(&b, "  missing:    %v\n", x)
		}
	}
	if len(got) != len(want) {
		fmt.Fprintf(&b, "  %d, want %d\n", len(got), len(want))
	}
	return b.String()
}
