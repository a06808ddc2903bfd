package mapperlint

import (
	"go/token"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// A Result is what a run found, for drivers and tests that want more than
// text: the findings that were reported, in source order.
type Result struct {
	Findings []*findings.Finding
	Silent   []Silent // with Options.Silences: the builds that were not reported
	Fixed    []Fixed
	NoFix    []NoFix
	Sites    []Site   // with Options.Silences: where something is built, reported or not
	Requests []string // with Options.Silences: functions that run for each request, as in Spot.Func
}

// Any reports whether there is anything in the result.
func (r *Result) Any() bool { return len(r.Findings)+len(r.Silent)+len(r.NoFix)+len(r.Sites) > 0 }

// A Fixed says by which form the fix of the diagnostic at Pos, to End, mends.
type Fixed struct {
	Pos, End token.Pos
	Form     string // package, once, loop: an ID of the registry of forms
}

// A NoFix says why the diagnostic at Pos, to End, has no fix.
type NoFix struct {
	Pos, End token.Pos
	Why      reason.Refusal
}

// unfixed notes why a diagnostic has no fix.
func (a *analysisRun) unfixed(pos, end token.Pos, why reason.Refusal) {
	a.noFix = append(a.noFix, NoFix{pos, end, why})
}

// Steps returns how many of the places that are related to the diagnostic of a
// finding are steps on the way to the build, and how many places come after
// them.
func Steps(f *findings.Finding) (steps, after int) {
	after = len(f.With) + len(f.Beside) + len(f.More)
	if f.Ask != "" {
		after++
	}
	if steps := f.Effect.Path.Len(); steps <= 2*maxShown+1 {
		return steps, after
	}
	return 2 * maxShown, after
}
