// Command mapperlint reports mappers that are built again and again.
//
// Usage:
//
//	mapperlint [flags] packages          # report
//	mapperlint -fix [-diff] packages     # apply the suggested fixes
//	mapperlint -why file.go:line         # why is this reported, or not
//	go vet -vettool=$(which mapperlint) [flags] packages
//	go fix -fixtool=$(which mapperlint) [flags] packages
//
// The exit status is 0 if there is nothing to report, 3 if there is, 1 if
// packages could not be loaded or analysed, and 2 if the command line is wrong.
// With -json, -f sarif and -f rdjson it is 0 also if there is something to
// report, since who reads these counts for himself.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// Exit codes; those of the checkers of x/tools.
const (
	exitFailed   = 1 // packages could not be loaded or analysed
	exitUsage    = 2
	exitFindings = 3
)

func main() {
	args := os.Args[1:]
	if len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg") {
		runUnit(args)
		return
	}
	o, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		o.usage(os.Stderr)
		return
	}
	if err == nil {
		err = o.standalone()
	}
	if err != nil {
		fail(exitUsage, err)
	}
	var answer bytes.Buffer
	if done, err := o.inform(&answer); err != nil {
		fail(exitUsage, err)
	} else if done {
		if _, err := os.Stdout.Write(answer.Bytes()); err != nil {
			fail(exitFailed, err)
		}
		return
	}
	if o.handshake || o.fix || o.tracing {
		if !o.handshake { // as load does
			os.Args = slices.Insert(os.Args, 1, "-test=false")
		}
		singlechecker.Main(mapperlint.Analyzer) // exits
	}
	if o.why != "" {
		os.Exit(why(o))
	}
	if o.flags.NArg() == 0 {
		o.usage(os.Stderr)
		os.Exit(exitFailed)
	}
	os.Exit(check(o))
}

func fail(code int, err error) {
	fmt.Fprintf(os.Stderr, "mapperlint: %v\n", err)
	os.Exit(code)
}
