// Package goplsanalyzer makes the analyzer that gopls-mapperlint adds to gopls.
//
// The settings of gopls cannot name options of an analyzer, only switch it on
// and off, so options come from the environment that the editor starts gopls in.
package goplsanalyzer

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// Env is the environment variable that holds options, spelt as on the command
// line of mapperlint and separated by spaces: "-groups=mapper,codec -hoist=none".
const Env = "MAPPERLINT_FLAGS"

// New returns an analyzer with the options in flags, the value of Env.
func New(flags string) (*analysis.Analyzer, error) {
	a, err := mapperlint.New(mapperlint.Options{})
	if err != nil {
		return nil, err
	}
	for _, arg := range strings.Fields(flags) {
		if err := set(a, arg); err != nil {
			return nil, fmt.Errorf("%s: %w", Env, err)
		}
	}
	if flags = strings.Join(strings.Fields(flags), " "); flags != "" {
		a.Requires = append(a.Requires, salt(flags))
	}
	return a, nil
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
