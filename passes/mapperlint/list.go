package mapperlint

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// onePerList keeps one finding for each list: the others are counted by it.
func (a *analysisRun) onePerList(found []*findings.Finding) []*findings.Finding {
	kept := findings.OnePerList(a.pass.TypesInfo, found)
	for _, f := range kept {
		for _, listed := range f.Beside {
			a.overruled(listed, reason.Counted)
		}
	}
	return kept
}

// ignored reports whether a comment silences a finding. One that does so for the first of a
// list silences the diagnostic, which is of the list; one behind another of them takes that out.
func (a *analysisRun) ignored(f *findings.Finding) bool {
	f.Beside = slices.DeleteFunc(f.Beside, func(listed *findings.Finding) bool {
		return a.ignores.match(listed) && a.overrule(listed)
	})
	return a.ignores.match(f) && a.overrule(f)
}

// overrule notes that a comment silences what was found.
func (a *analysisRun) overrule(f *findings.Finding) bool {
	a.overruled(f, reason.Ignored)
	return true
}
