// Command nogo does to one package what the nogo program of Bazel's rules_go
// does, so that tests can run mapperlint as a monorepo does without Bazel: a
// process for each package, imports from export data, facts from files and
// into a file, the exported variable Analyzer, and its flags from a
// configuration with one value for each name.
//
// A pass has no more fields than in nogo: no ReadFile, no module, no versions of
// files. It is stricter than nogo in one point: facts of indirect imports are
// not passed on.
package main

import (
	"encoding/json"
	"fmt"
	"go/token"
	"os"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// A unit is a package to analyse: the contents of the file that is named on
// the command line.
type unit struct {
	ImportPath string
	GoFiles    []string          // absolute names
	ImportMap  map[string]string // from paths in source to import paths
	Export     map[string]string // import path to export data, of all dependencies
	Facts      map[string]string // import path to facts, of the direct imports
	Out        string            // facts of this package go here

	// FactsOnly says that the package is another's, for which nogo runs only
	// analyzers that have facts of their own, and drops what they report.
	FactsOnly     bool
	AnalyzerFlags map[string]string
}

// A diagnostic is what nogo prints, and the fix, of which it makes a patch.
type diagnostic struct {
	File, Category, Message string
	Line, Column            int
	Fix                     []edit // of the first fix
}

// An edit replaces the bytes from Start to End of a file, which may be another
// than the diagnostic's, as in the patch that nogo makes.
type edit struct {
	File       string
	Start, End int
	New        string
}

func main() {
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var u unit
	if err := json.Unmarshal(data, &u); err != nil {
		return err
	}
	a := mapperlint.Analyzer
	for name, value := range u.AnalyzerFlags {
		if a.Flags.Lookup(name) == nil {
			return fmt.Errorf("%s: unrecognized flag %q", a.Name, name)
		}
		if err := a.Flags.Set(name, value); err != nil {
			return fmt.Errorf("%s: invalid value for flag: %s=%s: %w", a.Name, name, value, err)
		}
	}
	if u.FactsOnly && len(a.FactTypes) == 0 {
		return os.WriteFile(u.Out, nil, 0o666)
	}
	p := &pkg{unit: &u, fset: token.NewFileSet()}
	if err := p.load(); err != nil {
		return err
	}
	if err := p.analyze(a); err != nil {
		return err
	}
	if u.FactsOnly {
		return nil
	}
	return json.NewEncoder(os.Stdout).Encode(p.diagnostics)
}
