package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/bench/internal/published"
)

// TestCheck compares two executables on a small repository: the base does not
// know the validator, so that the head adds findings; the other way round it
// removes them. Fixes are applied, and the tree is left as it was.
func TestCheck(t *testing.T) {
	dir := t.TempDir()
	bin := filepath.Join(dir, "mapperlint")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", bin, "./cmd/mapperlint")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	blind := script(t, dir, "blind", "exec "+bin+` -disable=github.com/go-playground/validator/v10.New "$@"`)
	commit := smallRepository(t, filepath.Join(dir, "mirror", "someone", "small"))
	repos, labels := filepath.Join(dir, "repos"), filepath.Join(dir, "labels")
	write(t, repos, `{"repo": "someone/small", "commit": "`+commit+`", "modules": {".": "example.com/small"}}`)
	write(t, labels, `{"repo": "someone/small", "file": "api/api.go", "line": 10, "entry": "validator.New", "group": "validator", "scope": "call", "label": "TRUE"}`)
	verdicts := filepath.Join(dir, "verdicts")
	write(t, verdicts, "")
	check := func(args ...string) (bool, string, *options) {
		t.Helper()
		out := filepath.Join(dir, "summary.md")
		o, err := parse(append([]string{"-repos=" + repos, "-labels=" + labels, "-verdicts=" + verdicts, "-mirror=" + filepath.Join(dir, "mirror"), "-work=" + filepath.Join(dir, "work"),
			"-tolerance=1000", "-out=" + out, "-results=" + filepath.Join(dir, "results.json")}, args...))
		if err != nil {
			t.Fatal(err)
		}
		ok, err := o.check()
		if err != nil {
			t.Fatal(err)
		}
		return ok, read(t, out), o
	}
	wants := func(text string, parts ...string) {
		t.Helper()
		for _, want := range parts {
			if !strings.Contains(text, want) {
				t.Errorf("no %q in\n%s", want, text)
			}
		}
	}

	ok, text, o := check("-base="+blind, "-head="+bin)
	if !ok {
		t.Errorf("an addition fails:\n%s", text)
	}
	wants(text, "| default | 0 | 2 | 2 | 0 | 0 |", "## Added, default: 2", "https://github.com/someone/small/blob/"+commit+"/api/api.go#L10",
		"(call, TRUE)", "(call, no label)", "## New and without a label: to be read before a release: 1", "Fixes: 2 offered, 2 applied in 1 files, 0 failures")
	tree, err := o.source(repository{Name: "someone/small", Commit: commit})
	if err != nil {
		t.Fatal(err)
	}
	if changed, err := tree.Changed(); err != nil || len(changed) > 0 {
		t.Errorf("the tree is changed: %v, %v", changed, err)
	}
	results, err := published.Read(filepath.Join(dir, "results.json"))
	if err != nil {
		t.Fatal(err)
	}
	wants(results.Markdown(), "| call | 2 |", "| precision | all | 1 | 1 | 1.00 [0.21, 1.00] |", "| recall | scope call | 1 | 1 |", "Of 2 fixes in the default groups, in 1 repositories, 2 were applied, in 1 files", "(someone/small) and ")

	if ok, text, _ = check("-base="+blind, "-head="+bin, "-release", "-nofixes", "-groups=default"); ok {
		t.Errorf("a new finding without a label is released:\n%s", text)
	}
	ok, text, _ = check("-base="+bin, "-head="+blind, "-groups=default")
	wants(text, "| default | 2 | 0 | 0 | 2 | 0 |", "## Removed, default: 2")
	if !ok {
		t.Errorf("a removal fails:\n%s", text)
	}
	// What an earlier run saw is taken as it is, without any source, with today's labels.
	questions := filepath.Join(dir, "questions")
	resume := []string{"-head=" + bin, "-resume", "-unlabelled=" + questions}
	check(append(resume, "-groups=all", "-nofixes")...)
	check(resume...) // the rest
	wants(read(t, questions), `"line":14,"entry":"validator.New","category":"call","function":"Check","groups":"default"`)
	write(t, labels, read(t, labels)+"\n"+`{"repo": "someone/small", "file": "api/api.go", "line": 14, "entry": "validator.New", "group": "validator", "scope": "call", "label": "FALSE"}`)
	check(append(resume, "-mirror="+filepath.Join(dir, "none"))...)
	if text := read(t, questions); text != "" {
		t.Errorf("there are questions still: %s", text)
	}
	if results, err = published.Read(filepath.Join(dir, "results.json")); err != nil {
		t.Fatal(err)
	}
	wants(results.Markdown(), "| precision | all | 1 | 2 |", "Of 2 fixes in the default groups, in 1 repositories, 2 were applied")

	panics := script(t, dir, "panics", "echo 'panic: at the disco' >&2; exit 2")
	ok, text, _ = check("-base="+bin, "-head="+panics, "-nofixes", "-groups=default")
	wants(text, "## Failures", "panic: at the disco")
	if ok {
		t.Error("a panic does not fail")
	}
}

// smallRepository makes a repository with a commit, and returns that.
func smallRepository(t *testing.T, dir string) string {
	t.Helper()
	write(t, filepath.Join(dir, "go.mod"), "module example.com/small\n\ngo 1.25.0\n\nrequire github.com/go-playground/validator/v10 v10.0.0\n\nreplace github.com/go-playground/validator/v10 => ./validator\n")
	write(t, filepath.Join(dir, "validator/go.mod"), "module github.com/go-playground/validator/v10\n\ngo 1.25.0\n")
	write(t, filepath.Join(dir, "validator/validator.go"), "package validator\n\ntype Validate struct{}\n\nfunc New() *Validate { return &Validate{} }\n\nfunc (*Validate) Struct(any) error { return nil }\n")
	write(t, filepath.Join(dir, "api/api.go"), `package api

import "github.com/go-playground/validator/v10"

type Price struct{ Amount int }

type API struct{}

func (a *API) Check(p Price) error {
	return validator.New().Struct(p)
}

func Check(p Price) error {
	v := validator.New()
	return v.Struct(p)
}
`)
	git := func(args ...string) string {
		cmd := exec.Command("git", append([]string{"-c", "user.name=test", "-c", "user.email=test@localhost"}, args...)...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	git("init", "-q")
	git("add", "-A")
	git("commit", "-q", "-m", "small")
	return git("rev-parse", "HEAD")
}

func script(t *testing.T, dir, name, body string) string {
	t.Helper()
	name = filepath.Join(dir, name)
	write(t, name, "#!/bin/sh\n"+body+"\n")
	if err := os.Chmod(name, 0o755); err != nil {
		t.Fatal(err)
	}
	return name
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
