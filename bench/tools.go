package main

import (
	"crypto/rand"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A tool is a program to be measured.
type tool struct {
	name string
	what string // for the table
	dir  string // where to build it, below the root
	pkg  string
	// vet and alone say how it is measured.
	vet, alone bool
	args       []string // standalone
	// edited: it is also measured standalone after an edit.
	edited bool
	// linter is what golangci-lint runs alone, and again the name in the table of a
	// second run, on the cache of the first.
	linter, again string
}

// tools are in the order of the tables. The first is mapperlint. None looks at tests
// standalone, as mapperlint has no diagnostics in them.
var tools = []tool{
	{name: "mapperlint", what: "mapperlint", dir: ".", pkg: "./cmd/mapperlint", vet: true, alone: true, edited: true},
	{name: "noop", what: "(a) an analyzer that does nothing, without facts", dir: "bench", pkg: "./cmd/noop", vet: true},
	{name: "noopfacts", what: "(b) an analyzer that does nothing, with facts", dir: "bench", pkg: "./cmd/noopfacts", vet: true},
	{name: "sa6000", what: "(c) staticcheck SA6000", dir: "bench", pkg: "./cmd/sa6000", vet: true},
	{name: "fatcontext", what: "(d) fatcontext", dir: "bench", pkg: "./cmd/fatcontext", vet: true, alone: true, edited: true, args: []string{"-test=false"}},
	{name: "bodyclose", what: "(e) bodyclose", dir: "bench", pkg: "./cmd/bodyclose", vet: true},
	{name: "staticcheck", what: "staticcheck (all checks, cold cache)", dir: "bench", pkg: "honnef.co/go/tools/cmd/staticcheck", alone: true, args: []string{"-tests=false"}},
	{name: "golangci", what: "golangci-lint with mapperlint alone, cold cache", alone: true, linter: "mapperlint", again: "golangci-warm"},
	{name: "golangci-warm", what: "golangci-lint with mapperlint alone, warm cache"},
	{name: "golangci-fatcontext", what: "golangci-lint with fatcontext alone, cold cache", alone: true, linter: "fatcontext"},
}

// selectTools leaves the tools that were asked for, mapperlint always among them.
func (b *bench) selectTools() error {
	for _, name := range b.only {
		if !slices.ContainsFunc(tools, func(t tool) bool { return t.name == name }) {
			return fmt.Errorf("invalid value for flag -tools: no tool %q", name)
		}
	}
	if b.only != nil {
		tools = slices.DeleteFunc(tools, func(t tool) bool {
			return t.name != tools[0].name && !slices.Contains(b.only, strings.TrimSuffix(t.name, "-warm"))
		})
	}
	return nil
}

// buildTools builds them, and the one that counts units, in the user's own
// build cache.
func (b *bench) buildTools() error {
	build := append(tools[:len(tools):len(tools)], tool{name: "units", dir: "bench", pkg: "./cmd/units"})
	if slices.ContainsFunc(tools, func(t tool) bool { return t.linter != "" }) {
		build = append(build, tool{name: golangci, dir: "hosts/golangci", pkg: "."})
	}
	for _, t := range build {
		if t.pkg == "" {
			continue
		}
		log.Printf("building %s", t.name)
		cmd := exec.Command("go", "build", "-o", b.binary(t), t.pkg)
		cmd.Dir = filepath.Join(b.root, t.dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("building %s: %w\n%s", t.name, err, out)
		}
	}
	return nil
}

func (b *bench) binary(t tool) string {
	if t.linter != "" {
		return filepath.Join(b.tmp, golangci)
	}
	return filepath.Join(b.tmp, t.name)
}

// golangci is golangci-lint with the plugin.
const golangci = "golangci-lint"

// standalone returns the arguments with which a tool looks at packages.
func (b *bench) standalone(t tool) ([]string, error) {
	if t.linter == "" {
		return append(slices.Clip(t.args), "./..."), nil
	}
	config := "version: \"2\"\nlinters:\n  default: none\n  enable: [" + t.linter + "]\nrun:\n  tests: false\n"
	if t.linter == tools[0].name {
		config = strings.Replace(config, "\nrun:", "\n  settings:\n    custom:\n      "+t.linter+":\n        type: module\nrun:", 1)
	}
	name := filepath.Join(b.tmp, t.linter+".yml")
	return []string{"run", "--config=" + name, "--issues-exit-code=0", "--show-stats=false", "./..."}, os.WriteFile(name, []byte(config), 0o666)
}

// freshCopy returns a copy of a tool that the go command takes for another
// one, since its bytes are others.
func (b *bench) freshCopy(t tool) (string, error) {
	data, err := os.ReadFile(b.binary(t))
	if err != nil {
		return "", err
	}
	salt := make([]byte, 16)
	rand.Read(salt)
	name := filepath.Join(b.tmp, "fresh", t.name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return "", err
	}
	return name, os.WriteFile(name, append(data, salt...), 0o777)
}
