package mapperlint

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// onePerObject keeps one finding for each object. What belongs to it is not told
// to importers, who would report it again. The finding has the fix of a part
// where it has none of its own.
func (a *analysisRun) onePerObject(found []*findings.Finding) []*findings.Finding {
	fixes := make(map[*summary.Build]*findings.Finding)
	for _, f := range found {
		fixes[f.Build] = f
	}
	kept := findings.OnePerObject(a.folder, found)
	for _, f := range kept {
		for _, b := range slices.Concat(f.With, f.Within) {
			a.settled[b] = true
			if own := fixes[b]; b.Owner != f.Build.Owner && slices.Contains(f.With, b) && (own == nil || !slices.Contains(kept, own)) {
				a.partIn[b] = f.Build.Owner // who comes to it by another way is told
			}
			a.folder.Silent(b, reason.Silence{Rule: reason.PartOf, At: f.Build.At.Node().Pos()})
			if part := fixes[b]; part != nil && a.plan[f].Fix == nil && a.plan[part].Fix != nil {
				a.plan[f] = a.plan[part]
			}
		}
	}
	return kept
}
