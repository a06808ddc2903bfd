package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
)

// What has failed is made again.

// Remakes reports whether what is built, which a round of the loop has built at c, takes the
// place of what the round has found to fail: it is given to a variable that all rounds
// share, where an error is known that comes of what was in that; or where a clock lets it be
// renewed.
func (a *Analysis) Remakes(loop Loop, build, c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil {
		return false
	}
	for _, v := range slices.Concat(a.getting(c), a.getting(build)) {
		if !a.Outside(loop, c, v) {
			continue
		}
		if a.renewedOnTick(v, c, loop) {
			return true
		}
		for fact := range a.graph(f).Facts(c.Node()) {
			inLoop := fact.Test != nil && (loop.Stmt == nil || within(fact.Test, loop.Stmt))
			if fact.Kind == guard.Failed && inLoop && a.errorOf(fact.Test, v) {
				return true
			}
		}
	}
	return false
}

// renewedOnTick reports whether c, which gives v its value, stands in a case of a select that
// a clock lets run, and other rounds of the loop use v.
func (a *Analysis) renewedOnTick(v *types.Var, c inspector.Cursor, loop Loop) bool {
	if loop.Stmt == nil {
		return false
	}
	clause := a.tickCase(c, loop.Stmt)
	return clause != nil && slices.ContainsFunc(a.Pkg.MentionsIn(v, loop.Stmt.Pos(), loop.Stmt.End()), func(m inspector.Cursor) bool {
		return m.ParentEdgeKind() != edge.AssignStmt_Lhs && within(m.Node(), loop.Stmt) && !within(m.Node(), clause)
	})
}

// getting returns the variables that get the value of the expression at c, by the one
// that it is assigned to.
func (a *Analysis) getting(c inspector.Cursor) []*types.Var {
	v := a.givenTo(c)
	if v == nil {
		return nil
	}
	vars := []*types.Var{v}
	for _, m := range a.Pkg.Mentions(v) {
		if w := a.givenTo(m); w != nil && w != v {
			vars = append(vars, w)
		}
	}
	return vars
}

// givenTo returns the local variable that is assigned the value of the expression at c, or nil.
func (a *Analysis) givenTo(c inspector.Cursor) *types.Var {
	v := a.Pkg.AssignedTo(c)
	if v == nil || funcs.IsGlobal(v) {
		return nil
	}
	return v
}

// errorOf reports whether a test asks for an error of what is done with v: of a call that
// mentions v, or of a variable that gets what such a call yields.
func (a *Analysis) errorOf(test ast.Expr, v *types.Var) bool {
	if mentions(a.Pkg.Info, test, v) {
		return true
	}
	found := false
	ast.Inspect(test, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && !found {
			err, ok := a.Pkg.Info.ObjectOf(id).(*types.Var)
			found = ok && err != v && !err.IsField() && slices.ContainsFunc(a.Pkg.Assignments(err), func(as funcs.Assignment) bool {
				return as.Value != nil && mentions(a.Pkg.Info, as.Value, v)
			})
		}
		return !found
	})
	return found
}
