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
// Where it depends on the way which instance a use gets, it stays.
type Turn struct {
	local *types.Var
	stmts []inspector.Cursor   // that assign it, in one list, in order
	uses  [][]inspector.Cursor // of what each of them assigns
}

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
	u, whole := s.File.Src.Unit(s.Stmt)
	if !whole {
		return false
	}
	i := slices.Index(t.stmts, s.Stmt)
	if prop.Slice.LeavesComment(u, t.local, t.uses[i]) {
		u.Doc = u.First
	}
	prop.Turn, prop.Keep, prop.turnUses = t, true, t.uses[i]
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

// readTurn returns the turn of a local, or nil if it has one value, or another one on
// some way: all assignments stand in the list of the declaration, and no use in a
// function of its own, which runs at another time.
func (p *Reader) readTurn(v *types.Var) *Turn {
	t := &Turn{local: v}
	var list inspector.Cursor
	var owner *funcs.Func
	for _, c := range p.inOrder(v) {
		stmt, _ := code.Listed(c)
		if stmt.Valid() && p.assignedBy(stmt) == v && c.Node().Pos() < stmt.Node().End() && p.isTarget(c) {
			if len(t.stmts) == 0 {
				if p.info.Defs[c.Node().(*ast.Ident)] == nil {
					return nil
				}
				list, owner = stmt.Parent(), p.pkg.Enclosing(stmt)
			}
			if stmt.Parent() != list {
				return nil
			}
			t.stmts, t.uses = append(t.stmts, stmt), append(t.uses, nil)
			continue
		}
		last := len(t.stmts) - 1
		if last < 0 || code.Assigns(c) || p.pkg.Enclosing(c) != owner || c.Node().Pos() < t.stmts[last].Node().End() {
			return nil
		}
		t.uses[last] = append(t.uses[last], c)
	}
	if len(t.stmts) < 2 || slices.ContainsFunc(t.uses, func(of []inspector.Cursor) bool { return len(of) == 0 }) || jumps(owner) {
		return nil
	}
	return t
}

// isTarget reports whether a mention is what its statement declares or assigns.
func (p *Reader) isTarget(c inspector.Cursor) bool {
	return c.ParentEdgeKind() == edge.AssignStmt_Lhs || c.ParentEdgeKind() == edge.ValueSpec_Names
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
