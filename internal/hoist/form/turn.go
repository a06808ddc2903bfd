package form

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// A Turn is a local that holds one instance after another, whose uses tell by their place
// which: it goes, with all of its assignments at once.
//
//	re := regexp.MustCompile(`a`)
//	s = re.ReplaceAllString(s, "")
//	re = regexp.MustCompile(`b`)
//	s = re.ReplaceAllString(s, "")
//
// Where it depends on the way which instance a use gets, it stays, as the choice of one
// of the variables.
type Turn struct {
	local *types.Var
	stmts []inspector.Cursor   // that assign it, in order
	uses  [][]inspector.Cursor // of what each of them assigns, if it goes
}

// Goes reports whether the local goes.
func (t *Turn) Goes() bool { return t != nil && t.uses != nil }

// Len returns how many instances the local holds.
func (t *Turn) Len() int { return len(t.stmts) }

// inTurn proposes that the local goes, if it holds several instances: with those of the
// others, of which nothing is known yet.
func (p *Reader) inTurn(prop *Proposal) bool {
	s := prop.Slice.Site
	t := p.turnOf(s)
	if t == nil || prop.Keep {
		return false
	}
	if prop.Turn = t; !t.Goes() {
		return false
	}
	u, whole := s.File.Src.Unit(s.Stmt)
	if !whole {
		prop.Turn = nil
		return false
	}
	i := slices.Index(t.stmts, s.Stmt)
	if prop.Slice.LeavesComment(u, t.local, t.uses[i]) {
		u.Doc = u.First
	}
	prop.Keep, prop.turnUses = true, t.uses[i]
	prop.Removed = []textedit.Unit{u}
	prop.Doc, prop.Trailing = s.File.Src.DocText(u), u.Trailing
	return true
}

// UsedAt returns where the instance, or the local that holds it, is used.
func (prop *Proposal) UsedAt() []inspector.Cursor { return prop.turnUses }

// turnOf returns the turn of the local that the statement of s assigns, or nil.
func (p *Reader) turnOf(s *site.Site) *Turn {
	if s.Value.ParentEdgeKind() != edge.AssignStmt_Rhs && s.Value.ParentEdgeKind() != edge.ValueSpec_Values {
		return nil
	}
	v := p.assignedBy(s.Stmt)
	if v == nil || !types.Identical(v.Type(), s.Type) {
		return nil
	}
	t, known := p.turns[v]
	if !known {
		t = p.readTurn(v)
		p.turns[v] = t
	}
	return t
}

// assignedBy returns the local that a statement v := E, var v = E or v = E assigns.
func (p *Reader) assignedBy(stmt inspector.Cursor) *types.Var {
	var id *ast.Ident
	switch n := stmt.Node().(type) {
	case *ast.AssignStmt:
		if len(n.Lhs) == 1 && len(n.Rhs) == 1 && (n.Tok == token.DEFINE || n.Tok == token.ASSIGN) {
			id, _ = n.Lhs[0].(*ast.Ident)
		}
	case *ast.DeclStmt:
		if code.IsSingleVar(n) {
			if spec := n.Decl.(*ast.GenDecl).Specs[0].(*ast.ValueSpec); len(spec.Names) == 1 && len(spec.Values) == 1 {
				id = spec.Names[0]
			}
		}
	}
	if id == nil {
		return nil
	}
	v, _ := p.info.ObjectOf(id).(*types.Var)
	if v == nil || v.IsField() || funcs.IsGlobal(v) {
		return nil
	}
	return v
}

// readTurn returns the turn of a local, or nil if it has one value, or holds something
// else than what calls return.
func (p *Reader) readTurn(v *types.Var) *Turn {
	t := &Turn{local: v}
	mentions := p.inOrder(v)
	for _, c := range mentions {
		stmt, _ := code.Listed(c)
		if p.isTarget(c, v, stmt) {
			t.stmts = append(t.stmts, stmt)
		} else if code.Assigns(c) {
			return nil
		}
	}
	if len(t.stmts) < 2 || slices.ContainsFunc(t.stmts, func(stmt inspector.Cursor) bool { return !isCall(stmt) }) {
		return nil
	}
	t.uses = p.usesInTurn(t, mentions)
	return t
}

// usesInTurn returns the uses of what each statement assigns, or nil if one depends on the
// way: all stand in the list of the declaration, and no use in a function of its own,
// which runs at another time.
func (p *Reader) usesInTurn(t *Turn, mentions []inspector.Cursor) [][]inspector.Cursor {
	list, owner := t.stmts[0].Parent(), p.pkg.Enclosing(t.stmts[0])
	if jumps(owner) || slices.ContainsFunc(t.stmts, func(stmt inspector.Cursor) bool { return stmt.Parent() != list }) {
		return nil
	}
	uses := make([][]inspector.Cursor, len(t.stmts))
	last := -1
	for _, c := range mentions {
		if stmt, _ := code.Listed(c); p.isTarget(c, t.local, stmt) {
			last++
			continue
		}
		if last < 0 || p.pkg.Enclosing(c) != owner || c.Node().Pos() < t.stmts[last].Node().End() {
			return nil
		}
		uses[last] = append(uses[last], c)
	}
	if slices.ContainsFunc(uses, func(of []inspector.Cursor) bool { return len(of) == 0 }) {
		return nil
	}
	return uses
}

// isCall reports whether a statement assigns what a call returns.
func isCall(stmt inspector.Cursor) bool {
	var e ast.Expr
	switch n := stmt.Node().(type) {
	case *ast.AssignStmt:
		e = n.Rhs[0]
	case *ast.DeclStmt:
		e = n.Decl.(*ast.GenDecl).Specs[0].(*ast.ValueSpec).Values[0]
	}
	_, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok
}

// isTarget reports whether a mention of a local is what its statement, v := E, var v = E
// or v = E, assigns.
func (p *Reader) isTarget(c inspector.Cursor, v *types.Var, stmt inspector.Cursor) bool {
	return (c.ParentEdgeKind() == edge.AssignStmt_Lhs || c.ParentEdgeKind() == edge.ValueSpec_Names) && stmt.Valid() && p.assignedBy(stmt) == v
}

// inOrder returns the mentions of a variable as they stand in the source.
func (p *Reader) inOrder(v *types.Var) []inspector.Cursor {
	return slices.SortedFunc(slices.Values(p.pkg.Mentions(v)), func(x, y inspector.Cursor) int { return int(x.Node().Pos() - y.Node().Pos()) })
}

// jumps reports whether a function has a goto, after which what stands below may run again.
func jumps(f *funcs.Func) bool {
	for c := range f.Cursor.Preorder((*ast.BranchStmt)(nil)) {
		if c.Node().(*ast.BranchStmt).Tok == token.GOTO {
			return true
		}
	}
	return false
}
