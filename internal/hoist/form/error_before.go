package form

import (
	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
)

// overtaken reports whether nothing asks what err is after the build: it is declared
// further up among the statements of the build, for something else, and is either
// assigned anew after that or not mentioned at all. What is read of it is read before.
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
	if decl, ok := code.Listed(ms[0]); !ok || decl.Parent() != s.Stmt.Parent() {
		return false
	}
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
		return read
	}
	next := later[0].Parent()
	assigned := later[0].ParentEdgeKind() == edge.AssignStmt_Lhs && next.Parent() == s.Stmt.Parent()
	return read && assigned && (len(later) == 1 || !next.Contains(later[1]))
}
