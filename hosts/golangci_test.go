package hosts

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// config writes .golangci.yml: that of examples/golangci, with the options as
// settings in place of those there.
func (p *project) config(t *testing.T, o options) {
	t.Helper()
	data, err := os.ReadFile(filepath.FromSlash("../examples/golangci/.golangci.yml"))
	if err != nil {
		t.Fatal(err)
	}
	head, _, ok := strings.Cut(string(data), "        # settings:\n")
	if !ok {
		t.Fatal("examples/golangci/.golangci.yml has no settings")
	}
	if len(o) == 0 {
		p.write(t, ".golangci.yml", data)
		return
	}
	config := head + "        settings:\n"
	for _, opt := range o {
		value := opt.value
		if opt.list {
			value = "[" + value + "]"
		}
		config += "          " + opt.name + ": " + value + "\n"
		if opt.name == "generated" {
			config += "  exclusions:\n    generated: disable\n"
		}
	}
	p.write(t, ".golangci.yml", []byte(config))
}

// golangci runs golangci-lint in the project.
func (p *project) golangci(t *testing.T, args ...string) result {
	t.Helper()
	heavy(t)
	cache := p.cache
	if cache == "" {
		cache = filepath.Join(filepath.Dir(golangciBinary.get(t)), "golangci-lint-cache")
	}
	if args[0] == "run" {
		args = append(args, "--allow-parallel-runners")
	}
	return p.tryEnv(t, []string{"GOLANGCI_LINT_CACHE=" + cache}, golangciBinary.get(t), args...)
}

func golangciFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	p.config(t, o)
	r := p.golangci(t, "run", "--output.json.path=stdout", "--show-stats=false", "./...")
	if r.code > 1 {
		t.Fatalf("golangci-lint: exit status %d\n%s%s", r.code, r.stdout, r.stderr)
	}
	return p.parseGolangci(t, r.stdout)
}

func (p *project) parseGolangci(t *testing.T, data []byte) []finding {
	t.Helper()
	var report struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if err := json.Unmarshal(data, &report); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	var list []finding
	for _, issue := range report.Issues {
		if issue.FromLinter != "mapperlint" {
			t.Errorf("golangci-lint: %s: %s", issue.FromLinter, issue.Text)
		}
		list = append(list, finding{
			file: p.rel(t, issue.Pos.Filename), line: issue.Pos.Line, column: issue.Pos.Column, message: issue.Text,
		})
	}
	slices.SortFunc(list, compareFindings)
	return list
}

func golangciFix(t *testing.T, p *project, o options) {
	t.Helper()
	p.config(t, o)
	for range 2 { // a variable in one file, then its uses in the others
		if r := p.golangci(t, "run", "--fix", "./..."); r.code > 1 {
			t.Fatalf("golangci-lint --fix: exit status %d\n%s%s", r.code, r.stdout, r.stderr)
		}
	}
	if err := os.Remove(filepath.Join(p.dir, ".golangci.yml")); err != nil {
		t.Fatal(err)
	}
}

// TestGolangciSettings asserts that a setting that is unknown, or of the wrong
// type or value, stops golangci-lint with an error that names it.
func TestGolangciSettings(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		bad  option
		want string
	}{
		{option{name: "group", value: "mapper", list: true}, `unknown setting \"group\" (want one of disable, generated, groups,`},
		{option{name: "groups", value: "mapper"}, `setting \"groups\": want a list of strings, not a string`},
		{option{name: "hoist", value: "up"}, `hoist: unknown form \"up\"`},
	} {
		p := newProject(t)
		p.config(t, options{test.bad})
		r := p.golangci(t, "run", "./...")
		plain := strings.ReplaceAll(test.want, `\"`, `"`)
		if out := string(r.stdout) + string(r.stderr); r.code == 0 || !strings.Contains(out, test.want) && !strings.Contains(out, plain) {
			t.Errorf("%v: exit status %d, want an error with %s:\n%s", test.bad, r.code, plain, out)
		}
	}
}

// TestGolangciOutputs asserts what else golangci-lint makes of the findings:
// its text and SARIF, only new ones, and that --fast-only drops plugins.
func TestGolangciOutputs(t *testing.T) {
	t.Parallel()
	heavy(t)
	p := newProject(t)
	want := len(standaloneFindings(t, p, nil))
	p.config(t, nil)
	sarif := filepath.Join(t.TempDir(), "report.sarif")
	r := p.golangci(t, "run", "--output.text.path=stdout", "--output.sarif.path="+sarif, "./...")
	if got := strings.Count(string(r.stdout), "(mapperlint)"); r.code != 1 || got != want {
		t.Errorf("exit status %d and %d lines with (mapperlint), want 1 and %d:\n%s", r.code, got, want, r.stdout)
	}
	data, err := os.ReadFile(sarif)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(string(data), `"ruleId":"mapperlint"`); got != want {
		t.Errorf("SARIF has %d results, want %d", got, want)
	}
	r = p.golangci(t, "run", "--fast-only", "./...")
	if out := string(r.stdout) + string(r.stderr); !strings.Contains(out, "no linters enabled") {
		t.Errorf("--fast-only runs something (docs/hosts.md says that it does not):\n%s", out)
	}

	git := func(args ...string) {
		p.run(t, "git", append([]string{"-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"}, args...)...)
	}
	git("init", "-q")
	git("add", "-A")
	git("commit", "-q", "-m", "old")
	p.replace(t, "internal/more/many.go", `r.FormValue("third")`, `r.FormValue("new")`)
	r = p.golangci(t, "run", "--new-from-rev=HEAD", "--output.json.path=stdout", "--show-stats=false", "./...")
	if got := p.parseGolangci(t, r.stdout); len(got) != 1 || got[0].file != "internal/more/many.go" {
		t.Errorf("--new-from-rev shows %v, want the changed line of many.go", got)
	}
}

// TestGolangciFacts asserts that what is known of other packages is there with
// a cold cache, with a warm one, and after the other package was edited.
func TestGolangciFacts(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	p.cache = t.TempDir()
	const file = "internal/more/facts.go"
	has := func(list []finding) bool {
		return slices.ContainsFunc(list, func(f finding) bool { return f.file == file })
	}
	for _, cache := range []string{"cold", "warm"} {
		if !has(golangciFindings(t, p, nil)) {
			t.Errorf("no finding in %s with a %s cache", file, cache)
		}
	}
	p.replace(t, "internal/more/build/build.go", "	return validator.New()", "	return shared")
	p.replace(t, "internal/more/build/build.go", "// Validator", "var shared = validator.New()\n\n// Validator")
	if list := golangciFindings(t, p, nil); has(list) {
		t.Errorf("the build is gone, but the finding is not:\n%v", list)
	}
}

func mustRead(t *testing.T, p *project, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
