package changes

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/setup"
)

// Mentions reports whether the listed files may configure anything: what packages
// pay for which import what can be configured.
func Mentions(list *funcs.Listing, table *setup.Table) bool {
	for _, call := range list.Calls {
		if calls(call, table) {
			return true
		}
	}
	for _, file := range list.Files {
		for c := range file.Preorder((*ast.AssignStmt)(nil), (*ast.IncDecStmt)(nil)) {
			if assigns(c, table) {
				return true
			}
		}
	}
	return false
}

// calls reports whether a call may configure something.
func calls(call funcs.Call, table *setup.Table) bool {
	switch callee := call.Callee.(type) {
	case *types.Builtin:
		return callee.Name() == "delete" || callee.Name() == "clear"
	case *types.Func, *types.Var:
		return table.Named(callee.Name())
	}
	return false
}

// assigns reports whether the statement at c may configure something.
func assigns(c inspector.Cursor, table *setup.Table) bool {
	return slices.ContainsFunc(assignees(c), func(lhs ast.Expr) bool { return names(lhs, table) })
}

// assignees returns what the statement at c assigns to.
func assignees(c inspector.Cursor) []ast.Expr {
	switch n := c.Node().(type) {
	case *ast.AssignStmt:
		if n.Tok != token.DEFINE {
			return n.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	}
	return nil
}

// names reports whether an assignment to lhs may configure something: a variable or
// a field is in the table by its name, or it is an element of a map.
func names(lhs ast.Expr, table *setup.Table) bool {
	for e := ast.Unparen(lhs); ; e = ast.Unparen(e) {
		switch x := e.(type) {
		case *ast.Ident:
			return table.Named(x.Name)
		case *ast.SelectorExpr:
			if table.Named(x.Sel.Name) {
				return true
			}
			e = x.X
		case *ast.IndexExpr:
			return true
		case *ast.StarExpr:
			e = x.X
		case *ast.TypeAssertExpr:
			e = x.X
		default:
			return false
		}
	}
}

// collect finds the changes in the package, in source order.
func (a *Analysis) collect() {
	var sites []inspector.Cursor
	for _, call := range a.Pkg.Calls {
		if calls(call, a.Table) {
			sites = append(sites, call.At)
		}
	}
	for _, c := range a.Pkg.Stores() {
		if assigns(c, a.Table) {
			sites = append(sites, c)
		}
	}
	slices.SortFunc(sites, func(x, y inspector.Cursor) int { return int(x.Index() - y.Index()) })
	for _, c := range sites {
		if call, ok := c.Node().(*ast.CallExpr); ok {
			a.call(c, call)
			continue
		}
		for _, lhs := range assignees(c) {
			if a.assigned(c, lhs) {
				break
			}
		}
	}
}

// imports reports whether what the package does to objects of pkg counts: see
// setup.Row.Names.
func (a *Analysis) imports(pkg *types.Package) bool { return a.Table.Counts(a.Pkg.Pkg, pkg) }

func (a *Analysis) add(ch *Change) {
	ch.In = a.Pkg.Enclosing(ch.At)
	switch {
	case ch.In == a.Pkg.Init:
		a.silent(ch, reason.SetupOnce, ch.At)
	case ch.In.Test.IsValid():
		a.silent(ch, reason.TestCode, ch.At)
	default:
		a.Changes = append(a.Changes, ch)
	}
}

// call adds the change that a call makes.
func (a *Analysis) call(c inspector.Cursor, n *ast.CallExpr) {
	callee := typeutil.Callee(a.Pkg.Info, n)
	switch obj := callee.(type) {
	case *types.Builtin:
		if (obj.Name() == "delete" || obj.Name() == "clear") && len(n.Args) > 0 {
			a.assigned(c, &ast.IndexExpr{X: n.Args[0]})
		}
		return
	case *types.Func:
		callee = obj.Origin()
	case *types.Var:
	default:
		return
	}
	m, ok := a.Table.Call(callee)
	if !ok || !a.imports(callee.Pkg()) {
		return
	}
	ch := &Change{Row: m.Row, What: spell(callee), At: c}
	if !a.counts(ch, m, n, callee) {
		return
	}
	a.add(ch)
}

// counts reports whether a call of what the row names is a change, and says of
// what.
func (a *Analysis) counts(ch *Change, m setup.Match, n *ast.CallExpr, callee types.Object) bool {
	fn, isFunc := callee.(*types.Func)
	switch {
	case m.Arg >= 0:
		if m.Arg >= len(n.Args) || m.Row.Entry != "" && !a.isEntry(n.Args[m.Arg], m.Row.Entry) {
			return false
		}
		ch.operand = n.Args[m.Arg]
	case isFunc && fn.Signature().Recv() != nil:
		sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
		if !ok || a.Pkg.Info.Types[sel.X].IsType() {
			return false
		}
		ch.operand = sel.X
	case !isFunc:
		return false // a variable that holds a function
	}
	if m.Row.Dropped && ch.At.ParentEdgeKind() != edge.ExprStmt_X {
		return false
	}
	if a.undone(m.Row) {
		a.silent(ch, reason.SetupUndone, ch.At)
		return false
	}
	if m.Row.Key > 0 {
		if m.Row.Key > len(n.Args) {
			return false
		}
		if ch.Key = n.Args[m.Row.Key-1]; !a.sameKey(ch.Key) {
			a.silent(ch, reason.SetupKey, ch.At)
			return false
		}
	}
	return true
}

// undone reports whether the package takes back what calls of the row add.
func (a *Analysis) undone(row *setup.Row) bool {
	if len(row.Undo) == 0 {
		return false
	}
	return slices.ContainsFunc(a.Pkg.Calls, func(call funcs.Call) bool {
		fn := call.Func()
		return fn != nil && a.Table.Undoes(fn, row)
	})
}

// sameKey reports whether the value of e is the same for each call.
func (a *Analysis) sameKey(e ast.Expr) bool {
	if a.Pkg.Info.Types[e].Value != nil {
		return true
	}
	s := a.Life.Sources(e)
	if s.Dynamic || len(s.Loops) > 0 {
		return false
	}
	for _, v := range s.Vars {
		if p, ok := a.Life.Param(v); !ok || p.Index >= 0 {
			return false
		}
	}
	return true
}

func (a *Analysis) isEntry(e ast.Expr, id string) bool {
	t := a.Pkg.Info.TypeOf(e)
	if t == nil {
		return false
	}
	entry := a.Life.Cat.OfType(t)
	return entry != nil && entry.ID == id
}

// spell names what is called as source does: "(*validator.Validate).RegisterValidation".
func spell(obj types.Object) string {
	if fn, ok := obj.(*types.Func); ok {
		if recv := fn.Signature().Recv(); recv != nil {
			return "(" + types.TypeString(recv.Type(), (*types.Package).Name) + ")." + fn.Name()
		}
	}
	return obj.Pkg().Name() + "." + obj.Name()
}
