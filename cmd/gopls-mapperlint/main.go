// Command gopls-mapperlint builds gopls, the language server for Go, with
// mapperlint among its analyzers.
//
// The list of analyzers of gopls is closed. This command takes the source of a
// released gopls from the module cache, adds one file to a copy of it, and
// builds and installs the copy; gopls is changed in nothing else.
//
//	go run github.com/mapperlint/mapperlint/cmd/gopls-mapperlint@latest            # as gopls-with-mapperlint, next to gopls
//	go run github.com/mapperlint/mapperlint/cmd/gopls-mapperlint@latest -replace   # in place of gopls
//
// To undo -replace, install gopls as usual. In the editor, the setting
// "analyses" switches mapperlint off and on, as any analyzer of gopls; other
// options are read from the environment variable MAPPERLINT_FLAGS, spelt as on
// the command line of mapperlint.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintf(os.Stderr, "gopls-mapperlint: %v\n", err)
		os.Exit(1)
	}
}

// options are the command line.
type options struct {
	gopls   string
	untried bool
	source  string
	output  string
	replace bool
}

// parse reads the command line. For -help it prints the flags.
func parse(args []string, stdout io.Writer) (*options, error) {
	o := new(options)
	fs := flag.NewFlagSet("gopls-mapperlint", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&o.gopls, "gopls", newest, "`version` of gopls, one of "+strings.Join(tried, ", "))
	fs.BoolVar(&o.untried, "untried", false, "take also a version of gopls that this release has not been tried with")
	fs.StringVar(&o.source, "source", "", "take mapperlint from its source in `dir`, not the release that this command is of")
	fs.StringVar(&o.output, "o", "", "`file` to write (default gopls-with-mapperlint, where go install puts gopls)")
	fs.BoolVar(&o.replace, "replace", false, "replace the gopls that is found in PATH, or else where go install puts it")
	err := fs.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(stdout, "Usage: gopls-mapperlint [flags]\n\nBuilds and installs gopls with mapperlint.\n\nFlags:")
		fs.SetOutput(stdout)
		fs.PrintDefaults()
	}
	switch {
	case err != nil:
		return nil, err
	case fs.NArg() > 0:
		return nil, fmt.Errorf("unexpected argument %q", fs.Arg(0))
	case o.replace && o.output != "":
		return nil, errors.New("-replace and -o both say what to write")
	}
	if err := accept(o.gopls); err != nil && !o.untried {
		return nil, err
	}
	return o, nil
}

// run does what the command line says, and tells on stdout what it did.
func run(args []string, stdout, stderr io.Writer) error {
	o, err := parse(args, stdout)
	if err != nil {
		return err
	}
	own, err := ownModule(o.source)
	if err != nil {
		return err
	}
	cmd := &goCommand{stderr: stderr}
	target, err := o.target(cmd)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "gopls-mapperlint-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)

	built := filepath.Join(work, "bin", filepath.Base(target))
	src := &source{dir: filepath.Join(work, "src"), version: o.gopls}
	for _, step := range []func() error{
		func() error { return src.fetch(cmd) },
		src.addAnalyzer,
		func() error { return src.require(cmd, own) },
		func() error { return src.build(cmd, own, built) },
		func() error { return install(built, target) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	report(stdout, o, own, target)
	return nil
}

// report says what was done, and what is left to do.
func report(w io.Writer, o *options, own module, target string) {
	fmt.Fprintf(w, "gopls %s with mapperlint %s is %s\n", o.gopls, own, target)
	fmt.Fprintf(w, "Added: %s, which appends mapperlint to settings.AllAnalyzers.\n", addedFile)
	if o.replace {
		fmt.Fprintf(w, "It replaces gopls; restart the editor. To undo: go install %s@%s\n", goplsModule, o.gopls)
	} else {
		fmt.Fprintln(w, "Make it the gopls of the editor, and restart that; -replace would put it in place of gopls.")
	}
}
