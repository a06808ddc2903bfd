package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// assignedIn reports whether the member is given a value inside loop, or belongs to a
// function literal inside it.
func (a *Analysis) assignedIn(m member, loop ast.Stmt) bool {
	v := m.v
	if p, ok := a.param(v); ok && p.Func.Obj == nil && typ.DeclaredIn(loop, v) {
		return true
	}
	for _, as := range a.Pkg.Assignments(v) {
		if within(as.At.Node(), loop) {
			return true
		}
	}
	writes := a.writes
	if _, isParam := a.param(v); isParam {
		writes = a.stores // what its methods do with what it refers to is the caller's
	}
	for _, use := range a.Pkg.MentionsIn(v, loop.Pos(), loop.End()) {
		if within(use.Node(), loop) && !m.beside(a, use) && writes(use) {
			return true
		}
	}
	return false
}

// stores reports whether something that is not written down is given to a field or
// element of what the variable that is mentioned at c refers to.
func (a *Analysis) stores(c inspector.Cursor) bool {
	for {
		switch c.ParentEdgeKind() {
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X, edge.SelectorExpr_X:
			c = c.Parent()
		case edge.AssignStmt_Lhs:
			return a.Pkg.Info.Types[givenAt(c)].Value == nil
		case edge.IncDecStmt_X:
			return true
		default:
			return false
		}
	}
}

func within(n, outer ast.Node) bool { return outer.Pos() <= n.Pos() && n.End() <= outer.End() }

// writes reports whether something may be written through the variable that
// is mentioned at c: into a field or element, through its address, by a method.
func (a *Analysis) writes(c inspector.Cursor) bool {
	for {
		switch c.ParentEdgeKind() {
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X, edge.SelectorExpr_X:
			c = c.Parent()
		case edge.UnaryExpr_X:
			return c.Parent().Node().(*ast.UnaryExpr).Op == token.AND
		case edge.CallExpr_Fun:
			return guard.Loaded(a.Pkg.Info, c.Parent().Node().(*ast.CallExpr)) == nil
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X:
			return true
		default:
			return false
		}
	}
}

// givenAt returns what an assignment gives to the operand at c, on its left: the call,
// if that yields several.
func givenAt(c inspector.Cursor) ast.Expr {
	s := c.Parent().Node().(*ast.AssignStmt)
	return s.Rhs[min(c.ParentEdgeIndex(), len(s.Rhs)-1)]
}

// written adds what is written through v where it is mentioned at c: into a
// field or element, by a call that gets its address, by one of its methods.
func (w *walker) written(c inspector.Cursor, v *types.Var) {
	id, ref := c.Node(), isReference(v.Type())
	for {
		kind, _ := c.ParentEdge()
		switch kind {
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X:
			c = c.Parent()
			continue
		case edge.SelectorExpr_X:
			c = c.Parent()
			if c.ParentEdgeKind() == edge.CallExpr_Fun { // a method of v
				for _, arg := range c.Parent().Node().(*ast.CallExpr).Args {
					if !w.data || !typ.IsContext(w.a.Pkg.Info.TypeOf(arg)) {
						w.expr(arg)
					}
				}
				return
			}
			continue
		case edge.UnaryExpr_X:
			if c.Parent().Node().(*ast.UnaryExpr).Op != token.AND {
				return
			}
			ref = true
			c = c.Parent()
			continue
		case edge.AssignStmt_Lhs:
			if c.Node() != id { // v.f = x; v = x is an assignment of v
				w.conditions(c)
				w.expr(givenAt(c))
			}
			return
		case edge.AssignStmt_Rhs, edge.ValueSpec_Values:
			w.alias(c)
			return
		case edge.CallExpr_Args:
			if ref {
				w.outArgument(c.Parent().Node().(*ast.CallExpr))
			}
			return
		}
		return
	}
}

// alias adds what is written through another local variable that gets the reference
// at c, on the right of an assignment: last := list; last.next = x.
func (w *walker) alias(c inspector.Cursor) {
	if t := w.a.Pkg.Info.TypeOf(c.Node().(ast.Expr)); t == nil || !isReference(t) {
		return
	}
	var to []ast.Expr
	switch n := c.Parent().Node().(type) {
	case *ast.AssignStmt:
		to = n.Lhs
	case *ast.ValueSpec:
		for _, id := range n.Names {
			to = append(to, id)
		}
	}
	i := c.ParentEdgeIndex()
	if i >= len(to) {
		return
	}
	id, _ := to[i].(*ast.Ident)
	if id == nil {
		return
	}
	v, _ := w.a.Pkg.Info.ObjectOf(id).(*types.Var)
	if v == nil || v.IsField() || funcs.IsGlobal(v) || w.a.seenVars[member{v: v}] == w.number || w.aliases[v] {
		return
	}
	if w.aliases == nil {
		w.aliases = make(map[*types.Var]bool)
	}
	w.aliases[v] = true
	w.mentions(member{v: v})
}

// conditions adds what decides whether the assignment at c happens, unless
// that decides about the value's use as well, or is whether an error occurred.
func (w *walker) conditions(c inspector.Cursor) {
	if w.data || w.keyed {
		return
	}
	for enc := c; enc.Node() != nil; enc = enc.Parent() { // Enclosing allocates, and this is asked often
		switch n := enc.Node().(type) {
		case *ast.IfStmt:
			if w.decidesUse(n) {
				return
			}
			if !typ.ComparesError(w.a.Pkg.Info, n.Cond) { // if err := v.RegisterValidation(..); err != nil
				w.expr(n.Cond)
			}
		case *ast.CaseClause:
			if w.decidesUse(n) {
				return
			}
			w.exprs(n.List)
			if sw, ok := enc.Parent().Parent().Node().(*ast.SwitchStmt); ok && sw.Tag != nil {
				w.expr(sw.Tag)
			}
		case *ast.FuncLit, *ast.FuncDecl:
			return
		}
	}
}

// decidesUse reports whether a statement stands around the use of the value, too.
func (w *walker) decidesUse(n ast.Node) bool { return n.Pos() <= w.at && w.at <= n.End() }

// outArgument: a call that gets a pointer may fill what it points to from its
// other arguments.
func (w *walker) outArgument(call *ast.CallExpr) {
	if w.a.seenCalls[call] == w.number { // its arguments may fill one another
		return
	}
	w.a.seenCalls[call] = w.number
	fn, _ := typeutil.Callee(w.a.Pkg.Info, call).(*types.Func)
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && w.a.Pkg.Info.Selections[sel] != nil {
		w.expr(sel.X)
	}
	for _, arg := range call.Args {
		if w.data && w.a.OnlyNames(fn, arg) {
			continue
		}
		w.expr(arg)
	}
}
