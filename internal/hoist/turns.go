package hoist

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// turns returns the proposals for locals that hold one instance after another.
func (p *planner) turns() [][]*form.Proposal {
	var order []*form.Turn
	by := make(map[*form.Turn][]*form.Proposal)
	for _, prop := range p.all {
		if prop.Turn != nil {
			uniq.Add(&order, prop.Turn)
			by[prop.Turn] = append(by[prop.Turn], prop)
		}
	}
	var turns [][]*form.Proposal
	for _, t := range order {
		turns = append(turns, by[t])
	}
	return turns
}

// completeTurns leaves out the proposals whose local holds, beside, something that does
// not move: a variable, and the local beside it, is one name too many.
func (p *planner) completeTurns(refused map[*findings.Finding]reason.Refusal) {
	for _, props := range p.turns() {
		if len(props) == props[0].Turn.Len() {
			continue
		}
		for _, prop := range props {
			prop.Refusal = reason.Because(reason.FixAssignedAgain, "")
			refused[prop.Slice.Site.Finding] = prop.Refusal
		}
		p.all = slices.DeleteFunc(p.all, func(prop *form.Proposal) bool { return slices.Contains(props, prop) })
	}
}

// joinTurns returns the turns as fixes that come together. Where one of a turn came to
// nothing, all do.
func (p *planner) joinTurns() []*bundle {
	var bundles []*bundle
	for _, props := range p.turns() {
		if i := slices.IndexFunc(props, (*form.Proposal).Dropped); i >= 0 {
			why := props[i].Why()
			for _, prop := range props {
				if !prop.Dropped() {
					prop.Refusal = why
				}
			}
			continue
		}
		bundles = append(bundles, &bundle{props: props})
	}
	return bundles
}

// together makes one insertion of those that the declarations of a turn have at one
// place: a fix inserts once at any place. Whatever shares one of the variables then
// declares all of them.
func (p *planner) together() {
	for _, props := range p.turns() {
		var groups []*group
		for _, prop := range props {
			if g := p.of[prop]; g != nil { // nil: its declaration does not parse
				uniq.Add(&groups, g)
			}
		}
		for i, g := range groups {
			for _, other := range groups[:i] {
				if g.At.File == other.At.File {
					p.combine(other, g)
				}
			}
		}
	}
}

// combine gives two declarations, and all that have the same insertions as they, what
// both insert at one place.
func (p *planner) combine(x, y *group) {
	for _, a := range x.Change.Edits {
		for _, b := range y.Change.Edits {
			if a == b || a.Start != b.Start || a.End != b.End {
				continue
			}
			both := textedit.Insert(a.Start, a.Text+b.Text)
			for _, g := range p.groups {
				for i, e := range g.Change.Edits {
					if g.At.File == x.At.File && (e == a || e == b) {
						g.Change.Edits[i] = both
					}
				}
			}
		}
	}
}
