package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// What functions of other packages do with function values, as facts tell.

// nothing is what is told of most functions.
var nothing fact.Func

// Told returns what is told of a function of another package, nothing if fn is nil or of
// this one.
func (p *Package) Told(fn *types.Func) *fact.Func {
	if p.told == nil || fn == nil || fn.Pkg() == p.Pkg {
		return &nothing
	}
	if known := p.told(fn); known != nil {
		return known
	}
	return &nothing
}

// Callback returns what fn, of another package, does with the function value that is
// its argument i.
func (p *Package) Callback(fn *types.Func, i int) (cb fact.Callback, ok bool) {
	for _, cb := range p.Told(fn).Callbacks {
		if cb.Part {
			continue
		}
		if cb.Index == i || cb.Index >= 0 && i > cb.Index && fn.Signature().Variadic() && cb.Index == fn.Signature().Params().Len()-1 {
			return cb, true
		}
	}
	return cb, false
}

// toldReason returns how often fn, of another package, calls its argument i.
func (p *Package) toldReason(fn *types.Func, i int) (scope.Reason, bool) {
	cb, ok := p.Callback(fn, i)
	if !ok || cb.Freq == 0 {
		return scope.Reason{}, false
	}
	return scope.Reason{Freq: scope.Freq(cb.Freq), What: "callback of " + fn.Pkg().Name() + "." + shortName(fn)}, true
}

// partReason returns how often the function of another package that gets the literal lit of
// a struct, or the local variable that has it, calls what it has in the field, and whether it
// uses up what that returns.
func (p *Package) partReason(lit inspector.Cursor, field string) (r scope.Reason, spent bool) {
	at := unparen(lit)
	if at.ParentEdgeKind() == edge.UnaryExpr_X { // &T{}
		at = unparen(at.Parent())
	}
	if v := p.localHolderOf(at); v != nil {
		for _, c := range p.Mentions(v) {
			if c.ParentEdgeKind() == edge.UnaryExpr_X {
				c = c.Parent()
			}
			if r, spent = p.partArgument(c, field); r.Freq > scope.Unknown {
				return r, spent
			}
		}
		return scope.Reason{}, false
	}
	return p.partArgument(at, field)
}

// partArgument is partReason of the object that is an argument at c.
func (p *Package) partArgument(c inspector.Cursor, field string) (r scope.Reason, spent bool) {
	kind, i := c.ParentEdge()
	if kind != edge.CallExpr_Args {
		return scope.Reason{}, false
	}
	fn := StaticCallee(p.Info, c.Parent().Node().(*ast.CallExpr))
	for _, cb := range p.Told(fn).Callbacks {
		if cb.Part && cb.Index == i && cb.Field == field {
			return scope.Reason{Freq: scope.Freq(cb.Freq), What: "callback of " + fn.Pkg().Name() + "." + shortName(fn)}, cb.Spent
		}
	}
	return scope.Reason{}, false
}

// localHolderOf returns the local variable that is given the value at c, and no other.
func (p *Package) localHolderOf(c inspector.Cursor) *types.Var {
	v := p.AssignedTo(c)
	if v == nil || IsGlobal(v) || len(p.Assignments(v)) != 1 {
		return nil
	}
	return v
}

// A fieldCall is a call of a method of another package that calls a function which
// its object was given.
type fieldCall struct {
	at inspector.Cursor
	cb fact.Callback
}

// fieldCall notes the call at c, if it is one.
func (p *Package) fieldCall(c inspector.Cursor, fn *types.Func) {
	if fn.Signature().Recv() == nil {
		return
	}
	for _, cb := range p.Told(fn).Callbacks {
		if cb.Index >= 0 {
			continue
		}
		switch scope.Freq(cb.Freq) {
		case scope.Once: // for each object, which keeps what it returns
			cb.Into = 2 + cb.Index
			p.fieldCalls = append(p.fieldCalls, fieldCall{c, cb})
		case scope.Inherit, scope.PerElement:
			p.fieldCalls = append(p.fieldCalls, fieldCall{c, cb})
		}
	}
}

// resolveFields adds an edge for each function that such a call may reach.
func (r *resolver) resolveFields() {
	for _, made := range r.p.fieldCalls {
		call := made.at.Node().(*ast.CallExpr)
		recv := receiver(call)
		if recv == nil {
			continue
		}
		r.functions()
		r.kept(recv, made.cb.Field, maxNesting)
		for _, f := range r.out {
			if made.cb.Yields || f.Sig != nil && f.Sig.Results().Len() == 0 {
				from := r.p.Enclosing(made.at)
				e := &Edge{From: from, To: f, At: made.at, Call: call, Value: true}
				if made.cb.Into > 0 {
					e.Put = &made.cb
				}
				r.p.link(e)
			}
		}
	}
}

// wrapped adds what the function that fn returns calls, if that does nothing else.
func (r *resolver) wrapped(call *ast.CallExpr, fn *types.Func) {
	for i, arg := range call.Args {
		if cb, ok := r.p.Callback(fn, i); ok && cb.Same {
			r.value(arg)
		}
	}
}

// kept adds the functions that the object e of another package was given for its
// field.
func (r *resolver) kept(e ast.Expr, field string, depth int) {
	if depth == 0 || e == nil {
		return
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		r.kept(e.X, field, depth)
	case *ast.CompositeLit:
		r.eachField(e, func(v *types.Var, value ast.Expr) {
			if v.Name() == field {
				r.value(value)
			}
		})
	case *ast.CallExpr:
		r.keptBy(e, field, depth)
	case *ast.Ident:
		v, _ := r.p.Info.ObjectOf(e).(*types.Var)
		if v == nil || r.seen[v] {
			return
		}
		r.seen[v] = true
		for _, as := range r.p.Assignments(v) {
			r.kept(as.Value, field, depth)
		}
		if param, ok := r.params[v]; ok {
			for _, in := range param.f.in {
				if in.Call != nil && param.index >= 0 && param.index < len(in.Call.Args) {
					r.kept(in.Call.Args[param.index], field, depth-1)
				}
			}
		}
	case *ast.SelectorExpr:
		v, _ := r.p.Info.ObjectOf(e.Sel).(*types.Var)
		if v == nil || r.seen[v] {
			return
		}
		r.seen[v] = true
		if !v.IsField() { // of another package
			return
		}
		for _, value := range r.objectsIn(v.Origin()) {
			r.kept(value, field, depth-1)
		}
	}
}

// keptBy adds the functions that the object which a call makes was given for its
// field.
func (r *resolver) keptBy(call *ast.CallExpr, field string, depth int) {
	fn := StaticCallee(r.p.Info, call)
	f := r.p.Lookup(fn)
	if f == nil {
		for i, arg := range call.Args {
			if cb, ok := r.p.Callback(fn, i); ok && cb.Kept && cb.Field == field {
				r.value(arg)
			}
		}
		return
	}
	for _, results := range r.p.Returns(f) {
		if len(results) > 0 {
			r.kept(results[0], field, depth-1)
		}
	}
}

// objectsIn returns what is assigned to a field anywhere in the package.
func (r *resolver) objectsIn(v *types.Var) []ast.Expr {
	if r.objects == nil {
		r.objects = make(map[*types.Var][]ast.Expr)
		put := func(v *types.Var, value ast.Expr) { r.objects[v.Origin()] = append(r.objects[v.Origin()], value) }
		for _, c := range r.p.Stores() {
			switch n := c.Node().(type) {
			case *ast.AssignStmt:
				for i, lhs := range n.Lhs {
					if sel, ok := ast.Unparen(lhs).(*ast.SelectorExpr); ok && len(n.Lhs) == len(n.Rhs) {
						if v, ok := r.p.Info.ObjectOf(sel.Sel).(*types.Var); ok && v.IsField() {
							put(v, n.Rhs[i])
						}
					}
				}
			case *ast.CompositeLit:
				if _, ok := typ.Pointee(r.p.Info.TypeOf(n)).Underlying().(*types.Struct); ok {
					r.eachField(n, put)
				}
			}
		}
	}
	return r.objects[v]
}

// FuncOf returns the function of the package that e, a literal or a name, is, or the
// mention of another package's that e is; or nil.
func (p *Package) FuncOf(e ast.Expr) *Func {
	if f := p.handedOn[ast.Unparen(e)]; f != nil {
		return f
	}
	if lit, ok := ast.Unparen(e).(*ast.FuncLit); ok {
		return p.lits[lit]
	}
	return p.Lookup(Named(p.Info, e))
}
