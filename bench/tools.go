package main

import (
	"crypto/rand"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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
}

// selectTools leaves the tools that were asked for, mapperlint always among them.
func (b *bench) selectTools() error {
	for _, name := range b.only {
		if !slices.ContainsFunc(tools, func(t tool) bool { return t.name == name }) {
			return fmt.Errorf("invalid value for flag -tools: no tool %q", name)
		}
	}
	if b.only != nil {
		tools = slices.DeleteFunc(tools, func(t tool) bool { return t.name != tools[0].name && !slices.Contains(b.only, t.name) })
	}
	return nil
}

// buildTools builds them, and the one that counts units, in the user's own
// build cache.
func (b *bench) buildTools() error {
	units := tool{name: "units", dir: "bench", pkg: "./cmd/units"}
	for _, t := range append(tools[:len(tools):len(tools)], units) {
		log.Printf("building %s", t.name)
		cmd := exec.Command("go", "build", "-o", b.binary(t), t.pkg)
		cmd.Dir = filepath.Join(b.root, t.dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("building %s: %w\n%s", t.name, err, out)
		}
	}
	return nil
}

func (b *bench) binary(t tool) string { return filepath.Join(b.tmp, t.name) }

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
