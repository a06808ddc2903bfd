package findings

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// Whether a function is given the data that it uses an instance on.

// isData reports whether v itself is among the data.
func (f *finder) isData(v *types.Var, data []ast.Expr) bool {
	return slices.ContainsFunc(data, func(e ast.Expr) bool { return f.variable(e) == v })
}

// takesData reports whether one of the expressions carries data of a
// parameter or of the receiver, of fn or of a function around it, and some
// caller may pass data for it.
func (f *finder) takesData(fn *funcs.Func, data []ast.Expr, entry *catalogue.Entry) bool {
	return !f.scheduled(fn) && f.takes(fn, data, entry, make(map[lifetime.Param]bool))
}

// takes is takesData but for the parameters of callbacks that were seen already: a
// callback may be given what it was given.
func (f *finder) takes(fn *funcs.Func, data []ast.Expr, entry *catalogue.Entry, seen map[lifetime.Param]bool) bool {
	for _, e := range data {
		if f.isConfiguration(e) || isChan(f.fo.Pkg.Info.TypeOf(e)) { // what comes through a channel comes later
			continue
		}
		for _, v := range f.fo.Life.Data(e).Vars {
			p, ok := f.fo.Life.Param(v)
			switch {
			case !ok, f.comesLater(v), entry.MapsObjects && isBasic(v.Type()): // a name
			case fn.Within(p.Func):
				if f.passesData(p) {
					return true
				}
			case p.Func.Within(fn) && p.Func.Reason().Freq < scope.PerValue && !seen[p]: // a callback gets it from what the callback is handed to
				seen[p] = true
				if f.takes(fn, f.givenTo(p), entry, seen) {
					return true
				}
			}
		}
	}
	return false
}

// comesLater reports whether v is a channel from which a loop receives: what comes through
// it is not given with the call.
func (f *finder) comesLater(v *types.Var) bool {
	return isChan(v.Type()) && slices.ContainsFunc(f.fo.Pkg.Mentions(v), func(c inspector.Cursor) bool { return len(f.fo.Life.Loops(c)) > 0 })
}

// givenTo returns what a literal inside a function gets for a parameter: the
// arguments of its calls, and the operands beside it where it is handed on to be
// called.
func (f *finder) givenTo(p lifetime.Param) []ast.Expr {
	var es []ast.Expr
	for _, e := range p.Func.In() {
		if e.Call != nil {
			es = append(es, summary.Arguments(e, p.Index)...)
			continue
		}
		es = append(es, f.besides(e)...)
	}
	return es
}

// besides returns what stands beside the function that e hands to a call, operands of
// that call, if the callee may give that to it.
func (f *finder) besides(e *funcs.Edge) (es []ast.Expr) {
	at := f.fo.Life.Converted(e.At)
	call, ok := at.Parent().Node().(*ast.CallExpr)
	if !ok {
		return nil
	}
	callee := funcs.StaticCallee(f.fo.Pkg.Info, call)
	kind, i := at.ParentEdge()
	handed := kind == edge.CallExpr_Args
	if handed && f.fo.Life.KeepsCallback(callee, i) {
		return nil // and called with what comes later
	}
	if handed && f.fo.Life.MayRegister(callee, i) {
		if callee.Signature().Recv() == nil {
			return nil // nor is what it is registered with
		}
	} else if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		es = append(es, sel.X)
	}
	for _, arg := range call.Args {
		if arg != at.Node() && !f.fo.Life.OnlyNames(callee, arg) {
			es = append(es, arg)
		}
	}
	return es
}

// passesData reports whether a caller in sight passes data of its own for
// the parameter, or callers may be out of sight.
func (f *finder) passesData(p lifetime.Param) bool {
	if passes, known := f.passes[p]; known {
		return passes
	}
	// All that leads to p is looked at together: if nothing of it passes data,
	// that is so of each.
	seen := map[lifetime.Param]bool{p: true}
	for work := []lifetime.Param{p}; len(work) > 0; {
		q := work[len(work)-1]
		work = work[:len(work)-1]
		if f.passes[q] || f.handsData(q, func(r lifetime.Param) {
			if !seen[r] {
				seen[r] = true
				work = append(work, r)
			}
		}) {
			f.passes[p], f.passes[q] = true, true
			return true
		}
	}
	for q := range seen {
		f.passes[q] = false
	}
	return false
}

// handsData reports whether a caller passes data for p, whatever its own
// callers do, and calls from for each parameter of a caller that it passes on.
func (f *finder) handsData(p lifetime.Param, from func(lifetime.Param)) bool {
	if f.takesArguments(p) {
		return false
	}
	calls := 0
	for _, e := range p.Func.In() {
		if e.Call == nil {
			bound := f.bound(e, p)
			if bound == nil && !calledInSight(e) && !f.fo.Life.CalledThere(e) {
				return true
			}
			if bound != nil {
				if e.From.Reason().Freq >= scope.PerValue || len(f.fo.Life.Loops(e.At)) > 0 || f.runsOften(e) {
					return true
				}
				calls++
				f.parameters(bound, from)
				continue
			}
			if !f.callsNow(e) {
				continue
			}
			if e.From.Reason().Freq >= scope.PerValue {
				return true
			}
			calls++
			for _, arg := range f.besides(e) {
				f.parameters(arg, from)
			}
			continue
		}
		if e.From.Within(p.Func) {
			if f.fo.Pkg.StartsUp(p.Func) && f.passesOther(e, p) {
				return true
			}
			continue // it calls itself, or a literal in it does, with what it was given
		}
		if f.outOfSight(e) {
			return true
		}
		calls++
		if e.From.Reason().Freq >= scope.PerValue || f.inDataLoop(e) || f.callsItself(e.From) {
			return true
		}
		if e.Value && slices.ContainsFunc(p.Func.In(), func(d *funcs.Edge) bool { return calledInSight(d) && f.callsNow(d) }) {
			continue // what is beside the literal, where that is handed over, tells
		}
		for _, arg := range summary.Arguments(e, p.Index) {
			f.parameters(arg, from)
		}
	}
	if p.Index < 0 && calls > 0 && !p.Func.Exported() {
		return false
	}
	return calls == 0 || p.Func.Referenced() && !slices.ContainsFunc(p.Func.In(), func(e *funcs.Edge) bool { return calledInSight(e) || f.fo.Life.CalledThere(e) })
}

// bound returns the receiver of the method value that e hands on, if p is that receiver:
// it is the same in all calls of the value; else nil.
func (f *finder) bound(e *funcs.Edge, p lifetime.Param) ast.Expr {
	sel, ok := e.At.Node().(*ast.SelectorExpr)
	if !ok || p.Index >= 0 {
		return nil
	}
	if s := f.fo.Pkg.Info.Selections[sel]; s == nil || s.Kind() != types.MethodVal {
		return nil
	}
	return sel.X
}

// callsNow reports whether e hands its function to a call that does not store it, to
// call it later with what is not known here.
func (f *finder) callsNow(e *funcs.Edge) bool {
	at := f.fo.Life.Converted(e.At)
	call, ok := at.Parent().Node().(*ast.CallExpr)
	return ok && at.ParentEdgeKind() == edge.CallExpr_Args && !f.fo.Life.KeepsCallback(funcs.StaticCallee(f.fo.Pkg.Info, call), at.ParentEdgeIndex())
}

// parameters calls from for each parameter of which data reach e.
func (f *finder) parameters(e ast.Expr, from func(lifetime.Param)) {
	for _, v := range f.fo.Life.Data(e).Vars {
		if q, ok := f.fo.Life.Param(v); ok && (!f.fo.Pkg.StartsUp(q.Func) || f.again(q.Func)) {
			from(q)
		}
	}
}

// inDataLoop reports whether the call runs for each element of something other than
// the list of functions that is called: for _, f := range fs { f(x) }.
func (f *finder) inDataLoop(e *funcs.Edge) bool {
	var list ast.Node
	if id, ok := ast.Unparen(e.Call.Fun).(*ast.Ident); ok && e.Value {
		if v, ok := f.fo.Pkg.Info.ObjectOf(id).(*types.Var); ok {
			if as := f.fo.Pkg.Assignments(v); len(as) == 1 {
				list = as[0].At.Node()
			}
		}
	}
	return slices.ContainsFunc(f.fo.Life.Loops(e.At), func(l lifetime.Loop) bool { return list == nil || l.Stmt == nil || ast.Node(l.Stmt) != list })
}

// outOfSight reports whether the call is one through an interface, so that other
// packages may make such calls, too.
func (f *finder) outOfSight(e *funcs.Edge) bool {
	return e.Recv != nil && types.IsInterface(f.fo.Pkg.Info.TypeOf(e.Recv)) && e.To.Exported()
}

func isChan(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// calledInSight reports whether the edge hands a literal to a function of the
// package that calls it: then its calls are known.
func calledInSight(e *funcs.Edge) bool {
	if e.Call != nil || e.To.Obj != nil {
		return false
	}
	return slices.ContainsFunc(e.To.In(), func(d *funcs.Edge) bool { return d.Value && d.From != e.From })
}
