package mapperlint

import (
	"os"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/hoist"
)

// planFixes plans the fixes of all findings that are reported: equal ones
// share a variable, and names differ.
func (a *analysisRun) planFixes(found []*findings.Finding) map[*findings.Finding]hoist.Outcome {
	if a.pass.Module != nil && a.pass.Module.Version != "" {
		return nil // a dependency: nobody sees its diagnostics
	}
	readFile := a.pass.ReadFile
	if readFile == nil { // drivers older than the field: the files are inputs of the unit anyway
		readFile = os.ReadFile
	}
	return hoist.Plan(hoist.Env{
		Folder:       a.folder,
		Fset:         a.pass.Fset,
		Files:        a.pass.Files,
		ReadFile:     readFile,
		LeftOut:      a.leftOut,
		OneFile:      a.linter.opts.OneFile,
		Form:         a.linter.opts.Hoist,
		NolintReason: a.linter.opts.NolintReason,
	}, found)
}

// fixes returns the fix of a finding: one, or none. Hosts that apply every
// alternative would apply two.
func (a *analysisRun) fixes(f *findings.Finding) []analysis.SuggestedFix {
	fix := a.plan[f].Fix
	if fix == nil {
		return nil
	}
	return []analysis.SuggestedFix{{Message: fix.Message, TextEdits: fix.Edits}}
}
