package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A tracker follows one value from expression to expression.
type tracker struct {
	a      *Analysis
	entry  *catalogue.Entry
	typ    types.Type // of the instance
	owner  *funcs.Func
	origin inspector.Cursor
	held   bool       // the tracked expression is an object that holds the instance
	only   *types.Var // the field of that object which does, if that is known
	param  bool       // it is a parameter of the owner
	of     *types.Var // which one
	late   bool       // and is put into a map that was looked into, where it was missing
	vars   map[*types.Var]bool
	lits   map[*funcs.Func]bool // literals that hold it
	rets   []inspector.Cursor   // return statements that return it
	beside []ast.Expr           // what else the objects that hold it are given
	wraps  []*ast.CallExpr      // calls that make such objects of it and their other operands
	onOwn  bool                 // a method of such an object uses it on what is beside it
	fate   Fate

	renewals []slot             // of older objects, which each call fills anew
	partUses map[partUse]bool   // what usesPartOf found
	asked    []inspector.Cursor // calls of functions out of sight, which configure it or use it

	through *types.Var   // the field of the parameter's object that is followed
	kept    []*types.Var // those that outlive the call; whole: so does the object
	whole   bool

	followed, limit int // mentions of variables
}

// flow says what becomes of the expression at c, or of its given result if
// it is a call with several. held: the expression is not the instance but
// holds it.
func (t *tracker) flow(c inspector.Cursor, result int, held bool) {
	kind, i := c.ParentEdge()
	parent := c.Parent()
	switch kind {
	case edge.ParenExpr_X, edge.StarExpr_X, edge.SliceExpr_X:
		t.flow(parent, result, held)
	case edge.TypeAssertExpr_X, edge.IndexExpr_X: // an element may be the instance again
		t.flow(parent, result, held && (t.entry == nil || !t.isInstance(exprOf(parent))))
	case edge.IndexExpr_Index: // a key
		if k := parent.ParentEdgeKind(); k == edge.AssignStmt_Lhs || k == edge.IncDecStmt_X {
			t.into(exprOf(parent))
		}
	case edge.UnaryExpr_X:
		switch parent.Node().(*ast.UnaryExpr).Op {
		case token.AND:
			t.flow(parent, 0, held)
		case token.ARROW:
			t.flow(parent, 0, !t.isInstance(exprOf(parent)))
		}
	case edge.SelectorExpr_X:
		t.selected(parent, held)
	case edge.CallExpr_Fun: // a function value that yields, holds or is the instance
		if n := parent.Node().(*ast.CallExpr); held && t.applied(n) {
			t.escape(reason.EscapeRegistered, n)
			return
		}
		if held && t.yieldsHolder(exprOf(c), parent) {
			t.flow(parent, 0, true)
			return
		}
		t.use(parent)
	case edge.CallExpr_Args:
		t.argument(parent, i+result, held)
	case edge.KeyValueExpr_Key, edge.KeyValueExpr_Value:
		t.holdsToo(parent.Parent().Node().(*ast.CompositeLit), parent.Node())
		t.flow(parent.Parent(), 0, true)
	case edge.CompositeLit_Elts:
		t.holdsToo(parent.Node().(*ast.CompositeLit), c.Node())
		t.flow(parent, 0, true)
	case edge.AssignStmt_Rhs:
		s := parent.Node().(*ast.AssignStmt)
		if len(s.Rhs) == 1 && len(s.Lhs) > 1 {
			t.assign(s, result, held)
		} else {
			t.assign(s, i, held)
		}
	case edge.ValueSpec_Values:
		s := parent.Node().(*ast.ValueSpec)
		if len(s.Values) == 1 && len(s.Names) > 1 {
			i = result
			t.err(s.Names[len(s.Names)-1])
		}
		t.name(s.Names[i], held)
	case edge.ReturnStmt_Results:
		t.returned(parent, i+result, held)
	case edge.SendStmt_Value:
		t.sent(parent.Node().(*ast.SendStmt))
	case edge.RangeStmt_X: // a container that holds it
		r := parent.Node().(*ast.RangeStmt)
		element := r.Value
		if _, isChan := t.a.Pkg.Info.TypeOf(r.X).Underlying().(*types.Chan); isChan {
			element = r.Key
		}
		if id, ok := element.(*ast.Ident); ok {
			t.name(id, held && !t.isInstance(id))
		}
	}
}

// assign: the value goes to the i-th operand on the left.
func (t *tracker) assign(s *ast.AssignStmt, i int, held bool) {
	if len(s.Lhs) > 1 && len(s.Rhs) == 1 {
		if id, ok := s.Lhs[len(s.Lhs)-1].(*ast.Ident); ok && i != len(s.Lhs)-1 {
			t.err(id)
		}
	}
	if i >= len(s.Lhs) { // of code that does not type-check
		return
	}
	switch l := ast.Unparen(s.Lhs[i]).(type) {
	case *ast.Ident:
		t.name(l, held)
	case *ast.SelectorExpr:
		if _, field := t.a.Pkg.Info.Selections[l]; !field {
			t.name(l.Sel, held) // a variable of another package
			return
		}
		t.into(l)
	case *ast.IndexExpr:
		t.into(l)
	case *ast.StarExpr:
		t.behind(l, held)
	default:
		t.escape(reason.EscapePointer, l)
	}
}

// name: the value goes to the variable that id denotes.
func (t *tracker) name(id *ast.Ident, held bool) { t.nameAt(id, id, held) }

// nameAt: the value goes to the variable that id denotes, by way of the operand at.
func (t *tracker) nameAt(id *ast.Ident, at ast.Expr, held bool) {
	v, _ := t.a.Pkg.Info.ObjectOf(id).(*types.Var)
	switch {
	case v == nil, t.vars[v]: // _, or followed already
		t.whole = t.whole || t.through != nil && v != nil
	case funcs.IsGlobal(v):
		c, ok := t.a.Pkg.Find(at)
		switch {
		case held || !ok:
			t.global(v, id, reason.EscapeGlobal)
		case t.onDemand(c), t.a.failed(c):
		case (t.guarded(at, v) || t.a.foundMissing(t.origin, guard.Path{Root: v})) && !t.tooLate(c, v):
			t.global(v, id, reason.EscapeLazy)
		default:
			t.global(v, id, "")
			t.readBack(v, t.a.Pkg.Enclosing(c), held)
		}
	case t.memoised(id, v): // what the function around returns holds it
	case t.longerLived(v) && t.guarded(at, v) && t.mayBeThere(at, v) && !t.contextOnly(at, v):
		if !t.standIn(v, nil, id) {
			t.escape(reason.EscapeDefault, id)
			return
		}
		t.variable(v, held)
	case t.a.filledOnce(t.owner, v):
		t.escape(reason.EscapeFilledOnce, id)
	default:
		if t.guarded(at, v) {
			t.fate.Lazy = v
		}
		t.variable(v, held)
	}
}

// global: the value goes to the package variable v at the node; kept is the rule
// by which v keeps it, or "".
func (t *tracker) global(v *types.Var, at ast.Node, kept reason.ID) {
	switch {
	case kept != "":
		t.escape(kept, at)
	case t.a.handedOut(t.owner):
		t.escape(reason.EscapeHandedOut, at)
	case t.fate.Global != nil && t.fate.Global != v:
		t.escape(reason.EscapeGlobal, at)
	default:
		t.fate.Global = v
	}
}

func (t *tracker) err(id *ast.Ident) {
	if v, ok := t.a.Pkg.Info.ObjectOf(id).(*types.Var); ok && typ.IsError(v.Type()) && t.fate.Err == nil {
		t.fate.Err = v
	}
}

// variable follows every mention of a local variable that is, or holds, the value.
func (t *tracker) variable(v *types.Var, held bool) {
	if t.vars[v] {
		return
	}
	t.vars[v] = true
	t.result(v, held)
	mentions := t.a.Pkg.Mentions(v)
	several := len(mentions) <= maxBranches && len(t.a.Pkg.Assignments(v)) > 1
	var other givenElse
	if several {
		other = t.givesElse(v)
	}
	for _, c := range mentions {
		switch c.ParentEdgeKind() {
		case edge.AssignStmt_Lhs, edge.ValueSpec_Names, edge.Field_Names:
			continue
		case edge.SelectorExpr_X:
			if sel := c.Parent(); held && sel.ParentEdgeKind() == edge.AssignStmt_Lhs { // x.data = data
				t.beside = append(t.beside, givenAt(sel))
			}
		}
		if !t.mayFollow() {
			t.escape(reason.EscapeLarge, c.Node())
			return
		}
		if several && (t.elsewhere(c) || other.at(t, c)) {
			continue
		}
		f := t.a.Pkg.Enclosing(c)
		switch lit := t.keeper(f); {
		case lit != nil && lit.Reason().Freq != scope.Once:
			t.captured(lit)
			t.givenAway(c, held)
			if lit.Cursor.ParentEdgeKind() == edge.CallExpr_Args { // a list of functions may be run here
				t.flow(c, 0, held)
			}
		case lit != nil:
			t.escape(reason.EscapeOnceLiteral, lit.Cursor.Node())
		case t.registered(f):
			t.handler(f)
		default:
			t.flow(c, 0, held)
		}
	}
}
