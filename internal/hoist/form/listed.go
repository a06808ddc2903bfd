package form

import (
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// listStays says why a list of instances cannot move as one: something in it is each
// call's own, or not for all to use, or it is not only read.
func (p *Reader) listStays(s *site.Site) reason.Refusal {
	for _, b := range p.folder.Builds {
		if b.Owner == s.Owner && s.Value.Contains(b.At) && !slices.ContainsFunc(s.Members, func(m *site.Site) bool { return m.Value.Contains(b.At) }) {
			return reason.Because(reason.FixInList, "not all that it lists is reported with it")
		}
	}
	for _, m := range s.Members {
		if m.Value.ParentEdgeKind() == edge.SelectorExpr_X {
			return reason.Because(reason.FixInList, "it lists what is got from it")
		}
		if why := p.touch.Configured(m); why.Given() {
			return why
		}
	}
	return p.state.List(s)
}
