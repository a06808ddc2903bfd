package funcs

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// ownOnce reports whether fn, a function of this package, calls its function
// parameter i once, as sync.Once does: where a flag that outlives the call is
// not yet set, which it then sets.
func (p *Package) ownOnce(fn *types.Func, i int) bool {
	f := p.Lookup(fn)
	if f == nil || f.Body == nil || f.Sig.Variadic() || i >= f.Sig.Params().Len() {
		return false
	}
	param := f.Param(i)
	once, known := p.onces[param]
	if !known {
		p.onces[param] = false // for functions that pass it on to themselves
		once = p.callsOnce(f, param)
		p.onces[param] = once
	}
	return once
}

// callsOnce is ownOnce for a parameter of f.
func (p *Package) callsOnce(f *Func, param *types.Var) bool {
	calls := 0
	for _, c := range p.uses[param] {
		switch c.ParentEdgeKind() {
		case edge.Field_Names:
		case edge.CallExpr_Fun:
			calls++
			if !p.underFlag(f, c) {
				return false
			}
		case edge.CallExpr_Args:
			calls++
			if r, ok := p.ArgumentReason(c); !ok || r.Freq != scope.Once {
				return false
			}
		default:
			return false
		}
	}
	return calls > 0
}

// underFlag reports whether code of f at c runs only where a flag was not
// set: inside `if !o.done`, or behind `if o.done { return }`.
func (p *Package) underFlag(f *Func, c inspector.Cursor) bool {
	for enc := range c.Enclosing((*ast.IfStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		n, ok := enc.Node().(*ast.IfStmt)
		if !ok {
			if lit, isLit := enc.Node().(*ast.FuncLit); isLit && p.onceLit(enc, lit) {
				return true
			}
			break
		}
		if n.Body.Pos() <= c.Node().Pos() && c.Node().Pos() < n.Body.End() && p.setsFlag(f, n.Cond) {
			return true
		}
	}
	for _, s := range f.Body.List {
		n, ok := s.(*ast.IfStmt)
		if !ok || n.End() > c.Node().Pos() || len(n.Body.List) == 0 {
			continue
		}
		if _, leaves := n.Body.List[len(n.Body.List)-1].(*ast.ReturnStmt); leaves && p.setsFlag(f, n.Cond) {
			return true
		}
	}
	return false
}

// onceLit reports whether the literal at c is itself handed to a once.
func (p *Package) onceLit(c inspector.Cursor, lit *ast.FuncLit) bool {
	if p.lits[lit] == nil || c.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	r, ok := p.ArgumentReason(c)
	return ok && r.Freq == scope.Once
}

// setsFlag reports whether cond tests a flag of the receiver or the package,
// for truth, nil or equality, that f also sets.
func (p *Package) setsFlag(f *Func, cond ast.Expr) bool {
	switch x := ast.Unparen(cond).(type) {
	case *ast.UnaryExpr:
		return x.Op == token.NOT && p.setsFlag(f, x.X)
	case *ast.BinaryExpr:
		switch x.Op {
		case token.EQL, token.NEQ:
			return p.setsFlag(f, x.X)
		case token.LAND, token.LOR:
			return p.setsFlag(f, x.X) || p.setsFlag(f, x.Y)
		}
		return false
	case *ast.CallExpr: // o.done.Load(), atomic.LoadUint32(&o.done)
		if fn := StaticCallee(p.Info, x); fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "sync/atomic" {
			return false
		}
		if len(x.Args) > 0 {
			if addr, ok := ast.Unparen(x.Args[0]).(*ast.UnaryExpr); ok {
				return p.flag(f, addr.X)
			}
		}
		return p.flag(f, receiver(x))
	case *ast.SelectorExpr:
		return p.flag(f, x)
	case *ast.Ident:
		return p.flag(f, x)
	}
	return false
}

// flag reports whether e is a field of f's receiver or a package variable
// that f writes to; a swap in the condition itself is a write.
func (p *Package) flag(f *Func, e ast.Expr) bool {
	var flag *types.Var
	root := e
	switch x := e.(type) {
	case *ast.SelectorExpr:
		flag, _ = p.Info.ObjectOf(x.Sel).(*types.Var)
		root = x.X
	case *ast.Ident:
		flag, _ = p.Info.ObjectOf(x).(*types.Var)
	}
	id, ok := ast.Unparen(root).(*ast.Ident)
	if !ok || flag == nil {
		return false
	}
	if v, ok := p.Info.ObjectOf(id).(*types.Var); !ok || v != f.Sig.Recv() && !IsGlobal(v) {
		return false
	}
	found := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt:
			return !p.failed(n.Cond) // a breaker opens when something fails
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				found = found || p.denotes(lhs, flag)
			}
		case *ast.CallExpr:
			if fn := StaticCallee(p.Info, n); fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "sync/atomic" && writesAtomic(fn.Name()) {
				found = found || p.denotes(receiver(n), flag)
				for _, arg := range n.Args {
					if addr, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok {
						found = found || p.denotes(addr.X, flag)
					}
				}
			}
		}
		return !found
	})
	return found
}

// failed reports whether cond is err != nil.
func (p *Package) failed(cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	return ok && b.Op == token.NEQ && types.Identical(p.Info.TypeOf(b.X), types.Universe.Lookup("error").Type())
}

// denotes reports whether e is the variable or field v.
func (p *Package) denotes(e ast.Expr, v *types.Var) bool {
	switch x := e.(type) {
	case *ast.SelectorExpr:
		return p.Info.ObjectOf(x.Sel) == v
	case *ast.Ident:
		return p.Info.ObjectOf(x) == v
	}
	return false
}

// writesAtomic reports whether a function of sync/atomic writes.
func writesAtomic(name string) bool {
	for _, prefix := range []string{"Store", "CompareAndSwap", "Swap", "Add", "Or", "And"} {
		if len(name) >= len(prefix) && name[:len(prefix)] == prefix {
			return true
		}
	}
	return false
}
