package changes

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// result is owner for the first result of a call.
func (a *Analysis) result(call *ast.CallExpr, in *funcs.Func, depth int) Owner {
	if a.Pkg.Info.Types[call.Fun].IsType() && len(call.Args) == 1 {
		return a.owner(call.Args[0], in, depth)
	}
	switch callee := typeutil.Callee(a.Pkg.Info, call).(type) {
	case *types.Var:
		if funcs.IsGlobal(callee) && a.memoised(callee) {
			return Owner{kind: process, Var: callee}
		}
	case *types.Func:
		return a.resultOf(callee.Origin(), call, in, depth)
	}
	return Owner{}
}

func (a *Analysis) resultOf(fn *types.Func, call *ast.CallExpr, in *funcs.Func, depth int) Owner {
	if arg, ok := a.Table.Same(fn); ok {
		switch sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr); {
		case arg >= 0 && arg < len(call.Args):
			return a.owner(call.Args[arg], in, depth)
		case fn.Signature().Recv() != nil && isSel:
			return a.owner(sel.X, in, depth)
		case fn.Signature().Recv() == nil:
			return Owner{kind: process}
		}
		return Owner{}
	}
	f := a.Pkg.Lookup(fn)
	if f == nil {
		if a.Shared(fn) {
			return Owner{kind: process}
		}
		return Owner{}
	}
	o := a.returns(f, depth)
	if o.kind != variable {
		return o
	}
	p, ok := a.Life.Param(o.Var)
	if !ok || p.Func != f {
		return Owner{}
	}
	up := Owner{}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && p.Index < 0 {
		up = a.operand(sel.X, in, depth+1)
	} else if p.Index >= 0 && p.Index < len(call.Args) && !f.Sig.Variadic() {
		up = a.owner(call.Args[p.Index], in, depth+1)
	}
	if up.kind != ours && up.Field == nil {
		up.Field = o.Field
	}
	return up
}

// operand is owner for the receiver of a call, which may be a struct that is
// not copied but pointed to.
func (a *Analysis) operand(e ast.Expr, in *funcs.Func, depth int) Owner {
	o := a.owner(e, in, depth)
	if v := a.base(e); o.kind == ours && v != nil && isCopy(v.Type()) {
		if funcs.IsGlobal(v) {
			return Owner{kind: process, Var: v}
		}
		if p, ok := a.Life.Param(v); ok && p.Index < 0 && in.Within(p.Func) {
			return Owner{kind: variable, Var: v}
		}
	}
	return o
}

// returns returns to whom the first result of f belongs, in terms of f: the
// same for each return of it.
func (a *Analysis) returns(f *funcs.Func, depth int) Owner {
	if o, ok := a.results[f.Obj]; ok {
		if o == nil { // it calls itself
			return Owner{}
		}
		return *o
	}
	a.results[f.Obj] = nil
	o := a.findReturns(f, depth)
	a.results[f.Obj] = &o
	return o
}

func (a *Analysis) findReturns(f *funcs.Func, depth int) Owner {
	if f.Body == nil || f.Sig.Results().Len() == 0 {
		return Owner{}
	}
	var out Owner
	first, agree := true, true
	for _, results := range a.Pkg.Returns(f) {
		if len(results) == 0 {
			return Owner{}
		}
		if isNil(a.Pkg.Info, results[0]) {
			continue
		}
		o := a.returned(results[0], f, depth+1)
		agree = agree && o.kind != ours && (first || o == out)
		out, first = o, false
	}
	if !agree {
		return Owner{}
	}
	return out
}

// returned is owner for what a function returns: a package variable that it
// fills first is everybody's all the same.
func (a *Analysis) returned(e ast.Expr, f *funcs.Func, depth int) Owner {
	if v := a.base(e); v != nil && funcs.IsGlobal(v) && !isCopy(v.Type()) {
		return Owner{kind: process, Var: v}
	}
	return a.owner(e, f, depth)
}

// memoised reports whether v, a variable of a function type, always holds what
// sync.OnceValue or OnceValues made.
func (a *Analysis) memoised(v *types.Var) bool {
	as := a.Pkg.Assignments(v)
	if len(as) != 1 || as[0].Value == nil {
		return false
	}
	call, ok := ast.Unparen(as[0].Value).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "sync" && (fn.Name() == "OnceValue" || fn.Name() == "OnceValues")
}

func isNil(info *types.Info, e ast.Expr) bool { return info.Types[e].IsNil() }
