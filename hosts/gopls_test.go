package hosts

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// goplsSettings are the settings to look for findings. Pulled diagnostics come
// when they are asked for, so that there is no waiting for some that never come;
// editors mostly wait for those that the server pushes, as TestEditorSession does.
func goplsSettings() map[string]any { return map[string]any{"pullDiagnostics": true} }

// goplsFindings opens each file of the project and asks for its diagnostics.
func goplsFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	return serverFindings(t, goplsBinary, p, o)
}

// oldGoplsFindings is the same with the oldest gopls.
func oldGoplsFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	return serverFindings(t, goplsOldBinary, p, o)
}

// environment returns options as gopls reads them.
func (o options) environment() map[string]any {
	var quoted []string
	for _, f := range o.flags() {
		quoted = append(quoted, "'"+f+"'")
	}
	return map[string]any{"MAPPERLINT_FLAGS": strings.Join(quoted, " ")}
}

func serverFindings(t *testing.T, gopls *binary, p *project, o options) []finding {
	t.Helper()
	heavy(t)
	c := startServer(t, gopls, p, o.environment(), goplsSettings(), nil)
	var list []finding
	for _, name := range slices.Sorted(maps.Keys(p.sources(t))) {
		for _, d := range c.open(name).pull() {
			list = append(list, d.finding(t, p, name))
		}
	}
	slices.SortFunc(list, compareFindings)
	return list
}

// finding returns the diagnostic of a file as a finding. Lines and characters
// of the protocol count from 0; those of the sources are ASCII where it matters.
func (d lspDiagnostic) finding(t *testing.T, p *project, name string) finding {
	t.Helper()
	code, _ := d.Code.(string)
	f := finding{file: name, line: d.Range.Start.Line + 1, column: d.Range.Start.Character + 1, category: code, message: d.Message}
	for _, rel := range d.Related {
		at := rel.Location.Range.Start
		file := p.rel(t, filepath.FromSlash(strings.TrimPrefix(rel.Location.URI, "file://")))
		f.relate(file, at.Line+1, at.Character+1, rel.Message)
	}
	return f
}

func goplsFix(t *testing.T, p *project, o options) {
	t.Helper()
	serverFix(t, goplsBinary, p, o)
}

func oldGoplsFix(t *testing.T, p *project, o options) {
	t.Helper()
	serverFix(t, goplsOldBinary, p, o)
}

// serverFix opens each file with findings, and applies the fixes that are offered
// one after the other, as a person does who then saves all files. The diagnostics
// are those that the server pushes: those that are pulled have no fixes (gopls
// v0.23.0).
func serverFix(t *testing.T, gopls *binary, p *project, o options) {
	t.Helper()
	heavy(t)
	found := make(map[string]int)
	for _, f := range standaloneFindings(t, p, o) {
		found[f.file]++
	}
	c := startServer(t, gopls, p, o.environment(), map[string]any{}, nil)
	for _, name := range slices.Sorted(maps.Keys(found)) {
		b := c.open(name)
		for n := found[name]; b.fixOne(n); n-- {
		}
	}
	for name, b := range c.buffers {
		p.write(t, name, []byte(b.text))
	}
}

// fixOne applies one fix of a file with n diagnostics, and reports whether there
// was one.
func (b *buffer) fixOne(n int) bool {
	b.t.Helper()
	list, ok := b.pushed(func(l []lspDiagnostic) bool { return len(l) == n })
	if !ok {
		b.t.Fatalf("%s: gopls publishes %v, want %d diagnostics", b.name, list, n)
	}
	for _, d := range list {
		if actions := b.fixes(d); len(actions) > 0 {
			b.apply(actions[0])
			return true
		}
	}
	return false
}

// TestAnalysesSetting asserts that the setting of gopls switches mapperlint off.
func TestAnalysesSetting(t *testing.T) {
	t.Parallel()
	heavy(t)
	p := newProject(t)
	settings := goplsSettings()
	settings["analyses"] = map[string]bool{"mapperlint": false}
	c := startServer(t, goplsBinary, p, nil, settings, nil)
	if list := c.open("csv.go").pull(); len(list) > 0 {
		t.Errorf("mapperlint is off, and still there is %v", list)
	}
}

// TestEditorSession is a session of an editor, as docs/hosts.md tells it: a file
// is opened, a diagnostic comes, its fix is applied, and the diagnostic goes.
// docs/lsp-transcript.md has what was said; -update writes it.
func TestEditorSession(t *testing.T) {
	t.Parallel()
	heavy(t)
	p := newProject(t)
	tape := newTape(p)
	settings := map[string]any{"analyses": map[string]bool{"mapperlint": true}}
	c := startServer(t, goplsBinary, p, nil, settings, tape.record)
	const name = "internal/api/devices.go"
	b := c.open(name)
	list, ok := b.pushed(func(l []lspDiagnostic) bool { return len(l) > 0 })
	if !ok || len(list) != 1 {
		t.Fatalf("gopls publishes %v, want one diagnostic", list)
	}
	d := list[0]
	if d.Code != "request" || d.Link.Href != "https://github.com/mapperlint/mapperlint/blob/main/docs/catalogue/validator.md" {
		t.Errorf("code %v with the page %q", d.Code, d.Link.Href)
	}
	const warning = 2
	if d.Severity != warning {
		t.Errorf("severity %d, want %d", d.Severity, warning)
	}
	if line := strings.Split(b.text, "\n")[d.Range.Start.Line]; !strings.Contains(line, "WRONG") {
		t.Errorf("it is on the line %q", line)
	}
	if len(d.Related) == 0 || !strings.HasSuffix(d.Related[0].Location.URI, filepath.ToSlash(name)) {
		t.Errorf("related information is %v, want the handler", d.Related)
	}

	actions := b.fixes(d)
	if len(actions) != 1 || actions[0].Kind != "quickfix" {
		t.Fatalf("the fixes are %v, want one", actions)
	}
	b.apply(actions[0])
	if list, ok := b.pushed(func(l []lspDiagnostic) bool { return len(l) == 0 }); !ok {
		t.Errorf("after the fix there is still %v", list)
	}

	other := newProject(t)
	standaloneFix(t, other, nil)
	if want := string(mustRead(t, other, name)); b.text != want {
		t.Errorf("the fix differs from the one of mapperlint -fix:\n%s", diff(strings.Split(b.text, "\n"), strings.Split(want, "\n")))
	}
	tape.compare(t, filepath.FromSlash("../docs/lsp-transcript.md"))
}

// TestEditorOptions asserts that a bad option in the environment is told where
// editors show it, and that gopls does not start.
func TestEditorOptions(t *testing.T) {
	t.Parallel()
	heavy(t)
	r := newProject(t).tryEnv(t, []string{"MAPPERLINT_FLAGS=-hoist=up"}, goplsBinary.get(t), "version")
	if r.code == 0 || !strings.Contains(string(r.stderr), "MAPPERLINT_FLAGS: flag -hoist") {
		t.Errorf("exit status %d and %q, want an error that names the option", r.code, r.stderr)
	}
}
