package hosts

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"go/format"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A listed is a package as go list prints it.
type listed struct {
	ImportPath, Dir, Export string
	CompiledGoFiles         []string
	Imports                 []string
	ImportMap               map[string]string
	Standard                bool
	Module                  *struct{ Main bool }
}

// nogoFindings does to the packages of the project what Bazel does: an action
// for each, after those that it imports, with files as the only memory.
// Packages of other modules are run for their facts, the standard library is
// not run at all.
func nogoFindings(t *testing.T, p *project, o options) []finding {
	t.Helper()
	var list []finding
	for _, d := range nogo(t, p, o) {
		list = append(list, finding{file: p.rel(t, d.File), line: d.Line, column: d.Column, category: d.Category, message: d.Message})
	}
	slices.SortFunc(list, compareFindings)
	return list
}

// A nogoDiagnostic is a diagnostic as hosts/nogo prints it.
type nogoDiagnostic struct {
	File, Category, Message string
	Line, Column            int
	Fix                     []nogoEdit
}

type nogoEdit struct {
	File       string
	Start, End int
	New        string
}

func nogo(t *testing.T, p *project, o options) []nogoDiagnostic {
	t.Helper()
	tool, work := nogoBinary.get(t), t.TempDir()
	flags := make(map[string]string)
	for _, opt := range o {
		flags[opt.name] = opt.value
	}
	var list []nogoDiagnostic
	exports, facts := make(map[string]string), make(map[string]string)
	for i, pkg := range p.list(t) {
		exports[pkg.ImportPath] = pkg.Export
		if pkg.Standard {
			continue
		}
		out := filepath.Join(work, fmt.Sprintf("%d.facts", i))
		imported := make(map[string]string)
		for _, path := range pkg.Imports {
			if to, ok := pkg.ImportMap[path]; ok {
				path = to
			}
			if file, ok := facts[path]; ok {
				imported[path] = file
			}
		}
		facts[pkg.ImportPath] = out
		unit := filepath.Join(work, fmt.Sprintf("%d.json", i))
		writeJSON(t, unit, map[string]any{
			"ImportPath": pkg.ImportPath, "GoFiles": pkg.CompiledGoFiles, "ImportMap": pkg.ImportMap,
			"Export": exports, "Facts": imported, "Out": out,
			"FactsOnly": !pkg.Module.Main, "AnalyzerFlags": flags,
		})
		list = append(list, parseNogo(t, p.run(t, tool, unit))...)
	}
	return list
}

func writeJSON(t *testing.T, file string, v any) {
	t.Helper()
	data, err := json.Marshal(v)
	if err == nil {
		err = os.WriteFile(file, data, 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func parseNogo(t *testing.T, data []byte) []nogoDiagnostic {
	t.Helper()
	if len(data) == 0 {
		return nil // facts only
	}
	var list []nogoDiagnostic
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// nogoFix does to the files what the patch of nogo does: it holds the fixes of
// all diagnostics, and what several of them have in common once. Fixes that
// overlap would be left out there; here they fail the test.
func nogoFix(t *testing.T, p *project, o options) {
	t.Helper()
	edits := make(map[string][]nogoEdit)
	for _, d := range nogo(t, p, o) {
		for _, e := range d.Fix {
			if !slices.Contains(edits[e.File], e) {
				edits[e.File] = append(edits[e.File], e)
			}
		}
	}
	for file, list := range edits {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		slices.SortStableFunc(list, func(x, y nogoEdit) int { return cmp.Compare(x.Start, y.Start) })
		for i, e := range slices.Backward(list) {
			if i > 0 && list[i-1].End > e.Start {
				t.Fatalf("%s: edits overlap: %+v and %+v", file, list[i-1], e)
			}
			text = slices.Concat(text[:e.Start], []byte(e.New), text[e.End:])
		}
		if text, err = format.Source(text); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		p.write(t, p.rel(t, file), text)
	}
}

// list returns the packages of the project and what they import, imports first.
func (p *project) list(t *testing.T) []listed {
	t.Helper()
	out := p.run(t, "go", "list", "-deps", "-export", "-compiled", "-json=ImportPath,Dir,Export,CompiledGoFiles,Imports,ImportMap,Standard,Module", "./...")
	var pkgs []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var pkg listed
		err := dec.Decode(&pkg)
		if errors.Is(err, io.EOF) {
			return pkgs
		}
		if err != nil {
			t.Fatal(err)
		}
		for i, name := range pkg.CompiledGoFiles {
			if !filepath.IsAbs(name) {
				pkg.CompiledGoFiles[i] = filepath.Join(pkg.Dir, name)
			}
		}
		pkgs = append(pkgs, pkg)
	}
}

// TestNogoFlags asserts that a bad configuration stops nogo.
func TestNogoFlags(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	for flag, value := range map[string]string{"group": "mapper", "hoist": "up"} {
		unit := filepath.Join(t.TempDir(), "unit.json")
		writeJSON(t, unit, map[string]any{"AnalyzerFlags": map[string]string{flag: value}})
		if r := p.try(t, nogoBinary.get(t), unit); r.code == 0 || !bytes.Contains(r.stderr, []byte(flag)) {
			t.Errorf("analyzer_flags %s=%s: exit status %d and %q, want an error that names the flag", flag, value, r.code, r.stderr)
		}
	}
}
