// Package goplsanalyzer makes the analyzer that gopls-mapperlint adds to gopls.
//
// The settings of gopls cannot name options of an analyzer, only switch it on
// and off, so options come from the environment that the editor starts gopls in.
package goplsanalyzer

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// Env is the environment variable that holds options, spelt as on the command
// line of mapperlint and separated by spaces: "-groups=mapper,codec -hoist=none".
// One with a space in it is put in quotes as a whole, as in GOFLAGS.
const Env = "MAPPERLINT_FLAGS"

// New returns an analyzer with the options in flags, the value of Env.
func New(flags string) (*analysis.Analyzer, error) {
	a, err := mapperlint.New(mapperlint.Options{})
	if err != nil {
		return nil, err
	}
	args, err := split(flags)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", Env, err)
	}
	for _, arg := range args {
		if err := set(a, arg); err != nil {
			return nil, fmt.Errorf("%s: %w", Env, err)
		}
	}
	if len(args) > 0 {
		a.Requires = append(a.Requires, salt(strings.Join(args, "\x00")))
	}
	return a, nil
}

// split splits options at spaces that are not in quotes.
func split(flags string) ([]string, error) {
	var args []string
	for flags = strings.TrimSpace(flags); flags != ""; flags = strings.TrimSpace(flags) {
		if quote := flags[:1]; quote == "'" || quote == `"` {
			arg, rest, ok := strings.Cut(flags[1:], quote)
			if !ok {
				return nil, fmt.Errorf("the quote of %s has no end", flags)
			}
			args, flags = append(args, arg), rest
			continue
		}
		end := strings.IndexFunc(flags, unicode.IsSpace)
		if end < 0 {
			end = len(flags)
		}
		args, flags = append(args, flags[:end]), flags[end:]
	}
	return args, nil
}

// set sets one flag: "-name=value", or "-name" for true.
func set(a *analysis.Analyzer, arg string) error {
	name, value, hasValue := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	f := a.Flags.Lookup(name)
	if f == nil || !strings.HasPrefix(arg, "-") {
		return fmt.Errorf("unknown flag %q", arg)
	}
	if !hasValue {
		if b, ok := f.Value.(interface{ IsBoolFlag() bool }); !ok || !b.IsBoolFlag() {
			return fmt.Errorf("flag -%s needs a value, as in -%s=value", name, name)
		}
		value = "true"
	}
	if err := f.Value.Set(value); err != nil {
		return fmt.Errorf("flag -%s: %w", name, err)
	}
	return nil
}

// salt returns an analyzer that does nothing, under a name that depends on the
// options. The keys of gopls' file cache hold the names of the analyzers that
// are run, those that others require too, and nothing else of them (analysisNode.cacheKey in
// internal/cache/analysis.go of gopls v0.23.0): under one name, other options
// would be answered with old results.
func salt(flags string) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name: fmt.Sprintf("mapperlint_%x", sha256.Sum256([]byte(flags))),
		Doc:  "does nothing; names the options of mapperlint",
		Run:  func(*analysis.Pass) (any, error) { return nil, nil },
	}
}
