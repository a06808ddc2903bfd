package mapperlint

import (
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"io"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// A package can say in its source how it is to be looked at, above the package
// clause of any of its files:
//
//	//mapperlint:config groups=mapper,compiled hoist=once "hoist-nolint=built once"
//
// Each word is an option, spelt as its flag without the dash; one with a space
// in it is put in quotes. It is for that package alone. It does not become a fact:
// facts reach importers only, and what a team wants to choose for a whole module
// would reach a part of it that nobody can name. Where an option is given to the
// analyzer as well, that counts, but for the lists, which are joined.

// configured returns the linter for one package: l, or one with the options of
// the package's own directives. Those with a mistake are reported, and say
// nothing.
func (l *linter) configured(pass *analysis.Pass, files []inspector.Cursor) *linter {
	var own Options
	seen := make(map[string]bool)
	for _, c := range files {
		file := c.Node().(*ast.File)
		for _, comment := range configs(file) {
			_, args, _ := parseDirective(comment)
			next := own.clone()
			err := next.parseConfig(args, seen)
			if err == nil {
				_, err = l.with(next)
			}
			if err != nil {
				pass.Report(analysis.Diagnostic{Pos: comment.Pos(), End: comment.End(), Category: "directive",
					Message: "mapperlint:config is not heeded: " + err.Error(), URL: URL + "#directive"})
				continue
			}
			own = next
		}
	}
	if len(seen) == 0 || !matters(pass) {
		return l
	}
	configured, err := l.with(own)
	if err != nil { // it was right a moment ago
		return l
	}
	return configured
}

// configs returns the config directives of a file that are where they belong.
func configs(file *ast.File) []*ast.Comment {
	var list []*ast.Comment
	for _, group := range file.Comments {
		if group.Pos() > file.Package {
			break
		}
		for _, c := range group.List {
			if name, _, ok := parseDirective(c); ok && name == "config" {
				list = append(list, c)
			}
		}
	}
	return list
}

func (o *Options) clone() Options {
	c := *o
	c.Groups, c.Mappers = slices.Clone(o.Groups), slices.Clone(o.Mappers)
	c.Disable, c.Setup = slices.Clone(o.Disable), slices.Clone(o.Setup)
	c.Requests = slices.Clone(o.Requests)
	return c
}

// parseConfig sets what one directive says. seen holds the names that directives
// of the package have set; a name that is set once more is an error.
func (o *Options) parseConfig(args string, seen map[string]bool) error {
	words, err := configWords(args)
	if err != nil {
		return err
	}
	if len(words) == 0 {
		return errors.New("it names no option")
	}
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	o.bind(fs, o.validate)
	var names []string
	for _, word := range words {
		name, value, given := strings.Cut(word, "=")
		f := fs.Lookup(name)
		switch {
		case f == nil:
			return fmt.Errorf("unknown option %q (want %s)", name, strings.Join(optionNames(fs), ", "))
		case seen[name] || slices.Contains(names, name):
			return fmt.Errorf("%s is set twice in this package", name)
		case !given && !isBool(f):
			return fmt.Errorf("%s needs a value, as in %s=x", name, name)
		case !given:
			value = "true"
		}
		if err := fs.Set(name, value); err != nil {
			return fmt.Errorf("%s: %w", word, err)
		}
		names = append(names, name)
	}
	for _, name := range names {
		seen[name] = true
	}
	return nil
}

func isBool(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

func optionNames(fs *flag.FlagSet) []string {
	var names []string
	fs.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	return names
}

// configWords splits at spaces that are not in double quotes.
func configWords(s string) ([]string, error) {
	var words []string
	for s = strings.TrimSpace(s); s != ""; s = strings.TrimSpace(s) {
		word, rest, _ := strings.Cut(s, " ")
		if strings.HasPrefix(s, `"`) {
			var ended bool
			if word, rest, ended = strings.Cut(s[1:], `"`); !ended {
				return nil, fmt.Errorf("the quote of %s has no end", s)
			}
		}
		words, s = append(words, word), rest
	}
	return words, nil
}

// with returns a linter with the options of a package beside those of l. An
// error names the option and the value.
func (l *linter) with(own Options) (*linter, error) {
	o := l.opts.clone()
	if o.Groups == nil {
		o.Groups = own.Groups
	}
	o.Mappers = append(o.Mappers, own.Mappers...)
	o.Disable = append(o.Disable, own.Disable...)
	o.Setup = append(o.Setup, own.Setup...)
	o.Requests = append(o.Requests, own.Requests...)
	if o.Hoist == "" {
		o.Hoist = own.Hoist
	}
	if o.NolintReason == "" {
		o.NolintReason = own.NolintReason
	}
	o.Generated = o.Generated || own.Generated
	o.UnusedIgnores = o.UnusedIgnores || own.UnusedIgnores
	c := &linter{opts: o}
	return c, c.configure()
}
