// Package plugin makes mapperlint a module plugin of golangci-lint v2.
//
// It is a module of its own, so that nothing but golang.org/x/tools is
// required by those who use mapperlint in another way.
package plugin

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// Name is the name of the linter in .golangci.yml and in nolint comments.
const Name = "mapperlint"

// Plugins are found by name in a registry, which an import fills.
func init() {
	register.Plugin(Name, New)
}

// New returns the linter with the settings of .golangci.yml. The error names
// the setting that is unknown or has a bad value.
func New(raw any) (register.LinterPlugin, error) {
	s, err := decode(raw)
	if err != nil {
		return nil, err
	}
	a, err := mapperlint.New(s.options())
	if err != nil {
		return nil, err
	}
	a.Run = withoutRelated(a.Run)
	return linter{a}, nil
}

// withoutRelated makes an analyzer report nothing but the diagnostics:
// golangci-lint makes an issue of its own of each piece of related information
// (seen with v2.15.0), which counts, fails the build, and is not silenced by a
// comment at the diagnostic. The messages name the way, too.
func withoutRelated(run func(*analysis.Pass) (any, error)) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (any, error) {
		p := *pass
		p.Report = func(d analysis.Diagnostic) {
			d.Related = nil
			pass.Report(d)
		}
		return run(&p)
	}
}

// A linter is what golangci-lint asks for the analyzer.
type linter struct {
	analyzer *analysis.Analyzer
}

// BuildAnalyzers implements register.LinterPlugin. One analyzer, with the name
// of the linter: else golangci-lint prefixes each message with its name.
func (l linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return []*analysis.Analyzer{l.analyzer}, nil
}

// GetLoadMode implements register.LinterPlugin.
func (l linter) GetLoadMode() string { return register.LoadModeTypesInfo }
