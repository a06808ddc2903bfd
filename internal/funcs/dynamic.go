package funcs

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// resolveValues adds an edge for each function of the package that a call of
// a function value may reach: an element of a table, a field, a parameter.
// What is stored in a variable or field counts wherever it was stored, and a
// container is what its elements are.
func (p *Package) resolveValues() {
	if len(p.ValueCalls())+len(p.sequences)+len(p.poolGets)+len(p.fieldCalls) == 0 {
		return
	}
	r := &resolver{p: p, has: make(map[holder]map[*Func]bool), stores: make(map[*types.Var][]ast.Expr), params: make(map[*types.Var]parameter),
		seen: make(map[types.Object]bool), selections: make(map[*ast.SelectorExpr]bool), found: make(map[*Func]bool)}
	p.values = r
	r.index()
	for _, c := range p.valueCalls {
		call := c.Node().(*ast.CallExpr)
		var once *types.Var
		once, r.fresh = p.freshOnce(call)
		to := r.functions(call.Fun)
		if r.fresh && !r.onceMade {
			once = nil
		}
		r.link(c, to, once)
	}
	r.fresh = false
	for _, c := range p.sequences {
		for _, f := range r.functions(c.Node().(ast.Expr)) {
			p.link(&Edge{From: p.Enclosing(c), To: f, At: c, Reason: scope.Reason{Freq: scope.Inherit, What: "sequence that a loop goes through"}})
		}
	}
	r.resolveFields()
	for _, c := range p.poolGets {
		if pool, news := p.localPool(c); pool != nil {
			r.link(c, r.functions(news...), pool)
		}
	}
}

// isFunc reports whether values of type t, nil if that is not known, are functions.
func isFunc(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := typ.Core(t).(*types.Signature)
	return ok
}

// MayBe reports whether e, or its field if that is not nil, may be the function f.
func (p *Package) MayBe(e ast.Expr, field *types.Var, f *Func) bool {
	p.connect()
	if p.values == nil {
		return true
	}
	if field == nil {
		return slices.Contains(p.values.functions(e), f)
	}
	has, known := p.values.has[holder{e, field.Origin()}]
	if !known {
		has = p.values.functionsOf(e, field.Origin())
		p.values.has[holder{e, field.Origin()}] = has
	}
	return has == nil || has[f]
}

// Values returns the functions of the package that e may be.
func (p *Package) Values(e ast.Expr) []*Func {
	p.connect()
	if p.values == nil {
		return nil
	}
	return slices.Clone(p.values.functions(e))
}

// link adds an edge for each function that the call at c may reach.
func (r *resolver) link(c inspector.Cursor, to []*Func, once *types.Var) {
	from := r.p.Enclosing(c)
	for _, f := range to {
		if !calls(from, f, c) && !r.p.calledByName(f, c) {
			r.p.link(&Edge{From: from, To: f, At: c, Call: c.Node().(*ast.CallExpr), Value: true, Once: once})
		}
	}
}

// functions returns the functions that the expressions may yield.
func (r *resolver) functions(es ...ast.Expr) []*Func {
	clear(r.seen)
	clear(r.selections)
	clear(r.found)
	r.out, r.onceMade = nil, false
	for _, e := range es {
		r.value(e)
	}
	return r.out
}

// calls reports whether from is known to call to at c.
func calls(from, to *Func, c inspector.Cursor) bool {
	for _, e := range from.out {
		if e.To == to && e.At == c {
			return true
		}
	}
	return false
}

// A parameter is the place of a variable in a signature; -1 is the receiver.
type parameter struct {
	f     *Func
	index int
}

// A resolver finds the functions that an expression may yield.
type resolver struct {
	p *Package
	// stores are the function values, and containers of them, that are put
	// into a field, or into an element of a field or variable.
	stores map[*types.Var][]ast.Expr
	params map[*types.Var]parameter

	// fresh: what the functions return that yield the value is called where it was
	// made. onceMade: that is a function of sync.OnceValue.
	fresh, onceMade bool

	seen       map[types.Object]bool
	selections map[*ast.SelectorExpr]bool // seen, too: p = &T{f: p.f}
	found      map[*Func]bool
	out        []*Func
	objects    map[*types.Var][]ast.Expr // see kept
	written    map[*types.Var]bool       // see assigned
	has        map[holder]map[*Func]bool // what functionsOf found
}

// value adds the functions that e is, or holds.
func (r *resolver) value(e ast.Expr) {
	e = ast.Unparen(e)
	if f := r.p.handedOn[e]; f != nil {
		r.add(f)
		return
	}
	switch e := e.(type) {
	case *ast.FuncLit:
		r.add(r.p.lits[e])
	case *ast.Ident:
		r.object(r.p.Info.ObjectOf(e))
		for _, first := range r.p.replacedIn(e) {
			r.value(first)
		}
	case *ast.SelectorExpr:
		r.selected(e)
	case *ast.IndexExpr:
		r.value(e.X)
	case *ast.IndexListExpr:
		r.value(e.X)
	case *ast.SliceExpr:
		r.value(e.X)
	case *ast.StarExpr:
		r.value(e.X)
	case *ast.UnaryExpr:
		r.value(e.X)
	case *ast.CallExpr:
		r.call(e)
	case *ast.CompositeLit:
		if yields(r.p.Info.TypeOf(e), 0) {
			for _, elt := range e.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					elt = kv.Value
				}
				r.value(elt)
			}
		}
	}
}

func (r *resolver) add(f *Func) {
	if f != nil && !r.found[f] {
		r.found[f] = true
		r.out = append(r.out, f)
	}
}

// call adds what a conversion, append, or a function of the package yields.
func (r *resolver) call(call *ast.CallExpr) {
	info := r.p.Info
	if info.Types[call.Fun].IsType() || info.Types[call.Fun].IsBuiltin() {
		for _, arg := range call.Args {
			if yields(info.TypeOf(arg), 0) {
				r.value(arg)
			}
		}
		return
	}
	fn := StaticCallee(info, call)
	if r.p.Memoises(fn) {
		r.memoised(call)
		return
	}
	r.wrapped(call, fn)
	f := r.p.Lookup(fn)
	if f == nil || f.Body == nil || r.seen[fn] {
		return
	}
	r.seen[fn] = true
	for _, results := range r.p.Returns(f) {
		for _, result := range results {
			if yields(info.TypeOf(result), 0) {
				r.value(result)
			}
		}
	}
}

// memoised adds the function that a call of sync.OnceValue memoises, if it
// does so for one call of the function around it, or of one that has it made.
func (r *resolver) memoised(call *ast.CallExpr) {
	c, ok := r.p.Find(call)
	if !ok || len(call.Args) != 1 {
		return
	}
	_, local := r.p.memoisedLocally(c)
	if fresh := r.fresh && r.p.IsYielded(c); local || fresh {
		r.onceMade = r.onceMade || fresh
		r.value(call.Args[0])
	}
}

// object adds what a function or variable is.
func (r *resolver) object(obj types.Object) {
	switch obj := obj.(type) {
	case *types.Func:
		r.add(r.p.Lookup(obj))
	case *types.Var:
		r.variable(obj.Origin())
	}
}

// variable adds what is assigned to v, stored in it, and passed for it.
func (r *resolver) variable(v *types.Var) {
	if r.seen[v] {
		return
	}
	r.seen[v] = true
	for _, e := range r.stores[v] {
		r.value(e)
	}
	if v.IsField() {
		return
	}
	for _, as := range r.p.Assignments(v) {
		if as.Value != nil && !r.p.replacedAtStart(v, as) {
			r.value(as.Value)
		}
	}
	if param, ok := r.params[v]; ok {
		for _, e := range param.f.in {
			if e.Call != nil {
				r.argument(e, param)
			}
		}
		if param.index < 0 && len(param.f.in) == 0 { // somebody out of sight has a function that was made one of that type
			r.convertedTo(v.Type())
		}
	}
}

// argument adds what the call of an edge passes for a parameter.
func (r *resolver) argument(e *Edge, param parameter) {
	n := param.f.Sig.Params().Len()
	switch i := param.index; {
	case i < 0:
		if e.Recv != nil {
			r.value(e.Recv)
		}
	case i >= len(e.Call.Args):
	case param.f.Sig.Variadic() && i == n-1:
		for _, arg := range e.Call.Args[i:] {
			r.value(arg)
		}
	default:
		r.value(e.Call.Args[i])
	}
}
