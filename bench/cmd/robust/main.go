// Command robust runs the analyzer over many packages that nobody wrote for it:
// the standard library, the go command, and all that modules depend on.
//
//	go -C bench run ./cmd/robust [flags] MODULE-DIRECTORY...
//
// Each package is analysed as a part of the program, so that nothing is skipped
// for being a library, with all groups and categories, with fixes and with the
// reasons of silence. All fixes of a package are applied to a copy, which then
// has to type-check. A package that two modules depend on is analysed once.
//
// With -edits, packages in which something is built are also changed as somebody
// does who is editing them, and analysed with the errors that this makes.
//
// It prints a page in Markdown: counts, panics, errors, fixes that do not
// compile, and the slowest packages. The exit status is 1 if a package failed.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"time"
)

// options are the command line.
type options struct {
	std      bool
	limit    int
	budget   time.Duration
	slowest  int
	edits    int
	editsOut string
	findings string
	out      string
	only     string
	groups   string
}

func main() {
	log.SetFlags(log.Ltime)
	var o options
	flag.BoolVar(&o.std, "std", true, "also look at std and cmd")
	flag.IntVar(&o.limit, "n", 0, "stop after so many `packages` (0: all)")
	flag.DurationVar(&o.budget, "time", 0, "stop after this time (0: never)")
	flag.IntVar(&o.slowest, "slowest", 20, "list so many of the slowest packages")
	flag.IntVar(&o.edits, "edits", 0, "change each package in which something is built so `often`, as an editor does, and analyse what comes of it")
	flag.StringVar(&o.editsOut, "edits-out", "", "write the page of the edits to this `file` (default after the other)")
	flag.StringVar(&o.findings, "findings", "", "write the diagnostics to this `file`, as JSON a line, to be labelled")
	flag.StringVar(&o.out, "out", "", "write the page to this `file` (default standard output)")
	flag.StringVar(&o.groups, "groups", "all", "report these `groups`, as the option of the linter")
	flag.StringVar(&o.only, "only", "", "look only at packages whose `path` contains this")
	flag.Parse()
	if flag.NArg() == 0 && !o.std {
		log.Fatal("nothing to look at: name directories of modules")
	}
	ok, err := o.run(flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if !ok {
		os.Exit(1)
	}
}

// run analyses what the options name, and reports whether nothing failed.
func (o *options) run(dirs []string) (bool, error) {
	s, err := newSurvey(o)
	if err != nil {
		return false, err
	}
	if o.std {
		if err := s.program(".", "std", "cmd"); err != nil {
			return false, err
		}
		if err := o.write(s); err != nil {
			return false, err
		}
	}
	for _, dir := range dirs {
		if s.enough() {
			break
		}
		if err := s.program(dir, "./..."); err != nil {
			s.fail(dir, "load", err.Error())
		}
		if err := o.write(s); err != nil {
			return false, err
		}
	}
	if o.out == "" {
		os.Stdout.WriteString(s.page(o.slowest))
	}
	if s.edits.made > 0 && o.editsOut == "" {
		os.Stdout.WriteString("\n" + s.edits.page())
	}
	return len(s.failures) == 0, nil
}

// write writes what is known so far: a survey may take hours.
func (o *options) write(s *survey) error {
	if err := s.writeFindings(o.findings); err != nil {
		return err
	}
	if o.editsOut != "" {
		if err := os.WriteFile(o.editsOut, []byte(s.edits.page()), 0o666); err != nil {
			return err
		}
	}
	if o.out == "" {
		return nil
	}
	return os.WriteFile(o.out, []byte(s.page(o.slowest)), 0o666)
}

// firstLines keeps a long error readable in a table.
func firstLines(text string, n int) string {
	lines := strings.SplitN(strings.TrimSpace(text), "\n", n+1)
	if len(lines) > n {
		lines[n] = fmt.Sprintf("... (%d bytes)", len(text))
	}
	return strings.Join(lines, "\n")
}
