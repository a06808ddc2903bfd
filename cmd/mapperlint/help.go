package main

import (
	"flag"
	"fmt"
	"io"
	"strings"
)

// A section groups flags in the usage.
type section struct {
	title string
	flags []string
}

// sections are in the order in which people look for them. Flags that have no
// effect are in none of them.
var sections = []section{
	{"What is reported", []string{"groups", "mapper", "disable", "setup", "request", "generated", "unused-ignores"}},
	{"Fixes", []string{"fix", "diff", "hoist", "hoist-nolint"}},
	{"Output", []string{"f", "json", "c"}},
	{"Questions", []string{"explain", "why", "catalogue", "version"}},
	{"What it costs", []string{"profile", "profile-base", "profile-min"}},
	{"Packages", []string{"C", "tags", "mod", "modfile"}},
	{"The run itself", []string{"debug", "v", "cpuprofile", "memprofile", "trace"}},
}

// usage prints what the command does and its flags.
func (o *options) usage(w io.Writer) {
	fmt.Fprintf(w, `mapperlint: %s

Usage:

  mapperlint [flags] packages          report
  mapperlint -fix [flags] packages     apply the suggested fixes, report what is left
  mapperlint -diff [flags] packages    show what -fix would change
  mapperlint -why file.go:line         why is what is built there reported, or not
  mapperlint -explain name             explain a finding, library, framework, option
  go vet -vettool=$(which mapperlint) [flags] packages

Exit status: 0 nothing found, 3 findings, 1 failed (-diff: a difference), 2 wrong command line.
`, firstLine(o.analyzer.Doc))
	for _, s := range sections {
		fmt.Fprintf(w, "\n%s:\n", s.title)
		for _, name := range s.flags {
			usageOf(w, o.flags.Lookup(name))
		}
	}
}

func usageOf(w io.Writer, f *flag.Flag) {
	value, text := flag.UnquoteUsage(f)
	if value != "" {
		value = " " + value
	}
	fmt.Fprintf(w, "  -%s%s\n    \t%s\n", f.Name, value, text)
}

// help answers "mapperlint help": the usage, and for a name, what -explain says.
func help(w io.Writer, args []string) error {
	o, err := parse(nil)
	if err != nil {
		return err
	}
	switch {
	case len(args) == 0:
		o.usage(w)
		return nil
	case len(args) > 1:
		return fmt.Errorf("help takes one name, not %q", args)
	case args[0] == o.analyzer.Name:
		_, err := fmt.Fprintf(w, "%s\n\n", strings.TrimSpace(o.analyzer.Doc))
		o.usage(w)
		return err
	}
	return explain(w, args[0])
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
