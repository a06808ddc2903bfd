// Command mapperlint reports mappers that are built again and again.
//
// Usage:
//
//	mapperlint [flags] packages          # report
//	mapperlint -fix [-diff] packages     # apply the suggested fixes
//	go vet -vettool=$(which mapperlint) [flags] packages
//	go fix -fixtool=$(which mapperlint) [flags] packages
//
// The exit status is 0 if there is nothing to report, 3 if there is, 1 if
// packages could not be loaded or analysed, and 2 if the command line is wrong.
// With -json, -f sarif and -f rdjson it is 0 also if there is something to
// report, since who reads these counts for himself.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

func main() {
	run(program{
		analyzer:    mapperlint.Analyzer,
		newAnalyzer: func() (*analysis.Analyzer, error) { return mapperlint.New(mapperlint.Options{}) },
		knowledge:   knowledge,
	})
}

// Exit codes; those of the checkers of x/tools.
const (
	exitFailed   = 1 // packages could not be loaded or analysed
	exitUsage    = 2
	exitFindings = 3
)

// run does what the command line says, and exits.
func run(p program) {
	args := os.Args[1:]
	if len(args) > 0 && strings.HasSuffix(args[len(args)-1], ".cfg") {
		p.runUnit(args)
		return
	}
	o, err := p.parse(args)
	if errors.Is(err, flag.ErrHelp) {
		o.usage(os.Stderr)
		return
	}
	if err != nil {
		fail(exitUsage, err)
	}
	if done, err := o.inform(os.Stdout); err != nil {
		fail(exitUsage, err)
	} else if done {
		return
	}
	if o.handshake || o.fix || o.tracing {
		p.singlechecker()
		return
	}
	if len(o.args) == 0 {
		o.usage(os.Stderr)
		os.Exit(exitFailed)
	}
	os.Exit(check(p, o))
}

// singlechecker hands the command line over to the driver of x/tools, which
// speaks the protocol of go vet, applies fixes, and exits.
func (p program) singlechecker() {
	a, err := p.newAnalyzer()
	if err != nil {
		fail(exitUsage, err)
	}
	singlechecker.Main(a)
}

func fail(code int, err error) {
	fmt.Fprintf(os.Stderr, "mapperlint: %v\n", err)
	os.Exit(code)
}
