package form

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// aboveHandler is a local variable of the function that makes the handler.
// returned: the factory returns the handler.
type aboveHandler struct {
	common
	returned bool
}

var (
	inFactory      = common{Traits{ID: "handler", Local: true, Lists: true}}
	toFactory Form = aboveHandler{common: inFactory}
)

func (f aboveHandler) suits(p *Reader, s *site.Site) bool {
	return p.opts.Form == Auto && (!f.returned || s.ReturnedByFactory()) || p.opts.Form == Field && f.returned
}

func (aboveHandler) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	return p.aboveHandler(s)
}

func (aboveHandler) write(p *Reader, prop *Proposal) bool {
	p.writeLocal(prop)
	return false
}

func (aboveHandler) describe(_ *Proposal, what, name, _ string) string {
	return "Move " + what + " out of the handler, to " + name
}

// aboveHandler proposes to build in the function that makes the handler, just
// above the statement that the literal stands in.
func (p *Reader) aboveHandler(s *site.Site) (*Proposal, reason.Refusal) {
	outer := s.Owner.Outer
	if outer == nil || outer == p.pkg.Init || s.Owner.Reason().Freq < scope.PerValue || outer.Serves() {
		return nil, reason.None
	}
	if p.calledInLoop(outer) {
		return nil, reason.None // one for each handler, where one is enough for all
	}
	stmt, ok := code.Listed(s.Owner.Cursor)
	if !ok {
		return nil, reason.None
	}
	return p.above(s, stmt)
}

// calledInLoop reports whether a loop makes handlers, or objects, by the function.
func (p *Reader) calledInLoop(maker *funcs.Func) bool {
	return slices.ContainsFunc(maker.In(), func(e *funcs.Edge) bool { return len(p.folder.Life.Loops(e.At)) > 0 })
}

// Shared returns the package variable that what a proposal builds above its handler
// can be just as well, or nil.
func (p *Reader) Shared(prop *Proposal) *Proposal {
	if f, ok := prop.Form.(aboveHandler); !ok || !f.returned || p.opts.Form != Auto {
		return nil
	}
	alt, _ := toPackage.propose(p, prop.Slice.Site)
	if alt == nil || !toPackage.suits(p, prop.Slice.Site) {
		return nil
	}
	if alt.Form == nil {
		alt.Form = toPackage
	}
	return alt
}
