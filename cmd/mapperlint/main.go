// Command mapperlint reports mappers that are built again and again.
//
// Usage:
//
//	mapperlint [flags] packages          # report
//	mapperlint -fix [flags] packages     # apply the suggested fixes, report what is left
//	mapperlint -diff [flags] packages    # show what -fix would change
//	mapperlint -why file.go:line         # why is this reported, or not
//	mapperlint help                      # the flags; mapperlint help name explains
//	go vet -vettool=$(which mapperlint) [flags] packages
//	go fix -fixtool=$(which mapperlint) [flags] packages
//
// The exit status is 0 if there is nothing to report, 3 if there is, 1 if
// packages could not be loaded or analysed, or files not be written, and 2 if
// the command line is wrong. With -json, -f sarif and -f rdjson it is 0 also if
// there is something to report, since who reads these counts for himself. With
// -fix what counts is what is left. With -diff it is 1 if there is a difference.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// Exit codes; those of the checkers of x/tools.
const (
	exitFailed     = 1 // packages could not be loaded or analysed, or files not be written
	exitDifference = 1 // of -diff
	exitUsage      = 2
	exitFindings   = 3
)

func main() {
	args := os.Args[1:]
	switch {
	case len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg"):
		runUnit(args)
	case len(args) > 1 && args[0] == refuseCompiler:
		os.Exit(refuseToCompile(args[1:]))
	case len(args) > 0 && args[0] == "help":
		reply(exitUsage, func(w io.Writer) error { return help(w, args[1:]) })
	default:
		os.Exit(runStandalone(args))
	}
}

// runStandalone runs the command on packages, and returns the exit code.
func runStandalone(args []string) int {
	o, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		reply(exitFailed, func(w io.Writer) error { o.usage(w); return nil })
		return 0
	}
	if err == nil {
		err = o.standalone()
	}
	if err != nil {
		fail(exitUsage, err)
	}
	if o.handshake {
		singlechecker.Main(mapperlint.Analyzer) // exits
	}
	if ask := o.question(); ask != nil {
		reply(exitUsage, ask)
		return 0
	}
	if o.flags.NArg() == 0 && o.why == "" {
		o.usage(os.Stderr)
		return exitUsage
	}
	if o.dir != "" {
		if err := os.Chdir(o.dir); err != nil {
			fail(exitUsage, fmt.Errorf("invalid value %q for flag -C: %w", o.dir, err))
		}
	}
	stop := o.profiles.start()
	defer stop()
	if o.why != "" {
		return why(o)
	}
	return check(o)
}

// reply prints what does not need packages. An error of ask is the question's,
// which is wrong.
func reply(code int, ask func(io.Writer) error) {
	var text bytes.Buffer
	if err := ask(&text); err != nil {
		fail(code, err)
	}
	print(text.Bytes())
}

// print writes to standard output, or fails.
func print(data []byte) {
	if _, err := os.Stdout.Write(data); err != nil {
		fail(exitFailed, err)
	}
}

func fail(code int, err error) {
	fmt.Fprintf(os.Stderr, "mapperlint: %v\n", err)
	os.Exit(code)
}
