package main

import (
	"slices"

	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/internal/screen/carry"
	_ "github.com/mapperlint/mapperlint/internal/screen/early" // answers most units before main is called
	"github.com/mapperlint/mapperlint/internal/screen/knowledge"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// runUnit analyses one unit for the go command: a package that was named on its
// command line, or a dependency about which only facts are wanted.
func runUnit(args []string) {
	name := args[len(args)-1]
	has := func(flag string) bool { return slices.Contains(args, flag) }
	a, asJSON, fix, diff := mapperlint.Analyzer, has("-json"), has("-fix"), has("-diff")
	know := screen.Default()
	if hasOptions(args) {
		o, err := parse(args)
		if err != nil {
			refuse(args, err)
			return
		}
		a, asJSON, fix, diff, know = o.analyzer, o.json, o.fix, o.diff, knowledge.Of(o.settings)
	}
	spareCollector()
	// What is wrong with the unit is for the checker to say.
	if cfg, err := screen.ReadConfig(name); err == nil {
		if answered(cfg, know, asJSON && !fix) || !fix && !diff && quiet(a, cfg, asJSON) {
			return
		}
	}
	singlechecker.Main(mapperlint.Analyzer)
}

// hasOptions reports whether there is any flag but those which the go command
// adds by itself.
func hasOptions(args []string) bool {
	return slices.ContainsFunc(args[:len(args)-1], func(arg string) bool {
		return !slices.Contains([]string{"-json", "-fix", "-diff"}, arg)
	})
}

// answered answers the unit if it is silent by what is known.
func answered(cfg *screen.Config, know *screen.Knowledge, asJSON bool) bool {
	facts, silent := carry.Skip(cfg, know)
	if !silent {
		return false
	}
	if err := screen.Answer(cfg, facts, asJSON); err != nil {
		fail(exitFailed, err)
	}
	return true
}

// refuse fails because the command line is wrong. Dependencies come first, but
// the error is for the packages that the user named, not for each of theirs.
func refuse(args []string, err error) {
	cfg, cfgErr := screen.ReadConfig(args[len(args)-1])
	if cfgErr != nil || !cfg.VetxOnly {
		fail(exitUsage, err)
	}
	if err := screen.Answer(cfg, nil, false); err != nil {
		fail(exitFailed, err)
	}
}
