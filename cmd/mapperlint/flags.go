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
	args     []string // all of it
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

	dir        string   // -C
	buildFlags []string // for the go command
	overlay    overlay  // see analyze

	handshake bool // -V or -flags: asked by the go command
	debug     string
	profiles  profiles

	measured measured
}

// formats are the values of -f.
var formats = []string{"text", "json", "sarif", "rdjson", "github", "markdown"}

// parse reads the command line. An error is one line that names the flag and
// the value.
func parse(args []string) (*options, error) {
	o, err := parseFor(args, mapperlint.Options{})
	if err == nil && (o.why != "" || len(o.measured.files) > 0) { // asks for more than diagnostics
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
		args:     args,
		flags:    flag.NewFlagSet("mapperlint", flag.ContinueOnError),
		analyzer: a,
	}
	o.flags.SetOutput(io.Discard)
	o.flags.Usage = func() {}
	o.bindAnalyzer()
	o.bindDriver()
	o.bindBuild()
	o.bindOwn()
	if err := o.flags.Parse(args); err != nil {
		return o, err
	}
	o.flags.Visit(func(f *flag.Flag) {
		if f.Name == "generated" || f.Name == "request" {
			o.settings.Generated = true
		}
	})
	if o.format == "json" {
		o.json = true
	}
	return o, o.validate()
}

// bindAnalyzer declares the flags of the analyzer, and sees those that the
// screen goes by as they are set.
func (o *options) bindAnalyzer() {
	seen := map[string]func(value string){
		"groups": func(value string) { o.settings.Groups = strings.Split(value, ",") },
		"mapper": func(value string) { o.settings.Mappers = append(o.settings.Mappers, strings.Split(value, ",")...) },
		"setup":  func(value string) { o.settings.Setup = append(o.settings.Setup, strings.Split(value, ",")...) },
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

// bindDriver declares the flags that the checkers of x/tools have, so that one
// command line serves all of them.
func (o *options) bindDriver() {
	fs := o.flags
	fs.BoolVar(&o.json, "json", false, "print JSON, as go vet -json does; the same as -f json")
	fs.BoolVar(&o.fix, "fix", false, "apply the suggested fixes, and print what is left")
	fs.BoolVar(&o.diff, "diff", false, "write no file, but print what -fix would change as a unified diff")
	fs.IntVar(&o.context, "c", -1, "print the source line, with this many `lines` around it; without the flag the line alone, on a terminal")
	fs.Bool("test", true, "no effect: tests have no diagnostics")
	fs.BoolFunc("V", "with =full, print the identity of the executable for go vet", func(string) error { o.handshake = true; return nil })
	fs.BoolVar(&o.handshake, "flags", false, "print the flags in JSON for go vet")
	fs.Func("debug", "any `letters` of f (facts), p (no parallelism), s (sanity of facts), t (timing), v (verbose)", func(s string) error {
		if bad := strings.Trim(s, "fpstv"); bad != "" {
			return fmt.Errorf("unknown letter %q (want any of fpstv)", bad[:1])
		}
		o.debug += s
		return nil
	})
	o.profiles.bind(fs)
	o.measured.bind(fs)
	fs.BoolFunc("v", "as -debug=v", func(string) error { o.debug += "v"; return nil })
	for _, name := range []string{"source", "all"} {
		fs.Bool(name, false, "no effect (deprecated)")
	}
}

// bindBuild declares the flags of go build that decide which files and modules
// there are. They are for the go command to understand.
func (o *options) bindBuild() {
	fs := o.flags
	fs.StringVar(&o.dir, "C", "", "change to this `dir`ectory first")
	for _, f := range []struct{ name, usage string }{
		{"tags", "comma-separated build `tags`, as for go build"},
		{"mod", "module download `mode`, as for go build: readonly, vendor or mod"},
		{"modfile", "read this `file` in place of go.mod, as go build does"},
	} {
		fs.Func(f.name, f.usage, func(value string) error {
			if f.name == "mod" && !slices.Contains([]string{"readonly", "vendor", "mod"}, value) {
				return errors.New("want readonly, vendor or mod")
			}
			o.buildFlags = append(o.buildFlags, "-"+f.name+"="+value)
			return nil
		})
	}
}

func (o *options) bindOwn() {
	fs := o.flags
	fs.BoolVar(&o.version, "version", false, "print the version and exit")
	fs.BoolVar(&o.catalogue, "catalogue", false, "print the known constructors, with -json as JSON, and exit")
	fs.StringVar(&o.explain, "explain", "", "explain what this is the `name` of: a category (request), library (validator), constructor (validator.New), group (codec), framework (gin), directive (mapperlint:once), option (groups) or disagree, and exit")
	fs.StringVar(&o.why, "why", "", "print why what is built on this line (`file.go:line`) is reported or not, with -json as JSON, and exit")
	fs.StringVar(&o.format, "f", "text", "output `format`: "+strings.Join(formats, ", "))
}

func (o *options) validate() error {
	if !slices.Contains(formats, o.format) {
		return fmt.Errorf("invalid value %q for flag -f: unknown format (want one of %s)", o.format, strings.Join(formats, ", "))
	}
	if o.json && o.format != "text" && o.format != "json" {
		return fmt.Errorf("-json cannot be used with -f %s", o.format)
	}
	if err := o.validateProfile(); err != nil {
		return err
	}
	return o.validateWhy()
}

// standalone refuses what would do nothing, or something else than it seems to.
// The go command may start the tool for one package with what is refused here.
func (o *options) standalone() error {
	for _, arg := range o.flags.Args() {
		if strings.HasPrefix(arg, "-") {
			return fmt.Errorf("flag after packages: %s (flags come first)", arg)
		}
	}
	if o.diff && (o.json || o.format != "text") {
		return errors.New("-diff prints a diff, and cannot be used with -json or -f")
	}
	return nil
}

// isText reports whether the output is for people.
func (o *options) isText() bool { return !o.json && o.format == "text" }

// tracing reports whether the run itself is looked at.
func (o *options) tracing() bool { return o.debug != "" || o.profiles.any() }

func (o *options) debugs(letter string) bool { return strings.Contains(o.debug, letter) }

func given(fs *flag.FlagSet, name string) (found bool) {
	fs.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}
