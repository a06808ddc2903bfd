package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// What an expression yields may differ from one evaluation to the next although
// neither a parameter nor a loop says so: it is read where others write meanwhile.

// changing adds that e, which is not plain data, may be another with each call.
func (w *walker) changing(e ast.Expr) {
	if w.data || w.keyed || w.out.Dynamic {
		return
	}
	if w.loop != nil {
		if w.a.isStream(e) || w.a.pulls(e) {
			w.out.addLoop(w.loop)
		}
		return
	}
	w.out.Dynamic = w.a.mode(e) || w.a.givenPart(e)
}

// mode reports whether e reads what others set while the program serves: an atomic, a
// field or variable that is chosen, or a function of the package that returns one.
func (a *Analysis) mode(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		return a.loadsShared(e) || a.yieldsMode(a.Pkg.Callee(e)) || a.Pkg.Told(funcs.StaticCallee(a.Pkg.Info, e)).Live
	case *ast.SelectorExpr:
		read, ok := a.partOf(e)
		v, isVar := a.Pkg.Info.ObjectOf(e.Sel).(*types.Var)
		return ok && isVar && read.fn == nil && a.older(read.root) && (a.chosen(v) || a.counts(v))
	case *ast.Ident:
		v, ok := a.Pkg.Info.Uses[e].(*types.Var)
		return ok && funcs.IsGlobal(v) && v.Pkg() == a.Pkg.Pkg && a.chosen(v)
	}
	return false
}

// counts reports whether the package counts with the field: a position in a text, a number
// that goes up.
func (a *Analysis) counts(field *types.Var) bool {
	a.fieldSets()
	return a.counters[field.Origin()]
}

// yieldsMode reports whether f returns such a thing: func (s *server) tag() string.
func (a *Analysis) yieldsMode(f *funcs.Func) bool {
	if f == nil || f.Body == nil {
		return false
	}
	is, known := a.modes[f]
	if !known {
		a.modes[f] = false // for those that call one another
		for _, results := range a.Pkg.Returns(f) {
			is = is || slices.ContainsFunc(results, a.mode)
		}
		a.modes[f] = is
	}
	return is
}

// YieldsLive reports whether f, which is given nothing, returns what an atomic variable has
// just now, or a part of that: func Live() *Settings.
func (a *Analysis) YieldsLive(f *funcs.Func) bool {
	if f.Sig.Params().Len() > 0 || f.Sig.Results().Len() == 0 {
		return false
	}
	if f.Body == nil {
		return false
	}
	for _, results := range a.Pkg.Returns(f) {
		if len(results) > 0 && a.isLive(results[0]) {
			return true
		}
	}
	return false
}

// isLive reports whether e is what YieldsLive returns.
func (a *Analysis) isLive(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		return a.loadsShared(e)
	case *ast.SelectorExpr:
		return a.isLive(e.X)
	case *ast.StarExpr:
		return a.isLive(e.X)
	case *ast.TypeAssertExpr:
		return a.isLive(e.X)
	}
	return false
}

// givenPart reports whether e reads a field of the receiver that requests give it.
func (a *Analysis) givenPart(e ast.Expr) bool {
	sel, ok := e.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	read, ok := a.partOf(sel)
	v, isVar := a.Pkg.Info.ObjectOf(sel.Sel).(*types.Var)
	if !ok || !isVar || read.fn != nil {
		return false
	}
	p, isParam := a.param(read.root)
	return isParam && p.Index < 0 && a.given(v)
}

// pulls reports whether e calls a function value out of sight without arguments: what
// it yields in each round it takes from something that it keeps.
func (a *Analysis) pulls(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok || len(call.Args) > 0 {
		return false
	}
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := a.Pkg.Info.Uses[id].(*types.Var)
	return ok && a.Pkg.SoleLit(v) == nil
}

// loadsShared reports whether a call reads a variable of sync/atomic that outlives
// the function around: nobody takes one for what does not change.
func (a *Analysis) loadsShared(call *ast.CallExpr) bool {
	place := guard.Loaded(a.Pkg.Info, call)
	if place == nil {
		return false
	}
	if addr, ok := ast.Unparen(place).(*ast.UnaryExpr); ok && addr.Op == token.AND { // atomic.LoadInt32(&x)
		place = addr.X
	}
	v, _ := a.Pkg.Info.ObjectOf(rootIdent(place)).(*types.Var)
	return v == nil || !a.fresh(v)
}

// chosen reports whether v, a field that is read of an object that is not the
// function's own, or a package variable, is set by a function that serves requests: a
// mode that one request chooses for those that follow.
func (a *Analysis) chosen(v *types.Var) bool {
	v = v.Origin()
	set, known := a.choices[v]
	if !known {
		a.choices[v] = false // for what is set from one another
		if v.IsField() {
			set = slices.ContainsFunc(a.fieldSets()[v], func(at ast.Expr) bool {
				c, ok := a.Pkg.Find(at)
				root, _ := a.Pkg.Info.ObjectOf(rootIdent(at)).(*types.Var)
				return ok && root != nil && a.older(root) && a.choice(c)
			})
		} else {
			set = slices.ContainsFunc(a.Pkg.Mentions(v), a.choice)
		}
		a.choices[v] = set
	}
	return set
}

// choice reports whether what is mentioned at c, or an element of it, is set there, by
// a function that serves requests, or with all that comes through a channel, to
// something that is not the same for all.
func (a *Analysis) choice(c inspector.Cursor) bool {
	for c.ParentEdgeKind() == edge.IndexExpr_X || c.ParentEdgeKind() == edge.ParenExpr_X {
		c = c.Parent()
	}
	switch c.ParentEdgeKind() {
	case edge.IncDecStmt_X:
		return a.serves(a.Pkg.Enclosing(c), 0)
	case edge.AssignStmt_Lhs:
		return (a.serves(a.Pkg.Enclosing(c), 0) || a.fed(c)) && !a.Sources(givenAt(c)).None()
	}
	return false
}

// fed reports whether c runs with all that comes through a channel.
func (a *Analysis) fed(c inspector.Cursor) bool {
	return slices.ContainsFunc(a.Loops(c), func(loop Loop) bool {
		r, ok := loop.Stmt.(*ast.RangeStmt)
		if ok {
			_, ok = a.Pkg.Info.TypeOf(r.X).Underlying().(*types.Chan)
		}
		return ok
	})
}

// given reports whether functions that serve requests, and no others, give objects the
// field v, and one of them what the request says: tagged{r.FormValue("tag")}.
func (a *Analysis) given(v *types.Var) bool {
	v = v.Origin()
	is, known := a.givens[v]
	if !known {
		a.givens[v] = false // for what is set from one another
		sets := a.fieldSets()[v]
		is = slices.ContainsFunc(sets, a.saidByRequest) && !slices.ContainsFunc(sets, func(at ast.Expr) bool {
			c, ok := a.Pkg.Find(at)
			return !ok || !inRequest(a.Pkg.Enclosing(c))
		})
		a.givens[v] = is
	}
	return is
}

// saidByRequest reports whether at, an element of a literal or a field of an object
// that the function around makes, is given what the request says.
func (a *Analysis) saidByRequest(at ast.Expr) bool {
	c, ok := a.Pkg.Find(at)
	if !ok || !inRequest(a.Pkg.Enclosing(c)) {
		return false
	}
	value := at
	switch c.ParentEdgeKind() {
	case edge.CompositeLit_Elts:
		if kv, ok := at.(*ast.KeyValueExpr); ok {
			value = kv.Value
		}
	case edge.AssignStmt_Lhs:
		root, _ := a.Pkg.Info.ObjectOf(rootIdent(at)).(*types.Var)
		if root == nil || !a.made(root) {
			return false
		}
		value = givenAt(c)
	default:
		return false
	}
	return slices.ContainsFunc(a.Sources(value).Vars, func(v *types.Var) bool {
		p, ok := a.param(v)
		return ok && p.Index >= 0 && inRequest(p.Func)
	})
}

// maxServing bounds the calls between what serves requests and what sets something.
const maxServing = 2

// serves reports whether f serves requests, or is called by what does, on an object
// that was there before.
func (a *Analysis) serves(f *funcs.Func, depth int) bool {
	if inRequest(f) {
		return true
	}
	return depth < maxServing && slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool {
		if e.Recv != nil {
			root, _ := a.Pkg.Info.ObjectOf(rootIdent(e.Recv)).(*types.Var)
			if root == nil || !a.older(root) {
				return false
			}
		}
		return e.Call != nil && a.serves(e.From, depth+1)
	})
}

// inRequest reports whether f, or a function around it, serves requests.
func inRequest(f *funcs.Func) bool {
	for ; f != nil; f = f.Outer {
		if f.Reason().Freq >= scope.PerValue {
			return true
		}
	}
	return false
}

// older reports whether v is, or refers to, an object that was there before the
// function around was called, and is not there for one request.
func (a *Analysis) older(v *types.Var) bool {
	if funcs.IsGlobal(v) {
		return true
	}
	_, isParam := a.param(v)
	return isParam && isReference(v.Type()) && !a.carriesRequest(v)
}
