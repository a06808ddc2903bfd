package changes

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// runsOnce reports whether code at c, which changes an object of o, runs only
// where a test of something that outlives the call says that it has not run
// yet: inside an if or a switch, or behind one that leaves.
func (a *Analysis) runsOnce(c inspector.Cursor, ch *Change, o Owner) bool {
	t := tester{a: a, in: a.Pkg.Enclosing(c), ch: ch, owner: o}
	pos := c.Node().Pos()
	for enc := range c.Enclosing((*ast.IfStmt)(nil), (*ast.CaseClause)(nil), (*ast.BlockStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		switch n := enc.Node().(type) {
		case *ast.IfStmt:
			if pos >= n.Body.Pos() && (t.asks(n.Cond, 0) || n.Init != nil && t.asksStmt(n.Init)) {
				return true
			}
		case *ast.CaseClause:
			for _, e := range n.List {
				if t.asks(e, 0) {
					return true
				}
			}
			if sw, ok := enc.Parent().Parent().Node().(*ast.SwitchStmt); ok && sw.Tag != nil && t.asks(sw.Tag, 0) {
				return true
			}
		case *ast.BlockStmt:
			if t.leftBefore(n, pos) {
				return true
			}
		default:
			return false
		}
	}
	return false
}

// A tester knows what tests say that a change has been made.
type tester struct {
	a     *Analysis
	in    *funcs.Func
	ch    *Change
	owner Owner
}

// leftBefore reports whether a statement of the block before pos tests, and
// leaves, or looks for what is there, and leaves.
func (t *tester) leftBefore(b *ast.BlockStmt, pos token.Pos) bool {
	for _, s := range b.List {
		if s.End() > pos {
			break
		}
		switch n := s.(type) {
		case *ast.IfStmt:
			if leaves(n.Body, false) && (t.asks(n.Cond, 0) || n.Init != nil && t.asksStmt(n.Init)) {
				return true
			}
		case *ast.RangeStmt:
			if leaves(n.Body, true) && t.asks(n.X, 0) {
				return true
			}
		}
	}
	return false
}

// leaves reports whether a block ends by leaving what is around it, or, deep,
// whether anything in it returns.
func leaves(b *ast.BlockStmt, deep bool) bool {
	if deep {
		found := false
		ast.Inspect(b, func(n ast.Node) bool {
			_, ret := n.(*ast.ReturnStmt)
			found = found || ret
			return !found
		})
		return found
	}
	if len(b.List) == 0 {
		return false
	}
	switch b.List[len(b.List)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	}
	return false
}

func (t *tester) asksStmt(s ast.Stmt) bool {
	as, ok := s.(*ast.AssignStmt)
	if !ok {
		return false
	}
	for _, e := range as.Rhs {
		if t.asks(e, 0) {
			return true
		}
	}
	return false
}

// asks reports whether e reads what the change writes, asks the package that is
// configured, or reads a variable, a field or an element of a map that outlives
// the call and that the function writes, too.
func (t *tester) asks(e ast.Expr, depth int) bool {
	info := t.a.Pkg.Info
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			fn := funcs.StaticCallee(info, n)
			found = found || fn != nil && t.looksUp(fn, n)
		case *ast.IndexExpr: // is it there?
			found = found || t.owner.Var != nil && t.denotes(n, t.owner.Var)
		case *ast.Ident:
			v, ok := info.Uses[n].(*types.Var)
			if !ok {
				return !found
			}
			found = found || t.isState(v) && t.writes(v)
			if !found && depth < 2 && !v.IsField() && !funcs.IsGlobal(v) && !isError(v.Type()) {
				for _, s := range t.a.Pkg.Assignments(v) {
					found = found || s.Value != nil && s.Value.Pos() < e.Pos() && t.asks(s.Value, depth+1)
				}
			}
		}
		return !found
	})
	return found
}

// looksUp reports whether fn asks for what is there: a function of the package
// that is configured (expvar.Get, sql.Drivers), or an atomic that changes what
// it reads.
func (t *tester) looksUp(fn *types.Func, call *ast.CallExpr) bool {
	if fn.Pkg() == nil {
		return false
	}
	if path := fn.Pkg().Path(); path == "sync/atomic" || path == "sync" {
		switch fn.Name() {
		case "CompareAndSwap", "CompareAndSwapInt32", "CompareAndSwapInt64", "CompareAndSwapUint32", "CompareAndSwapUint64", "Swap", "LoadOrStore", "Add", "AddInt32", "AddInt64":
			return true
		case "Load", "LoadInt32", "LoadUint32", "LoadInt64", "LoadUint64":
			return true
		}
		return false
	}
	callee, ok := t.ch.At.Node().(*ast.CallExpr)
	if !ok || t.ch.Callee != nil {
		return false
	}
	own := funcs.StaticCallee(t.a.Pkg.Info, callee)
	return own != nil && own.Pkg() == fn.Pkg() && own != fn && sameReceiver(own, fn) && isLookUp(fn.Signature())
}

// sameReceiver reports whether both are functions, or methods of one type.
func sameReceiver(x, y *types.Func) bool {
	r, q := x.Signature().Recv(), y.Signature().Recv()
	if r == nil || q == nil {
		return r == q
	}
	return types.Identical(pointee(r.Type()), pointee(q.Type()))
}

func pointee(t types.Type) types.Type {
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		return ptr.Elem()
	}
	return t
}

// isLookUp reports whether a function is given a name, or nothing, and yields
// what is there, and no error.
func isLookUp(sig *types.Signature) bool {
	return sig.Results().Len() > 0 && !isError(sig.Results().At(sig.Results().Len()-1).Type())
}

// isState reports whether v outlives the call: a package variable, a field, a
// variable of a function around.
func (t *tester) isState(v *types.Var) bool {
	return v.IsField() || funcs.IsGlobal(v) || !declaredIn(t.in, v)
}

// writes reports whether the declaration around writes v, or an element of it.
func (t *tester) writes(v *types.Var) bool {
	root := t.in.Decl().Cursor.Node()
	if root == nil {
		return false
	}
	found := false
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				found = found || t.denotes(lhs, v)
			}
		case *ast.IncDecStmt:
			found = found || t.denotes(n.X, v)
		}
		return !found
	})
	return found
}

// denotes reports whether e is v, or an element of it.
func (t *tester) denotes(e ast.Expr, v *types.Var) bool {
	if idx, ok := ast.Unparen(e).(*ast.IndexExpr); ok {
		e = idx.X
	}
	return t.a.Pkg.Info.ObjectOf(lastIdent(e)) == v
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

// locked reports whether a mutex is locked in the function around c before it.
func (a *Analysis) locked(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Body == nil {
		return false
	}
	found := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			if n.Pos() >= c.Node().Pos() {
				return false
			}
			fn := funcs.StaticCallee(a.Pkg.Info, n)
			found = found || fn != nil && (fn.Name() == "Lock" || fn.Name() == "TryLock") && fn.Signature().Params().Len() == 0
		}
		return !found
	})
	return found
}
