package main

import (
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/output"
	"github.com/mapperlint/mapperlint/internal/screen/knowledge"
)

// check loads and analyses the packages on the command line, prints what was
// found, and returns the exit code: what singlechecker does, and more formats.
func check(o *options) int {
	graph, broken := analyze(o, o.flags.Args())
	code := report(o, graph)
	if broken {
		code = max(code, exitFailed)
	}
	return code
}

// analyze loads and analyses what the patterns match; broken says that errors
// of the packages were printed.
func analyze(o *options, patterns []string) (graph *checker.Graph, broken bool) {
	progress := newProgress(os.Stderr)
	prog, err := load(knowledge.Of(o.settings), patterns, progress)
	if err != nil {
		progress.end()
		fail(exitFailed, err)
	}
	progress.begin("analysing", prog.units)
	forgive(o.analyzer, prog.above)
	progress.watch(o.analyzer)
	graph, err = checker.Analyze([]*analysis.Analyzer{o.analyzer}, prog.roots, nil)
	progress.end()
	if err != nil {
		fail(exitFailed, err)
	}
	return graph, prog.broken
}

// report prints the diagnostics and returns the exit code.
func report(o *options, graph *checker.Graph) int {
	var err error
	switch {
	case o.format == "sarif" || o.format == "rdjson":
		return reportFindings(o, graph)
	case o.json || o.format == "json":
		if err = graph.PrintJSON(os.Stdout); err == nil {
			return 0
		}
	default:
		if err = graph.PrintText(os.Stderr, o.context); err == nil {
			return exitCode(graph)
		}
	}
	fmt.Fprintf(os.Stderr, "mapperlint: %v\n", err)
	return exitFailed
}

func exitCode(graph *checker.Graph) int {
	code := 0
	for act := range graph.All() {
		if act.Err != nil {
			return exitFailed
		}
		if act.IsRoot && len(act.Diagnostics) > 0 {
			code = exitFindings
		}
	}
	return code
}

// reportFindings prints the diagnostics in one of the formats for other tools.
func reportFindings(o *options, graph *checker.Graph) int {
	code := 0
	for act := range graph.All() {
		if act.Err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", act, act.Err)
			code = exitFailed
		}
	}
	dir, err := os.Getwd()
	if err != nil {
		fail(exitFailed, err)
	}
	tool := output.Tool{Name: o.analyzer.Name, Version: version(), URL: o.analyzer.URL, Rules: rules()}
	var data []byte
	findings, err := findings(graph)
	if err == nil && o.format == "sarif" {
		data, err = output.SARIF(tool, sourceRoot(dir), findings)
	} else if err == nil {
		data, err = output.RDJSON(tool, dir, findings)
	}
	if err != nil {
		fail(exitFailed, err)
	}
	if _, err := os.Stdout.Write(data); err != nil {
		fail(exitFailed, err)
	}
	return code
}

// sourceRoot returns the root of the repository that holds dir, to which code
// scanning wants names of files to be relative, or dir itself.
func sourceRoot(dir string) string {
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Stat(filepath.Join(d, ".git")); err == nil {
			return d
		}
		if filepath.Dir(d) == d {
			return dir
		}
	}
}
