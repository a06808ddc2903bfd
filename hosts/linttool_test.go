package hosts

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"
)

// toolLine is how VS Code's extension for Go reads a line of a tool.
var toolLine = regexp.MustCompile(`(?m)^([^:\n#]+):(\d+):(\d+): (.*)$`)

// problems returns what an editor shows of a tool's output, and of which the
// project knows the file.
func (p *project) problems(t *testing.T, dir string, output []byte) []string {
	t.Helper()
	var list []finding
	for _, m := range toolLine.FindAllSubmatch(output, -1) {
		file := filepath.FromSlash(string(m[1]))
		if !filepath.IsAbs(file) {
			file = filepath.Join(p.dir, dir, file)
		}
		line, _ := strconv.Atoi(string(m[2]))
		list = append(list, finding{file: p.rel(t, file), line: line})
	}
	return positions(list)
}

// TestLintTools runs what editors run that take golangci-lint or go vet for a
// linter, with their flags and in the directory of the package that is saved, and
// reads it as they do: docs/hosts.md, Editors without a gopls of their own.
func TestLintTools(t *testing.T) {
	t.Parallel()
	const dir = "internal/api"
	p := newProject(t)
	var want []string
	for _, f := range standaloneFindings(t, p, nil) {
		if filepath.ToSlash(filepath.Dir(f.file)) == dir {
			want = append(want, positions([]finding{f})...)
		}
	}
	slices.Sort(want)
	if len(want) == 0 {
		t.Fatalf("nothing is found in %s", dir)
	}
	check := func(name string, got []string) {
		t.Helper()
		for _, place := range want { // a related place is a line of its own for go vet
			if !slices.Contains(got, place) {
				t.Errorf("%s shows %v, want %v", name, got, want)
			}
		}
	}
	t.Run("go.vetFlags", func(t *testing.T) {
		r := p.in(dir).try(t, "go", "vet", "-vettool="+mapperlintBinary.get(t), ".")
		check("go vet", p.problems(t, dir, r.stderr))
	})
	t.Run("go.lintTool", func(t *testing.T) {
		heavy(t)
		p.config(t, nil)
		r := p.in(dir).golangci(t, "run", "--issues-exit-code=0", "--output.text.print-issued-lines=false",
			"--show-stats=false", "--output.text.path=stdout", "--path-mode=abs")
		if r.code != 0 {
			t.Errorf("exit status %d\n%s", r.code, r.stderr)
		}
		check("golangci-lint", p.problems(t, dir, r.stdout))
	})
	t.Run("golangci-lint-langserver", func(t *testing.T) {
		heavy(t)
		p.config(t, nil)
		r := p.golangci(t, "run", "--output.json.path=stdout", "--show-stats=false", filepath.Join(p.dir, dir)+"/")
		if r.code != 1 {
			t.Errorf("exit status %d, want 1\n%s", r.code, r.stderr)
		}
		check("golangci-lint", positions(p.parseGolangci(t, r.stdout)))
	})
}

// in returns the project as seen from one of its directories.
func (p *project) in(dir string) *project {
	return &project{dir: filepath.Join(p.dir, filepath.FromSlash(dir)), cache: p.cache}
}
