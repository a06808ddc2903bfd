package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// hosts are the programs that are compared.
type hosts struct {
	bin      string // directory with them
	golangci bool
}

// build builds them.
func (h *hosts) build(root string) error {
	programs := [][3]string{
		{"mapperlint", ".", "./cmd/mapperlint"},
		{"plain", ".", "./cmd/mapperlint/testdata/plain"},
		{"golangci", "hosts/golangci", "."},
	}
	for _, p := range programs {
		if p[0] == "golangci" && !h.golangci {
			continue
		}
		cmd := exec.Command("go", "build", "-o", filepath.Join(h.bin, p[0]), p[2])
		cmd.Dir = filepath.Join(root, p[1])
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("building %s: %w\n%s", p[0], err, out)
		}
	}
	return nil
}

// compare runs the hosts on a module of a tree, and notes in what they differ.
func (h *hosts) compare(t *corpus.Tree, r *result) {
	own, plain := filepath.Join(h.bin, "mapperlint"), filepath.Join(h.bin, "plain")
	want, err := diagnostics(t, r.Module, "go", "vet", "-json", "-vettool="+plain, "./...")
	if err != nil {
		r.Failed = err.Error()
		return
	}
	r.Diagnostics = len(want)
	for _, host := range []struct {
		name string
		into **int
		args []string
	}{
		{"screened", &r.Screened, []string{"go", "vet", "-json", "-vettool=" + own, "./..."}},
		{"standalone", &r.Standalone, []string{own, "-json", "./..."}},
	} {
		got, err := diagnostics(t, r.Module, host.args[0], host.args[1:]...)
		if err != nil {
			r.Failed = host.name + ": " + err.Error()
			return
		}
		*host.into = new(int)
		**host.into = difference(*r, host.name, want, got)
	}
	if !h.golangci {
		return
	}
	got, err := h.ofGolangci(t, r.Module)
	if err != nil { // which has its own reasons not to load a program
		log.Printf("%s: golangci-lint: %v", r.name(), err)
		return
	}
	r.Golangci = new(int)
	*r.Golangci = difference(*r, "golangci-lint", places(want, t, r.Module), got)
}

// difference counts and prints what only one of two lists has.
func difference(r result, name string, want, got []string) int {
	n := 0
	for _, line := range want {
		if !slices.Contains(got, line) {
			log.Printf("%s: %s lacks %s", r.name(), name, line)
			n++
		}
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			log.Printf("%s: %s has also %s", r.name(), name, line)
			n++
		}
	}
	return n
}

// diagnostics returns each diagnostic as a line of JSON, sorted, once.
func diagnostics(t *corpus.Tree, module, name string, args ...string) ([]string, error) {
	out, stderr, err := t.Run(module, name, args...)
	if errors.Is(err, corpus.ErrLimit) {
		return nil, err
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, corpus.Tail(stderr))
	}
	var lines []string
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var units map[string]map[string]json.RawMessage
		if err := dec.Decode(&units); err != nil {
			return nil, err
		}
		for unit, byName := range units {
			for _, message := range byName {
				var list []json.RawMessage
				if err := json.Unmarshal(message, &list); err != nil {
					return nil, fmt.Errorf("%s: analysis failed: %s", unit, message)
				}
				for _, d := range list {
					var line bytes.Buffer
					if err := json.Compact(&line, d); err != nil {
						return nil, err
					}
					lines = append(lines, line.String())
				}
			}
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines), nil
}

// places returns of diagnostics the place and the message.
func places(diagnostics []string, t *corpus.Tree, module string) []string {
	dir := filepath.Join(t.Dir, module) + string(filepath.Separator)
	var list []string
	for _, line := range diagnostics {
		var d struct{ Posn, Message string }
		if json.Unmarshal([]byte(line), &d) == nil {
			list = append(list, strings.TrimPrefix(d.Posn, dir)+": "+d.Message)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

const golangciConfig = `version: "2"
linters:
  default: none
  enable: [mapperlint]
  exclusions:
    generated: disable
  settings:
    custom:
      mapperlint:
        type: module
issues:
  max-issues-per-linter: 0
  max-same-issues: 0
  uniq-by-line: false
run:
  tests: false
  relative-path-mode: wd
`

// ofGolangci runs golangci-lint, with its cache in the directory of the programs.
func (h *hosts) ofGolangci(t *corpus.Tree, module string) ([]string, error) {
	config := filepath.Join(h.bin, "golangci.yml")
	if err := os.WriteFile(config, []byte(golangciConfig), 0o666); err != nil {
		return nil, err
	}
	out, stderr, err := t.Run(module, "env", "GOLANGCI_LINT_CACHE="+filepath.Join(h.bin, "cache"),
		filepath.Join(h.bin, "golangci"), "run", "--config="+config, "--output.json.path=stdout", "--show-stats=false", "--issues-exit-code=0", "./...")
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, corpus.Tail(stderr))
	}
	var report struct {
		Issues []struct {
			FromLinter, Text string
			Pos              struct {
				Filename     string
				Line, Column int
			}
		}
	}
	if err := json.Unmarshal(out, &report); err != nil {
		return nil, err
	}
	var list []string
	for _, issue := range report.Issues {
		if issue.FromLinter != "mapperlint" {
			return nil, fmt.Errorf("%s: %s", issue.FromLinter, issue.Text)
		}
		list = append(list, fmt.Sprintf("%s:%d:%d: %s", issue.Pos.Filename, issue.Pos.Line, issue.Pos.Column, issue.Text))
	}
	slices.Sort(list)
	return slices.Compact(list), nil
}
