package form

import (
	"go/ast"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
)

// overtaken reports whether nothing asks what err is after the build: it is declared
// further up, for something else, and is assigned anew among the statements of the build,
// or declared there and not mentioned after it. What is read of it is read before.
//
//	user, err := find(in)
//	if err != nil { ... }
//	re, err := regexp.Compile(`x`)
//	if err != nil { ... }
//	return re.MatchString(user.Name), nil
func (p *Reader) overtaken(s *site.Site, branch inspector.Cursor) bool {
	ms := p.pkg.Mentions(s.Err)
	if len(ms) == 0 || isResult(s.Err, s.Owner) || s.Stmt.Contains(ms[0]) {
		return false
	}
	if k := ms[0].ParentEdgeKind(); k != edge.AssignStmt_Lhs && k != edge.ValueSpec_Names {
		return false
	}
	decl, ok := code.Listed(ms[0])
	if !ok {
		return false
	}
	around := decl.Parent() != s.Stmt.Parent() // a loop may come back to what is read before
	read := false
	var later []inspector.Cursor
	for _, c := range ms {
		if p.pkg.Enclosing(c) != s.Owner || c.ParentEdgeKind() == edge.UnaryExpr_X {
			return false
		}
		if s.Stmt.Contains(c) || branch.Contains(c) {
			continue
		}
		if c.Node().Pos() > branch.Node().Pos() {
			later = append(later, c)
		}
		read = read || !code.Assigns(c) && !p.inBranch(c)
	}
	if len(later) == 0 {
		return read && !around
	}
	next := later[0].Parent()
	assigned := later[0].ParentEdgeKind() == edge.AssignStmt_Lhs && next.Parent() == s.Stmt.Parent()
	if around && p.jumps(branch, next) {
		return false
	}
	return read && assigned && (len(later) == 1 || !next.Contains(later[1]))
}

// jumps reports whether a statement after the one at from, and before the one at to, may
// go on elsewhere in the function.
func (p *Reader) jumps(from, to inspector.Cursor) bool {
	for c, ok := from.NextSibling(); ok && c != to; c, ok = c.NextSibling() {
		for range c.Preorder((*ast.BranchStmt)(nil)) {
			return true
		}
	}
	return false
}
