package summary

import (
	"go/ast"

	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// oneRound reports whether one round of the loop alone comes to the build of e, by what is asked in
// the round, or in a literal that it makes and calls.
func (fo *Folder) oneRound(e *Effect, loop lifetime.Loop) bool {
	c := e.At
	for way := e.Path; ; way = way.Rest {
		if fo.Life.OneRound(loop, c) {
			return true
		}
		if way == nil || way.Edge.Call == nil || loop.Stmt == nil {
			return false
		}
		lit, ok := ast.Unparen(way.Edge.Call.Fun).(*ast.FuncLit)
		if !ok || lit.Pos() < loop.Stmt.Pos() || loop.Stmt.End() < lit.End() {
			return false
		}
		if c = e.Build.At; way.Rest != nil {
			c = way.Rest.Edge.At
		}
	}
}
