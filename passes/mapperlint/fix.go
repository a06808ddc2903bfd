package mapperlint

import (
	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/hoist"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/regular"
)

// planFixes plans the fixes of all findings that are reported: equal ones
// share a variable, and names differ.
func (a *analysisRun) planFixes(found []*findings.Finding) map[*findings.Finding]hoist.Outcome {
	if a.pass.Module != nil && a.pass.Module.Version != "" {
		return nil // a dependency: nobody sees its diagnostics
	}
	plan := hoist.Plan(a.hoistEnv(), found)
	for _, f := range found {
		f.Ask = plan[f].Ask
	}
	return plan
}

func (a *analysisRun) hoistEnv() hoist.Env {
	readFile := a.pass.ReadFile
	if readFile == nil { // drivers older than the field: the files are inputs of the unit anyway
		readFile = regular.ReadFile
	}
	return hoist.Env{
		Folder:       a.folder,
		Fset:         a.pass.Fset,
		Files:        a.pass.Files,
		ReadFile:     readFile,
		LeftOut:      a.leftOut,
		OneFile:      a.linter.opts.OneFile,
		Written:      a.written,
		Form:         a.linter.opts.Hoist,
		NolintReason: a.linter.opts.NolintReason,
	}
}

// fixes returns the fix of a finding: one, or none. Hosts that apply every
// alternative would apply two.
func (a *analysisRun) fixes(f *findings.Finding) []analysis.SuggestedFix {
	outcome := a.plan[f]
	if outcome.Fix == nil {
		why := outcome.Refused
		if a.plan == nil {
			why = reason.Refusal{Rule: reason.FixOtherModule}
		}
		a.unfixed(f.Build.At.Node().Pos(), f.Build.At.Node().End(), why)
		return nil
	}
	n := f.Build.At.Node()
	a.fixed = append(a.fixed, Fixed{n.Pos(), n.End(), outcome.Fix.Form})
	return []analysis.SuggestedFix{{Message: outcome.Fix.Message, TextEdits: outcome.Fix.Edits}}
}
