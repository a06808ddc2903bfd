package mapperlint

import (
	"cmp"
	"go/token"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/changes"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// A Silent is a build, or a place that configures something, that was not reported.
type Silent struct {
	Pos, End token.Pos
	// Name is the constructor as messages spell it, "validator.New", or the
	// function of another package that builds, or what configures.
	Name string
	// Reasons are why, the one to tell first; there is at least one.
	Reasons []reason.Silence
}

// silent returns the builds that were not reported, in source order, if that
// was asked for.
func (a *analysisRun) silent() []Silent {
	if !a.linter.opts.Silences {
		return nil
	}
	reported := make(map[*summary.Build]bool)
	for _, f := range a.reported {
		reported[f.Build] = true
		for _, b := range f.Also {
			reported[b] = true
		}
	}
	for _, b := range a.joinedOwn {
		reported[b] = true
	}
	var out []Silent
	for _, b := range a.folder.Builds {
		if !reported[b] {
			out = append(out, silentBuild(b, a.folder.Reasons(b)))
		}
	}
	out = append(out, a.silentChanges()...)
	slices.SortStableFunc(out, func(x, y Silent) int { return cmp.Or(cmp.Compare(x.Pos, y.Pos), strings.Compare(x.Name, y.Name)) })
	return out
}

// silentChanges returns the places that configure something and were not
// reported.
func (a *analysisRun) silentChanges() []Silent {
	if a.changes == nil {
		return nil
	}
	all := slices.Clone(a.changes.Changes)
	for ch := range a.changes.Silences {
		if !slices.Contains(all, ch) {
			all = append(all, ch)
		}
	}
	var out []Silent
	for _, ch := range all {
		if !slices.Contains(a.configured, ch) {
			n := ch.At.Node()
			out = append(out, Silent{Pos: n.Pos(), End: n.End(), Name: ch.What, Reasons: a.changes.Reasons(ch)})
		}
	}
	return out
}

// leftAlone notes that what was found to be configured is not reported.
func (a *analysisRun) leftAlone(ch *changes.Change, rule reason.ID) {
	if a.changes.Silences != nil {
		a.changes.Silences[ch] = append(a.changes.Silences[ch], reason.Silence{Rule: rule, At: ch.At.Node().Pos()})
	}
}

func silentBuild(b *summary.Build, reasons []reason.Silence) Silent {
	n := b.At.Node()
	s := Silent{Pos: n.Pos(), End: n.End(), Reasons: reasons}
	if b.Callee != nil {
		s.Name = calleeName(b.Callee)
	} else {
		s.Name = spell(b.Constructor)
	}
	return s
}

// overruled notes that what was found is not reported.
func (a *analysisRun) overruled(f *findings.Finding, rule reason.ID) {
	a.folder.Silent(f.Build, reason.Silence{Rule: rule, At: f.Build.At.Node().Pos()})
}

// onePerCallee keeps the first finding for each function of another package.
func (a *analysisRun) onePerCallee(found []*findings.Finding) []*findings.Finding {
	if !a.linter.opts.Silences {
		return findings.OnePerCallee(found)
	}
	kept := findings.OnePerCallee(slices.Clone(found))
	for _, f := range found {
		if !slices.Contains(kept, f) {
			a.overruled(f, reason.Counted)
		}
	}
	return kept
}
