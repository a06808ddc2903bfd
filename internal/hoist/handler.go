package hoist

import (
	"go/ast"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// aboveHandler is a local variable of the function that makes the handler.
// returned: the factory returns the handler.
type aboveHandler struct {
	common
	returned bool
}

func (f aboveHandler) suits(p *reader, s *site) bool {
	return p.env.Form == Auto && (!f.returned || s.returnedByFactory()) || p.env.Form == Field && f.returned
}

func (aboveHandler) propose(p *planner, s *site) (*proposal, reason.Refusal) {
	return p.aboveHandler(s)
}

func (aboveHandler) write(p *planner, prop *proposal) bool {
	p.writeLocal(prop)
	return false
}

func (aboveHandler) describe(_ *reader, _ *proposal, what, name string) string {
	return "Move " + what + " out of the handler, to " + name
}

// returnedByFactory reports whether the build stands in a literal that a
// factory of handlers returns.
func (s *site) returnedByFactory() bool {
	outer := s.owner.Outer
	if outer == nil || !outer.Factory {
		return false
	}
	for c := range s.owner.Cursor.Enclosing((*ast.ReturnStmt)(nil), (*ast.BlockStmt)(nil)) {
		_, isReturn := c.Node().(*ast.ReturnStmt)
		return isReturn
	}
	return false
}

// calledForRequests reports whether what runs for each request calls f, directly
// or through functions of the package.
func calledForRequests(f *funcs.Func, seen []*funcs.Func) bool {
	if slices.Contains(seen, f) {
		return false
	}
	seen = append(seen, f)
	return slices.ContainsFunc(f.In, func(e *funcs.Edge) bool {
		return e.Call != nil && (e.From.Reason.Freq >= scope.PerValue || e.From.Reason.Freq == scope.Unknown && calledForRequests(e.From, seen))
	})
}

// aboveHandler proposes to build in the function that makes the handler, just
// above the statement that the literal stands in.
func (p *reader) aboveHandler(s *site) (*proposal, reason.Refusal) {
	outer := s.owner.Outer
	if outer == nil || outer == p.pkg.Init || s.owner.Reason.Freq < scope.PerValue || outer.Reason.Freq >= scope.PerValue || calledForRequests(outer, nil) {
		return nil, reason.None
	}
	stmt, ok := code.Listed(s.owner.Cursor)
	if !ok {
		return nil, reason.None
	}
	return p.above(s, stmt, toFactory)
}
