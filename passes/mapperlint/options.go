package mapperlint

import (
	"flag"
	"fmt"
	"slices"
	"strings"
)

// Options configure an Analyzer. The zero value is the default.
type Options struct {
	// Groups are the catalogue groups that are on; nil means
	// catalogue.DefaultGroups.
	Groups []string
	// Mappers are further constructors, each "path.Func", "path.(*T).Method"
	// or "path.T{}", optionally followed by "=safe", "=pool" or "=keyed".
	Mappers []string
	// Disable are constructors of the catalogue, spelt as in Mappers, or
	// entry names, that are not reported.
	Disable []string
	// Setup are further functions and methods that configure what others use,
	// each "path.Func" or "path.(*T).Method" followed by "=crash", "=growth" or
	// "=global".
	Setup []string
	// Requests are functions that other packages call for every request, each
	// "path.Func" or "path.(*T).Method". What such a function returns is taken to
	// be used as it is: its callers neither configure nor release it.
	Requests []string
	// Hoist is the form of the fix: "auto" (the default), "package", "once",
	// "field" or "none".
	Hoist string
	// NolintReason, if not empty, is appended to each package variable that a
	// fix declares, as a nolint comment for gochecknoglobals.
	NolintReason string
	// OneFile keeps each fix to the file of its diagnostic, for hosts that write
	// the edits of other files into that one (golangci-lint). A variable that
	// several files share then takes two runs: one declares it, the next uses
	// it in the other files. It changes no diagnostic.
	OneFile bool
	// Generated reports also in generated files (never with a fix).
	Generated bool
	// UnusedIgnores reports directives that ignore nothing.
	UnusedIgnores bool
	// Silences has the Result say why builds are not reported. It is no flag of
	// the analyzer, since diagnostics do not change with it.
	Silences bool
}

// hoistForms are the values of Options.Hoist.
var hoistForms = []string{"auto", "package", "once", "field", "none"}

// bind makes the flags of fs set o; check is called after each, so that a
// bad value is an error of its flag. Lists are separated by commas; mappers and
// what is disabled can also be given as repeated flags.
func (o *Options) bind(fs *flag.FlagSet, check func() error) {
	fs.Func("groups", "comma-separated groups of constructors to report: mapper,typemap,codec,validator (default), compiled, client, leak, all; -name takes one away: all,-client", func(s string) error {
		o.Groups = strings.Split(s, ",")
		return check()
	})
	fs.Func("mapper", "a further constructor: path.Func, path.(*T).Method or path.T{}, optionally =safe, =pool or =keyed; comma-separated, repeatable", func(s string) error {
		o.Mappers = append(o.Mappers, strings.Split(s, ",")...)
		return check()
	})
	fs.Func("disable", "a constructor (path.Func) or catalogue entry not to report; comma-separated, repeatable", func(s string) error {
		o.Disable = append(o.Disable, strings.Split(s, ",")...)
		return check()
	})
	fs.Func("setup", "a further call that configures what others use: path.Func or path.(*T).Method, with =crash, =growth or =global; comma-separated, repeatable", func(s string) error {
		o.Setup = append(o.Setup, strings.Split(s, ",")...)
		return check()
	})
	fs.Func("request", "a function that other packages call for every request, and whose result they use as it is: path.Func or path.(*T).Method; comma-separated, repeatable", func(s string) error {
		o.Requests = append(o.Requests, strings.Split(s, ",")...)
		return check()
	})
	fs.Func("hoist", "form of the suggested fix: auto, package, once, field or none (default auto)", func(s string) error {
		o.Hoist = s
		return check()
	})
	fs.Func("hoist-nolint", "append //nolint:gochecknoglobals with this `reason` to package variables that a fix declares", func(s string) error {
		o.NolintReason = s
		return check()
	})
	fs.BoolVar(&o.Generated, "generated", o.Generated, "report also in generated files")
	fs.BoolVar(&o.UnusedIgnores, "unused-ignores", o.UnusedIgnores, "report ignore directives that ignore nothing")
}

// validate returns an error that names the option and the bad value.
func (o *Options) validate() error {
	if o.Hoist != "" && !slices.Contains(hoistForms, o.Hoist) {
		return fmt.Errorf("hoist: unknown form %q (want one of %s)", o.Hoist, strings.Join(hoistForms, ", "))
	}
	for _, name := range o.Requests {
		if !isFuncName(name) {
			return fmt.Errorf("request: %q is no function or method (want path.Func or path.(*T).Method)", name)
		}
	}
	if strings.ContainsAny(o.NolintReason, "\r\n") {
		return fmt.Errorf("hoist-nolint: the reason %q is more than one line", o.NolintReason)
	}
	return nil
}
