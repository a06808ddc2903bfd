package funcs

import (
	"go/ast"
	"go/types"
	"slices"

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
		never = w.along(f.Body.List) == unknown && (w.p.Guard.Graph(f.Body).NoReturn() || w.endsLate(f))
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

// An outcome is where a way leads through a list of statements.
type outcome uint8

const (
	unknown outcome = iota
	onward          // to what comes after the list
	back            // to a return
)

// along returns where the way leads that passes by all branches which can be passed by. Most functions return
// on that way: it costs less than to find all ways through a function. What is deferred on it is not known.
func (w *world) along(list []ast.Stmt) outcome {
	for _, s := range list {
		if isExprStmt(initOf(s)) {
			return unknown
		}
		switch s := s.(type) {
		case *ast.ReturnStmt:
			return back
		case *ast.ExprStmt:
			if call, ok := s.X.(*ast.CallExpr); ok && !w.MayReturn(call) {
				return unknown
			}
		case *ast.AssignStmt, *ast.DeclStmt, *ast.IncDecStmt, *ast.SendStmt, *ast.GoStmt, *ast.EmptyStmt, *ast.RangeStmt:
		case *ast.BlockStmt:
			if o := w.along(s.List); o != onward {
				return o
			}
		case *ast.IfStmt:
			if s.Else != nil {
				if o := w.along(s.Body.List); o != onward {
					return o
				}
			}
		case *ast.ForStmt:
			if s.Cond == nil {
				return unknown
			}
		case *ast.SwitchStmt:
			if hasDefault(s.Body) {
				return unknown
			}
		case *ast.TypeSwitchStmt:
			if hasDefault(s.Body) {
				return unknown
			}
		default:
			return unknown
		}
	}
	return onward
}

// initOf returns what comes before the condition of a statement, or nil.
func initOf(s ast.Stmt) ast.Stmt {
	switch s := s.(type) {
	case *ast.IfStmt:
		return s.Init
	case *ast.ForStmt:
		return s.Init
	case *ast.SwitchStmt:
		return s.Init
	case *ast.TypeSwitchStmt:
		return s.Init
	}
	return nil
}

// isExprStmt reports whether the statement is there for what an expression does.
func isExprStmt(s ast.Stmt) bool {
	_, is := s.(*ast.ExprStmt)
	return is
}

// hasDefault reports whether a switch has a clause for all else.
func hasDefault(body *ast.BlockStmt) bool {
	return slices.ContainsFunc(body.List, func(s ast.Stmt) bool { return s.(*ast.CaseClause).List == nil })
}
