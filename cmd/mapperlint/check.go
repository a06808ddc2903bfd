package main

import (
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/output"
	"github.com/mapperlint/mapperlint/internal/screen/knowledge"
)

// check analyses the packages on the command line, prints what was found or
// mends it, and returns the exit code.
func check(o *options) int {
	if len(o.measured.files) > 0 {
		return checkMeasured(o)
	}
	graph, broken := analyze(o, o.flags.Args())
	o.timings(graph)
	if o.fix || o.diff {
		return mend(o, graph, broken)
	}
	found := findings(graph, o.overlay)
	return report(o, graph, found, o.closing(found), broken)
}

// analyze loads and analyses what the patterns match; broken says that errors
// of the packages were printed.
func analyze(o *options, patterns []string) (graph *checker.Graph, broken bool) {
	var err error
	o.logf("loading %q", patterns)
	if o.overlay, err = readOverlay(); err != nil {
		fail(exitFailed, err)
	}
	progress := newProgress(os.Stderr)
	r := &request{patterns: patterns, buildFlags: o.buildFlags, know: knowledge.Of(o.settings), analyzer: o.analyzer, checker: o.checkerOptions(), overlay: o.overlay, logf: o.logf}
	graph, broken, err = r.run(progress)
	progress.end()
	if err != nil {
		fail(exitFailed, err)
	}
	return graph, broken
}

// report prints findings in the format asked for, and returns the exit code.
// closing is the last line, for people.
func report(o *options, graph *checker.Graph, found []finding, closing string, broken bool) int {
	code := 0
	if failed := printErrors(o, graph); failed || broken {
		code = exitFailed
	}
	switch {
	case o.json:
		if err := graph.PrintJSON(os.Stdout); err != nil {
			fail(exitFailed, err)
		}
		return code
	case o.format == "text" || o.format == "github":
		if code == 0 && len(found) > 0 {
			code = exitFindings
		}
	}
	print(encode(o, found, closing, code == exitFailed))
	return code
}

// printErrors prints the errors of analyses, where the format has no place for
// them, and reports whether there are any.
func printErrors(o *options, graph *checker.Graph) (failed bool) {
	for act := range graph.All() {
		if act.Err != nil {
			failed = true
			if !o.json && !act.Package.IllTyped { // whose errors have been printed
				fmt.Fprintf(os.Stderr, "%s: %v\n", act, act.Err)
			}
		}
	}
	return failed
}

// encode returns findings in one of the formats but JSON.
func encode(o *options, found []finding, closing string, failed bool) []byte {
	dir, err := os.Getwd()
	if err != nil {
		fail(exitFailed, err)
	}
	list := printed(found)
	tool := output.Tool{Name: o.analyzer.Name, Version: version(), URL: o.analyzer.URL, Rules: rules()}
	var data []byte
	switch o.format {
	case "sarif":
		data, err = output.SARIF(tool, sourceRoot(dir), list)
	case "rdjson":
		data, err = output.RDJSON(tool, dir, list)
	case "github":
		return output.GitHub(tool, sourceRoot(dir), list)
	default:
		return append(output.Text(list, o.textStyle(dir, os.Stdout)), lastLine(closing, failed)...)
	}
	if err != nil {
		fail(exitFailed, err)
	}
	return data
}

func printed(found []finding) []output.Finding {
	list := make([]output.Finding, len(found))
	for i, f := range found {
		list[i] = f.Finding
	}
	return list
}

// textStyle says how text is printed to f: a terminal gets source lines and colours.
func (o *options) textStyle(dir string, f *os.File) output.Style {
	style := output.Style{Dir: dir, Context: o.context, NoFix: o.fix || o.diff}
	if isTerminal(f) {
		style.Context = max(style.Context, 0)
		style.Color = os.Getenv("NO_COLOR") == ""
	}
	return style
}

// lastLine says also that not all is said.
func lastLine(closing string, failed bool) string {
	switch {
	case closing == "":
		return ""
	case failed:
		return closing + "; not all packages could be analysed\n"
	}
	return closing + "\n"
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
