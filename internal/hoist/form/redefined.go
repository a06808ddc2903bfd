package form

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// redefined returns the edits that let what comes after a build and its error branch
// define the err that these defined: err = f() becomes err := f(). In if err = f(); err !=
// nil it becomes that of the statement alone, and what comes after that defines its own.
func (p *Reader) redefined(s *site.Site, branch inspector.Cursor) (extra []textedit.Edit, ok bool) {
	var within inspector.Cursor // the if statement that has an err of its own
	for _, c := range p.pkg.Mentions(s.Err) {
		if s.Stmt.Contains(c) || branch.Contains(c) || within.Valid() && within.Contains(c) {
			continue
		}
		stmt := c.Parent()
		if c.ParentEdgeKind() != edge.AssignStmt_Lhs {
			return nil, false
		}
		as := stmt.Node().(*ast.AssignStmt)
		if !typ.IsError(p.resultType(as, c.ParentEdgeIndex())) {
			return nil, false
		}
		scope, alone := stmt, stmt.ParentEdgeKind() == edge.IfStmt_Init
		if alone {
			scope = stmt.Parent()
		}
		if scope.Parent() != s.Stmt.Parent() {
			return nil, false
		}
		if as.Tok == token.DEFINE {
			return extra, p.readAfter(s.Err, c)
		}
		if as.Tok != token.ASSIGN || !p.onlyErr(s.Err, as) || !p.readIn(s.Err, c, scope, alone) {
			return nil, false
		}
		at := s.File.Src.Off(as.TokPos)
		extra = append(extra, textedit.Replace(at, at+1, ":="))
		if !alone {
			return extra, true
		}
		within = scope
	}
	return extra, true
}

// onlyErr reports whether an assignment sets nothing but err.
func (p *Reader) onlyErr(err *types.Var, as *ast.AssignStmt) bool {
	for _, l := range as.Lhs {
		if id, isIdent := l.(*ast.Ident); !isIdent || id.Name != "_" && p.info.Uses[id] != types.Object(err) {
			return false
		}
	}
	return true
}

// readIn reports whether err is read after the mention at c, in that statement if it is
// one that has an err of its own.
func (p *Reader) readIn(err *types.Var, c, scope inspector.Cursor, alone bool) bool {
	if !alone {
		return p.readAfter(err, c)
	}
	for d := range scope.Preorder((*ast.Ident)(nil)) {
		if id := d.Node().(*ast.Ident); id.Pos() > c.Node().Pos() && p.info.Uses[id] == types.Object(err) && !code.Assigns(d) {
			return true
		}
	}
	return false
}
