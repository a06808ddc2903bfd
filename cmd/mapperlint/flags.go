package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/screen/knowledge"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// options are the command line.
type options struct {
	flags    *flag.FlagSet
	analyzer *analysis.Analyzer // its flags are set
	settings knowledge.Settings

	version   bool
	catalogue bool
	explain   string
	why       string
	format    string

	json    bool
	fix     bool
	diff    bool
	context int

	handshake bool // -V or -flags: asked by the go command
	tracing   bool // -debug and the profiles
}

// formats are the values of -f.
var formats = []string{"text", "json", "sarif", "rdjson"}

// parse reads the command line. An error is one line that names the flag and
// the value.
func parse(args []string) (*options, error) {
	o, err := parseFor(args, mapperlint.Options{})
	if err == nil && o.why != "" { // asks for more than diagnostics
		return parseFor(args, mapperlint.Options{Silences: true})
	}
	return o, err
}

// parseFor is parse for an analyzer with these options, to which flags add.
func parseFor(args []string, base mapperlint.Options) (*options, error) {
	a, err := mapperlint.New(base)
	if err != nil {
		return nil, err
	}
	o := &options{
		flags:    flag.NewFlagSet("mapperlint", flag.ContinueOnError),
		analyzer: a,
	}
	o.flags.SetOutput(io.Discard)
	o.flags.Usage = func() {}
	o.bindAnalyzer()
	o.bindDriver()
	o.bindOwn()
	if err := o.flags.Parse(args); err != nil {
		return o, err
	}
	return o, o.validate()
}

// bindAnalyzer declares the flags of the analyzer, and sees those that the
// screen goes by as they are set.
func (o *options) bindAnalyzer() {
	seen := map[string]func(value string){
		"groups": func(value string) { o.settings.Groups = strings.Split(value, ",") },
		"mapper": func(value string) { o.settings.Mappers = append(o.settings.Mappers, strings.Split(value, ",")...) },
	}
	o.analyzer.Flags.VisitAll(func(f *flag.Flag) {
		see, ok := seen[f.Name]
		if !ok {
			o.flags.Var(f.Value, f.Name, f.Usage)
			return
		}
		o.flags.Func(f.Name, f.Usage, func(value string) error {
			see(value)
			return f.Value.Set(value)
		})
	})
}

// bindDriver declares the flags of singlechecker, which has the last word on
// those that are not fields of options.
func (o *options) bindDriver() {
	fs := o.flags
	fs.BoolVar(&o.json, "json", false, "emit JSON output")
	fs.BoolVar(&o.fix, "fix", false, "apply all suggested fixes")
	fs.BoolVar(&o.diff, "diff", false, "with -fix, don't update the files, but print a unified diff")
	fs.IntVar(&o.context, "c", -1, "display offending line with this many `lines` of context")
	fs.Bool("test", true, "no effect: tests have no diagnostics")
	fs.BoolFunc("V", "with =full, print the identity of the executable for go vet", func(string) error { o.handshake = true; return nil })
	fs.BoolVar(&o.handshake, "flags", false, "print the flags in JSON for go vet")
	for _, name := range []string{"debug", "cpuprofile", "memprofile", "trace"} {
		fs.Func(name, "as in the checkers of golang.org/x/tools", func(string) error { o.tracing = true; return nil })
	}
	fs.BoolVar(&o.tracing, "v", false, "as -debug=v")
	for _, name := range []string{"source", "all"} {
		fs.Bool(name, false, "no effect (deprecated)")
	}
	fs.String("tags", "", "no effect (deprecated; set GOFLAGS=-tags=...)")
}

func (o *options) bindOwn() {
	fs := o.flags
	fs.BoolVar(&o.version, "version", false, "print the version and exit")
	fs.BoolVar(&o.catalogue, "catalogue", false, "print the known constructors, with -json as JSON, and exit")
	fs.StringVar(&o.explain, "explain", "", "explain what this is the `name` of, a category (request), an entry (validator) or a constructor (validator.New), and exit")
	fs.StringVar(&o.why, "why", "", "print why what is built on this line (`file.go:line`) is reported or not, with -json as JSON, and exit")
	fs.StringVar(&o.format, "f", "text", "output `format`: "+strings.Join(formats, ", "))
}

func (o *options) validate() error {
	if !slices.Contains(formats, o.format) {
		return fmt.Errorf("invalid value %q for flag -f: unknown format (want one of %s)", o.format, strings.Join(formats, ", "))
	}
	if given(o.flags, "f") && (o.fix || o.tracing) {
		return fmt.Errorf("-f %s cannot be used with -fix, -debug or a profile", o.format)
	}
	if o.json && o.format != "text" && o.format != "json" {
		return fmt.Errorf("-json cannot be used with -f %s", o.format)
	}
	return o.validateWhy()
}

// standalone refuses what would do nothing, or something else than it seems to.
func (o *options) standalone() error {
	for _, arg := range o.flags.Args() {
		if strings.HasPrefix(arg, "-") {
			return fmt.Errorf("flag after packages: %s (flags come first)", arg)
		}
	}
	if o.diff && !o.fix {
		return errors.New("-diff needs -fix")
	}
	return nil
}

func given(fs *flag.FlagSet, name string) (found bool) {
	fs.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

func (o *options) usage(w io.Writer) {
	fmt.Fprintf(w, "mapperlint: %s\n\nUsage: mapperlint [flags] packages\n\nFlags:\n", firstLine(o.analyzer.Doc))
	o.flags.SetOutput(w)
	o.flags.PrintDefaults()
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
