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

// name names options in a test.
func (o options) name() string {
	if len(o) == 0 {
		return "default"
	}
	return o[0].name + "=" + o[0].value
}

// A host is a program that runs mapperlint. What it shows and does here is
// asserted by the tests, and is what the table of docs/hosts.md says.
type host struct {
	name string
	docs string // the name in docs/hosts.md, with the version
	// findings runs it on a project; nil if it shows none.
	findings func(*testing.T, *project, options) []finding
	// fix applies the fixes; nil if the host cannot.
	fix func(*testing.T, *project, options)

	categories bool // it shows the category of a diagnostic
	related    bool // and the related places

	shown   string // how it shows findings, in docs/hosts.md
	fixed   string // how it applies fixes
	setting string // how options are set
}

// hosts are all that are tested.
var hosts = []host{
	{
		name: "standalone", docs: "`mapperlint`, Go " + goNewest, findings: standaloneFindings, fix: standaloneFix,
		categories: true, related: true, shown: "and SARIF, rdjson, GitHub", fixed: "`-fix`, `-diff`", setting: "flags",
	},
	{
		name: "go tool", docs: "`go tool mapperlint`, Go " + goNewest, findings: goToolFindings, fix: goToolFix,
		categories: true, related: true, fixed: "`-fix`, `-diff`", setting: "flags",
	},
	{
		name: "go vet", docs: "`go vet -vettool`, Go " + goNewest, findings: vetFindings, fix: vetFix,
		categories: true, related: true, shown: "cached", fixed: "`-fix`, `-diff`", setting: "flags",
	},
	{
		name: "go fix", docs: "`go fix -fixtool`, Go " + goNewest, fix: goFix, fixed: "`-diff`", setting: "flags",
	},
	{
		name: "older mapperlint", docs: "`mapperlint`, Go " + goOldest, findings: oldFindings, fix: oldFix,
		categories: true, related: true, shown: "and SARIF, rdjson, GitHub", fixed: "`-fix`, `-diff`", setting: "flags",
	},
	{
		name: "older go vet", docs: "`go vet -vettool`, Go " + goOldest, findings: oldVetFindings,
		categories: true, related: true, shown: "cached", fixed: "no, with Go 1.26", setting: "flags",
	},
	{
		name: "golangci-lint", docs: "golangci-lint " + golangciVersion + " [1]", findings: golangciFindings, fix: golangciFix,
		shown: "no category", fixed: "`--fix`", setting: "`.golangci.yml`",
	},
	{
		name: "gopls", docs: "gopls " + goplsVersion, findings: goplsFindings, fix: goplsFix,
		categories: true, related: true, shown: "with link", fixed: "quick fix", setting: "environment",
	},
	{
		name: "older gopls", docs: "gopls " + goplsOldest, findings: oldGoplsFindings, fix: oldGoplsFix,
		categories: true, related: true, shown: "with link", fixed: "quick fix", setting: "environment",
	},
	{
		name: "nogo", docs: "nogo of rules_go [2]", findings: nogoFindings, fix: nogoFix,
		categories: true, fixed: "patch [3]", setting: "`analyzer_flags` [4]",
	},
}

// findingOptions are options that change what is found, and the comments of the
// project on the lines that are found then; without comments, it is what is
// found standalone.
var findingOptions = []struct {
	options options
	words   []string
}{
	{nil, []string{"WRONG"}},
	{options{{name: "generated", value: "true"}}, []string{"WRONG", "GENERATED"}},
	{options{{name: "unused-ignores", value: "true"}}, []string{"WRONG", "UNUSED"}},
	{options{{name: "mapper", value: internalPath + "/more/costly.New=safe", list: true}}, []string{"WRONG", "MAPPER"}},
	{options{{name: "groups", value: "validator", list: true}}, nil},
	{options{{name: "disable", value: "validator", list: true}}, nil},
}

// internalPath is where the packages of the project are.
const internalPath = "github.com/mapperlint/mapperlint/examples/priceapi/internal"

// TestFindings asserts that each host shows what mapperlint shows standalone,
// and that this is what the project has comments for. Among it are builds in
// other packages and another module, more than three of a kind, and suppressed
// ones.
func TestFindings(t *testing.T) {
	p := newProject(t)
	plain := standaloneFindings(t, p, nil)
	for _, row := range findingOptions {
		name := row.options.name()
		standalone := standaloneFindings(t, p, row.options)
		if len(standalone) == 0 || row.options != nil && slices.Equal(plain, standalone) {
			t.Errorf("%s changes nothing, or all: %v", name, standalone)
		}
		if row.words != nil {
			t.Run(name+"/marked", func(t *testing.T) {
				if d := diff(positions(standalone), p.marked(t, row.words...)); d != "" {
					t.Errorf("standalone, compared with the comments of the project:\n%s", d)
				}
			})
		}
		for _, h := range hosts {
			if h.findings == nil {
				continue
			}
			t.Run(name+"/"+h.name, func(t *testing.T) {
				if d := diff(h.findings(t, newProject(t), row.options), h.shows(standalone)); d != "" {
					t.Errorf("compared with standalone:\n%s", d)
				}
			})
		}
	}
}

// shows returns of findings what the host shows.
func (h *host) shows(list []finding) []finding {
	list = slices.Clone(list)
	for i := range list {
		if !h.categories {
			list[i].category = ""
		}
		if !h.related {
			list[i].related = ""
		}
	}
	return list
}

// fixOptions are options that change the fixes.
var fixOptions = []options{
	nil,
	{{name: "hoist", value: "none"}},
	{{name: "hoist", value: "once"}},
	{{name: "hoist-nolint", value: "built once"}},
}

// TestFix asserts that each host that applies fixes makes the same of the
// project, and that it compiles and is clean then.
func TestFix(t *testing.T) {
	before := newProject(t).sources(t)
	var plain map[string]string
	for _, o := range fixOptions {
		p := newProject(t)
		standaloneFix(t, p, o)
		after := p.sources(t)
		if none := maps.Equal(before, after); none != (o.name() == "hoist=none") || maps.Equal(plain, after) {
			t.Errorf("%s: unchanged is %t, or it is the same as without options", o.name(), none)
		}
		if o == nil {
			plain = after
		}
		p.run(t, "go", "vet", "./...")
		for _, f := range standaloneFindings(t, p, o) {
			if before[f.file] != after[f.file] {
				t.Errorf("%s: still there after the fix: %v", o.name(), f)
			}
		}
		for _, h := range hosts {
			if h.fix == nil {
				continue
			}
			t.Run(o.name()+"/"+h.name, func(t *testing.T) {
				p := newProject(t)
				h.fix(t, p, o)
				compareSources(t, p.sources(t), after)
			})
		}
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
