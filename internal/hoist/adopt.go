package hoist

import (
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// adopt drops the proposals whose build moves with that of another one, and
// returns whose fix they get: the locale in ut.New(en.New()), the translator
// that is registered with a validator, what a helper builds that is called
// where the instance is set up. Each diagnostic keeps one fix, and fixes of
// different diagnostics do not edit the same text in different ways.
func (p *planner) adopt(refused map[*findings.Finding]reason.Refusal) map[*findings.Finding]*form.Proposal {
	by := make(map[*findings.Finding]*form.Proposal)
	var rest []*form.Proposal
	movers := newMovers(p.all)
	for i, prop := range p.all {
		if parent := movers.parent(i); parent != nil && p.later(parent, prop.Slice.Site.Build.At) {
			refused[prop.Slice.Site.Finding] = reason.Because(reason.FixMovesWithOther, "")
		} else if parent != nil {
			by[prop.Slice.Site.Finding] = parent
		} else {
			rest = append(rest, prop)
		}
	}
	for f, prop := range by {
		for by[prop.Slice.Site.Finding] != nil { // a chain ends: parents are larger, or come first
			prop = by[prop.Slice.Site.Finding]
		}
		by[f] = prop
	}
	p.all = rest
	for f := range refused {
		for _, prop := range p.all {
			if prop.Moves(f.Build.At) && !p.later(prop, f.Build.At) || p.calledOnlyIn(prop, f) {
				by[f] = prop
				break
			}
		}
	}
	return by
}

// later reports whether the build at c, in what the proposal moves, stands in a
// function that is handed over there: moved or not, it is built as often as
// that is called.
//
//	v.RegisterValidation("even", func(fl validator.FieldLevel) bool {
//		return regexp.MustCompile(`[02468]$`).MatchString(fl.Field().String())
//	})
func (p *planner) later(prop *form.Proposal, c inspector.Cursor) bool {
	for f := p.pkg.Enclosing(c); f != nil && f != prop.Slice.Site.Owner; f = f.Outer {
		if f.Cursor.ParentEdgeKind() != edge.CallExpr_Fun {
			return true
		}
	}
	return false
}

// movers find the proposals that move a node by what is around it: a package with
// thousands of proposals compares none of them with each other.
type movers struct {
	all []*form.Proposal
	by  map[inspector.Cursor][]int // in order
}

func newMovers(all []*form.Proposal) *movers {
	m := &movers{all, make(map[inspector.Cursor][]int)}
	for i, prop := range all {
		moved := append(slices.Clone(prop.Slice.Stmts), prop.Slice.Site.Value)
		if prop.Form.Traits().Whole {
			moved = []inspector.Cursor{prop.Slice.Site.Owner.Cursor}
		}
		for _, c := range moved {
			m.by[c] = append(m.by[c], i)
		}
	}
	return m
}

// parent returns the proposal that moves what proposal i builds, or nil; of two
// that move each other's the first is the parent.
func (m *movers) parent(i int) *form.Proposal {
	child := m.all[i]
	first := -1
	for c := range child.Slice.Site.Build.At.Enclosing() {
		for _, j := range m.by[c] {
			if i != j && (first < 0 || j < first) && (j < i || !child.Moves(m.all[j].Slice.Site.Build.At)) {
				first = j
			}
		}
	}
	if first < 0 {
		return nil
	}
	return m.all[first]
}

// calledOnlyIn reports whether the function that holds the build of f is
// called nowhere but in what the proposal moves.
func (p *planner) calledOnlyIn(prop *form.Proposal, f *findings.Finding) bool {
	if prop.Form.Traits().Whole || f.Effect.Path == nil {
		return false
	}
	for e := range f.Effect.Path.Edges() {
		to := e.To
		if to.Obj == nil || to.Exported() || to.Referenced() {
			continue
		}
		inside := func(c inspector.Cursor) bool { return prop.Moves(c) && !p.later(prop, c) }
		calls := make([]inspector.Cursor, 0, len(to.In()))
		for _, e := range to.In() {
			calls = append(calls, e.At)
		}
		if len(calls) > 0 && !slices.ContainsFunc(calls, func(c inspector.Cursor) bool { return !inside(c) }) {
			return true
		}
	}
	return false
}
