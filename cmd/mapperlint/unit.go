package main

import (
	"os"
	"runtime/debug"
	"slices"

	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/mapperlint/mapperlint/internal/screen"
	_ "github.com/mapperlint/mapperlint/internal/screen/early" // answers most units before main is called
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// runUnit analyses one unit for the go command: a package that was named on its
// command line, or a dependency about which only facts are wanted.
func runUnit(args []string) {
	if hasOptions(args) {
		if _, err := parse(args); err != nil {
			refuse(args, err)
			return
		}
	}
	spareCollector()
	singlechecker.Main(mapperlint.Analyzer)
}

// hasOptions reports whether there is any flag but those which the go command
// adds by itself.
func hasOptions(args []string) bool {
	return slices.ContainsFunc(args[:len(args)-1], func(arg string) bool {
		return !slices.Contains([]string{"-json", "-fix", "-diff"}, arg)
	})
}

// refuse fails because the command line is wrong. Dependencies come first, but
// the error is for the packages that the user named, not for each of theirs.
func refuse(args []string, err error) {
	cfg, cfgErr := screen.ReadConfig(args[len(args)-1])
	if cfgErr != nil || !cfg.VetxOnly {
		fail(exitUsage, err)
	}
	if err := screen.Answer(cfg, false); err != nil {
		fail(exitFailed, err)
	}
}

// spareCollector lets the heap grow before it is collected. A unit is a small
// process that ends soon: collecting took up to a fifth of its time (GOGC=800
// against the default, on units of 2 to 120 KB of source), and what it holds at
// the end is some ten megabytes.
func spareCollector() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(800)
		debug.SetMemoryLimit(1 << 30)
	}
}
