package hosts

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"testing"
)

// flags returns options as the flags that they are, behind what comes first.
func (o options) flags(args ...string) []string {
	for _, opt := range o {
		args = append(args, "-"+opt.name+"="+opt.value)
	}
	return args
}

func standaloneFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	return p.parseVet(t, p.run(t, mapperlintBinary.get(t), append(o.flags("-json"), "./...")...))
}

func standaloneFix(t *testing.T, p *project, o options) {
	t.Helper()
	p.fix(t, nil, mapperlintBinary.get(t), append(o.flags("-fix"), "./...")...)
}

// fix runs mapperlint -fix, whose exit status tells whether something is left.
func (p *project) fix(t *testing.T, env []string, name string, args ...string) {
	t.Helper()
	r := p.tryEnv(t, env, name, args...)
	if left := bytes.Contains(r.stdout, []byte(" left\n")); r.code != 0 && !(left && r.code == 3) || left && r.code == 0 {
		t.Fatalf("%s %q: exit status %d\n%s%s", name, args, r.code, r.stdout, r.stderr)
	}
}

func goToolFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	return p.parseVet(t, p.run(t, "go", append(o.flags("tool", "mapperlint", "-json"), "./...")...))
}

func goToolFix(t *testing.T, p *project, o options) {
	t.Helper()
	p.fix(t, nil, "go", append(o.flags("tool", "mapperlint", "-fix"), "./...")...)
}

func vetFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	return p.vet(t, nil, mapperlintBinary, o)
}

// vet runs go vet with more environment.
func (p *project) vet(t *testing.T, env []string, tool *binary, o options) []finding {
	t.Helper()
	args := append(o.flags("vet", "-vettool="+tool.get(t), "-json"), "./...")
	r := p.tryEnv(t, env, "go", args...)
	if r.code != 0 {
		t.Fatalf("go %q: exit status %d, want 0 also with findings\n%s%s", args, r.code, r.stdout, r.stderr)
	}
	return p.parseVet(t, append(r.stdout, r.stderr...)) // Go 1.25 writes them to stderr
}

func vetFix(t *testing.T, p *project, o options) {
	t.Helper()
	p.run(t, "go", append(o.flags("vet", "-vettool="+mapperlintBinary.get(t), "-fix"), "./...")...)
}

func goFix(t *testing.T, p *project, o options) {
	t.Helper()
	p.run(t, "go", append(o.flags("fix", "-fixtool="+mapperlintBinary.get(t)), "./...")...)
}

var comment = regexp.MustCompile(`(?m)^#.*$`)

var position = regexp.MustCompile(`^(.*):(\d+):(\d+)$`)

// place reads a position.
func (p *project) place(t *testing.T, posn string) (file string, line, column int) {
	t.Helper()
	m := position.FindStringSubmatch(posn)
	if m == nil {
		t.Fatalf("no position: %q", posn)
	}
	line, _ = strconv.Atoi(m[2])
	column, _ = strconv.Atoi(m[3])
	return p.rel(t, m[1]), line, column
}

// A vetDiagnostic is a diagnostic in the output of -json.
type vetDiagnostic struct {
	Category, Posn, Message string
	Related                 []struct{ Posn, Message string }
}

// parseVet reads the output of -json: an object for each package, or one for
// all, with an object for each analyzer. Variants of a package for its tests
// repeat what was found in the package.
func (p *project) parseVet(t *testing.T, data []byte) []finding {
	t.Helper()
	var list []finding
	for dec := json.NewDecoder(bytes.NewReader(comment.ReplaceAll(data, nil))); ; {
		var tree map[string]map[string][]vetDiagnostic
		err := dec.Decode(&tree)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		for _, analyzers := range tree {
			for _, d := range analyzers["mapperlint"] {
				f := finding{category: d.Category, message: d.Message}
				f.file, f.line, f.column = p.place(t, d.Posn)
				for _, rel := range d.Related {
					file, line, column := p.place(t, rel.Posn)
					f.relate(file, line, column, rel.Message)
				}
				list = append(list, f)
			}
		}
	}
	slices.SortFunc(list, compareFindings)
	return slices.Compact(list)
}

// TestVetText asserts how go vet and mapperlint itself end and print: what
// scripts and editors rely on.
func TestVetText(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	tool := mapperlintBinary.get(t)
	want := regexp.MustCompile(`(?m)^(\S*)csv\.go:31:\d+: reflectx\.NewMapper builds`)
	for _, test := range []struct {
		args []string
		code int
	}{
		{[]string{tool, "./..."}, 3},
		{[]string{"go", "vet", "-vettool=" + tool, "./..."}, 1},
		{[]string{"go", "tool", "mapperlint", "./..."}, 3},
	} {
		r := p.try(t, test.args[0], test.args[1:]...)
		if out := append(r.stdout, r.stderr...); r.code != test.code || !want.Match(out) {
			t.Errorf("%q: exit status %d, want %d and a line like %s:\n%s", test.args, r.code, test.code, want, out)
		}
	}
	silent := []string{tool, "./internal/model", "./internal/store"}
	if r := p.try(t, silent[0], silent[1:]...); r.code != 0 || len(r.stdout)+len(r.stderr) > 0 {
		t.Errorf("%q: exit status %d and %s%s, want 0 and silence", silent, r.code, r.stdout, r.stderr)
	}
}

// TestVetCache asserts that go vet shows findings again from its cache, and
// other ones with other flags.
func TestVetCache(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	first := vetFindings(t, p, nil)
	if again := vetFindings(t, p, nil); len(again) == 0 || !slices.Equal(first, again) {
		t.Errorf("the second run differs from the first:\n%s", diff(again, first))
	}
	// What a directive says is of no group, and one package chooses for itself.
	own := []string{"internal/api/currency.go:20", "internal/api/shop.go:34", "internal/more/chosen/chosen.go:19", "internal/more/directive.go:11"}
	if other := positions(vetFindings(t, p, options{{name: "groups", value: "client"}})); !slices.Equal(other, own) {
		t.Errorf("with -groups=client: %v, want %v", other, own)
	}
}
