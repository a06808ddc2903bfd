package hosts

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// An option is one of mapperlint's, for whatever way a host has to set it.
type option struct {
	name, value string
	list        bool // it may be given more than once
}

type options []option

// A host is a program that runs mapperlint.
type host struct {
	name string
	// findings runs it on a project.
	findings func(*testing.T, *project, options) []finding
	// fix applies the fixes; nil if the host cannot.
	fix func(*testing.T, *project, options)
	// categories says that the host shows the category of a diagnostic.
	categories bool
}

// hosts are all that are tested. docs/hosts.md has them in words.
var hosts = []host{
	{name: "standalone", findings: standaloneFindings, fix: standaloneFix, categories: true},
	{name: "go tool", findings: goToolFindings, categories: true},
	{name: "go vet", findings: vetFindings, fix: vetFix, categories: true},
	{name: "go fix", fix: goFix},
	{name: "golangci-lint", findings: golangciFindings, fix: golangciFix},
	{name: "gopls", findings: goplsFindings, fix: goplsFix, categories: true},
	{name: "nogo", findings: nogoFindings, categories: true},
}

// TestFindings asserts that each host shows what mapperlint shows standalone,
// and that this is what the project has comments for. Among it are builds in
// other packages, more than three of a kind, and suppressed ones.
func TestFindings(t *testing.T) {
	testFindings(t, nil, func(p *project) []string { return p.marked(t, "WRONG") })
}

// TestOptions asserts the same with options.
func TestOptions(t *testing.T) {
	testFindings(t, options{{name: "generated", value: "true"}}, func(p *project) []string {
		return slices.Sorted(slices.Values(append(p.marked(t, "WRONG"), p.marked(t, "GENERATED")...)))
	})
	testFindings(t, options{{name: "groups", value: "validator", list: true}}, nil)
	testFindings(t, options{{name: "disable", value: "github.com/go-playground/validator/v10.New", list: true}}, nil)
}

func testFindings(t *testing.T, o options, want func(*project) []string) {
	t.Helper()
	p := newProject(t)
	standalone := standaloneFindings(t, p, o)
	if len(standalone) == 0 {
		t.Fatal("nothing is found")
	}
	name := "default"
	if len(o) > 0 {
		name = o[0].name
		if plain := standaloneFindings(t, p, nil); slices.Equal(plain, standalone) {
			t.Errorf("-%s=%s changes nothing", name, o[0].value)
		}
	}
	if want != nil {
		t.Run(name+"/marked", func(t *testing.T) {
			if d := diff(positions(standalone), want(p)); d != "" {
				t.Errorf("standalone, compared with the comments of the project:\n%s", d)
			}
		})
	}
	for _, h := range hosts {
		if h.findings == nil {
			continue
		}
		t.Run(name+"/"+h.name, func(t *testing.T) {
			p := newProject(t)
			expected := slices.Clone(standalone)
			if !h.categories {
				for i := range expected {
					expected[i].category = ""
				}
			}
			if d := diff(h.findings(t, p, o), expected); d != "" {
				t.Errorf("compared with standalone:\n%s", d)
			}
		})
	}
}

// TestFix asserts that each host that applies fixes makes the same of the
// project, and that it compiles and is clean then.
func TestFix(t *testing.T) {
	p := newProject(t)
	before := p.sources(t)
	standaloneFix(t, p, nil)
	after := p.sources(t)
	if maps.Equal(before, after) {
		t.Fatal("no fix was applied")
	}
	p.run(t, "go", "vet", "./...")
	for _, f := range standaloneFindings(t, p, nil) {
		if before[f.file] != after[f.file] {
			t.Errorf("still there after the fix: %v", f)
		}
	}
	for _, h := range hosts {
		if h.fix == nil {
			continue
		}
		t.Run(h.name, func(t *testing.T) {
			p := newProject(t)
			h.fix(t, p, nil)
			compareSources(t, p.sources(t), after)
		})
		t.Run(h.name+"/none", func(t *testing.T) {
			p := newProject(t)
			h.fix(t, p, options{{name: "hoist", value: "none"}})
			compareSources(t, p.sources(t), before)
		})
	}
}

func compareSources(t *testing.T, got, want map[string]string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			t.Errorf("%s differs:\n%s", name, diff(strings.Split(got[name], "\n"), strings.Split(want[name], "\n")))
		}
	}
}

// TestFixDiff asserts that go fix and go vet can show what they would do.
func TestFixDiff(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	before := p.sources(t)
	tool := mapperlintBinary.get(t)
	for _, args := range [][]string{
		{"go", "fix", "-fixtool=" + tool, "-diff", "./..."},
		{"go", "vet", "-vettool=" + tool, "-fix", "-diff", "./..."},
	} {
		r := p.try(t, args[0], args[1:]...)
		if r.code != 1 || !strings.Contains(string(r.stdout), "\n+++ ") {
			t.Errorf("%q: exit status %d, want 1 and a diff:\n%s%s", args, r.code, r.stdout, r.stderr)
		}
	}
	compareSources(t, p.sources(t), before)
}
