package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A world tells internal/guard about the functions of the package.
type world struct {
	p    *Package
	defs map[*types.Var][]guard.Definition
	ends map[*Func]bool // functions that never return; false while it is found out

	handsOn map[*types.Var]bool
}

// Callee returns the function of the package that a call runs.
func (w *world) Callee(call *ast.CallExpr) (guard.Function, bool) {
	if f := w.p.Callee(call); f != nil && f.Body != nil {
		return guard.Function{Body: f.Body, Sig: f.Sig}, true
	}
	return guard.Function{}, false
}

// Callee returns the function of the package that a call runs, or nil: one that
// is declared, a literal on the spot, or the one literal that a variable holds.
func (p *Package) Callee(call *ast.CallExpr) *Func {
	switch callee := typeutil.Callee(p.Info, call).(type) {
	case *types.Func:
		return p.Lookup(callee)
	case *types.Var:
		if !callee.IsField() && !IsGlobal(callee) {
			return p.SoleLit(callee)
		}
	case nil:
		if lit, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
			return p.lits[lit]
		}
	}
	return nil
}

// Definitions returns what gives v its value.
func (w *world) Definitions(v *types.Var) []guard.Definition {
	if defs, ok := w.defs[v]; ok {
		return defs
	}
	var defs []guard.Definition
	for _, c := range w.p.Mentions(v) {
		if a, ok := w.p.assignment(c); ok {
			defs = append(defs, guard.Definition{At: c.Node(), Value: a.Value, Index: a.Index, Step: a.Step})
		}
	}
	w.defs[v] = defs
	return defs
}

// MayReturn reports whether control may come back from a call.
func (w *world) MayReturn(call *ast.CallExpr) bool {
	switch fn := typeutil.Callee(w.p.Info, call).(type) {
	case *types.Builtin:
		return fn.Name() != "panic"
	case *types.Func:
		if f := w.p.Lookup(fn); f != nil {
			return !w.neverReturns(f)
		}
		return !effects.Has(fn, effects.NeverReturns) && !w.p.Told(fn).Ends
	}
	return true
}

// Ends reports whether f, which returns nothing, ends with a call that does not return,
// and no way leads past it.
func (p *Package) Ends(f *Func) bool { return p.lastEnds(f, 0) && p.Guard.Graph(f.Body).NoReturn() }

// maxEnds bounds the functions of a package that leave it to one another to end.
const maxEnds = 3

// lastEnds reports whether the last statement of f is such a call. It costs less than to
// find all ways through a function.
func (p *Package) lastEnds(f *Func, depth int) bool {
	if f.Body == nil || f.Sig.Results().Len() > 0 || len(f.Body.List) == 0 || depth == maxEnds {
		return false
	}
	last, ok := f.Body.List[len(f.Body.List)-1].(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := last.X.(*ast.CallExpr)
	if !ok {
		return false
	}
	switch fn := typeutil.Callee(p.Info, call).(type) {
	case *types.Builtin:
		return fn.Name() == "panic"
	case *types.Func:
		if g := p.Lookup(fn); g != nil {
			return p.lastEnds(g, depth+1)
		}
		return effects.Has(fn, effects.NeverReturns) || p.Told(fn).Ends
	}
	return false
}

// neverReturns reports whether no way leads from the start of f to a return.
func (w *world) neverReturns(f *Func) bool {
	if f.Body == nil {
		return false
	}
	never, known := w.ends[f]
	if !known {
		w.ends[f] = false
		never = w.p.Guard.Graph(f.Body).NoReturn() || w.endsLate(f)
		w.ends[f] = never
	}
	return never
}

// endsLate reports whether the only call that f defers, whatever way is taken, does not return.
func (w *world) endsLate(f *Func) bool {
	var late *ast.DeferStmt
	deferred := 0
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if d, ok := n.(*ast.DeferStmt); ok {
			late = d
			deferred++
		}
		_, isLit := n.(*ast.FuncLit)
		return !isLit
	})
	if deferred != 1 || !w.p.Guard.Graph(f.Body).Always(late) {
		return false
	}
	if lit := typ.CalledLiteral(late.Call); lit != nil {
		return w.p.Guard.Graph(lit.Body).NoReturn()
	}
	return !w.MayReturn(late.Call)
}
