package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// filled adds to f the effect of a call that stores the instance in an object
// it is given: what becomes of the object becomes of the instance.
func (fo *Folder) filled(f *funcs.Func, m *Make, e *funcs.Edge) bool {
	fate, ok := fo.filledFate(f, m, e)
	if !ok {
		fo.silent(m.Build, reason.EscapeFills, e.At)
		return false
	}
	up := fo.across(&m.Effect, e)
	return fo.settle(f, &up, fate)
}

// filledFate is the fate of what the call stores; ok is false if others than f
// and its callers may have the object.
func (fo *Folder) filledFate(f *funcs.Func, m *Make, e *funcs.Edge) (fate lifetime.Fate, ok bool) {
	args := fo.objects(e, m.Result)
	if len(args) == 1 {
		args = []ast.Expr{fo.start(args[0])}
	} else {
		// The object of a method value: each call writes over what the last has left.
		return fate, e.Value && m.Result < 0 && m.Fate.Reused && !m.Fate.Filled
	}
	if !fo.typeKnown(args[0], e.To) { // which type fills is not known
		return fate, false
	}
	if m.Fate.Out {
		return fo.handedOut(f, m, e.At, args[0], fo.inTurn(e))
	}
	v := fo.object(args[0])
	m = fo.askedBefore(m, e, args[0])
	if m.Fate.Filled && !fo.owns(v, args[0], e, m.Result) || !fo.given(v, args[0], m.Passed, f) {
		return fate, false
	}
	if m.Fate.Reused && !m.Fate.Filled && v != nil && fo.Life.OwnVar(args[0]) == v { // each call writes over what the last has left
		switch {
		case funcs.IsGlobal(v):
			return lifetime.Fate{Global: v, Part: true}, true
		case fo.Life.Kept(e.At, v):
			return lifetime.Fate{}, true
		}
	}
	p, isParam := fo.Life.Param(v)
	if isParam && m.Fate.Filled && fo.Life.EmptiedAround(e.At, args[0], m.Fate.Field, e.To) {
		return lifetime.Fate{Stored: true, Into: []int{p.Index}, Reused: true, Field: m.Fate.Field}, p.Func == f
	}
	if !isParam && m.Fate.Filled && fo.Life.CanBeSet(v, m.Fate.Field, e.At) && !(v == nil && fo.Life.Without(args, m.Fate.Field)) {
		return fate, false
	}
	if v != nil && fo.copied(v, args[0], m, e) {
		return fo.Life.TrackCopy(v, e.At, m.Build.Entry, m.soleField(), m.Fate.Filled, fo.inTurn(e))
	}
	if isParam && fo.completes(f, p, args[0], m, e) {
		fate, ok = fo.Life.TrackCopy(v, e.At, m.Build.Entry, m.soleField(), true, false)
		fate.Lazy, fate.Unless = nil, &lifetime.Given{Param: v, Field: m.Fate.Field, At: e.At.Node().Pos()}
		return fate, ok
	}
	if isParam {
		fate = intoParam(m, p)
		fate.Reused = fate.Reused || !fate.Filled && p.Func == f && fo.Life.UsesPart(f, v, e.At, m.Build.Entry)
		return fate, p.Func == f
	}
	return fo.madeFate(v, args[0], e.At, m, fo.inTurn(e))
}

// start returns the variable that the chain of calls e begins with, b of b.With(x), or e.
func (fo *Folder) start(e ast.Expr) ast.Expr {
	if x := fo.Life.Start(e); fo.variable(x) != nil {
		return x
	}
	return e
}

// askedBefore returns m as it is for the function around e: where that calls only if nothing
// is in the place, the object gets one instance.
func (fo *Folder) askedBefore(m *Make, e *funcs.Edge, arg ast.Expr) *Make {
	if m.Fate.Filled || m.Fate.Place.IsZero() || e.Call == nil {
		return m
	}
	at, missing := fo.Life.FoundMissing(e.At, arg, m.Fate.Place, e.To.Param(m.Result))
	up := *m
	up.Fate.Place = at
	if missing {
		up.Fate.Filled, up.Fate.Reused, up.Fate.Field = true, false, m.Fate.Place.Field()
	}
	return &up
}

// typeKnown reports whether what e holds is of the type of which to is a method, or is
// that for some type argument.
func (fo *Folder) typeKnown(e ast.Expr, to *funcs.Func) bool {
	t := fo.Pkg.Info.TypeOf(e)
	if t == nil {
		return false
	}
	if _, isParam := types.Unalias(t).(*types.TypeParam); isParam || !types.IsInterface(t) {
		return true
	}
	v := fo.variable(e)
	if v == nil || to.Sig.Recv() == nil {
		return false
	}
	as := fo.Pkg.Assignments(v)
	if len(as) != 1 || as[0].Value == nil || as[0].Index > 0 {
		return false
	}
	of := fo.Pkg.Info.TypeOf(as[0].Value)
	return of != nil && objectOf(of) != nil && objectOf(of) == objectOf(to.Sig.Recv().Type())
}

// copied reports whether the call fills the object that is in v itself, of which each call of
// the function around has a copy: nobody sees what is stored there, and nothing was there
// before.
func (fo *Folder) copied(v *types.Var, arg ast.Expr, m *Make, e *funcs.Edge) bool {
	if funcs.IsGlobal(v) || !typ.IsCopied(v.Type()) || !fo.owns(v, arg, e, m.Result) {
		return false
	}
	return !m.Fate.Filled || !fo.Life.CanBeSet(nil, m.Fate.Field, m.At) && !slices.ContainsFunc(e.To.In(), func(d *funcs.Edge) bool { return fo.fillsOther(d, m.Result) })
}

// completes reports whether the call fills a field that is missing in arg, a struct that f gets by
// value as a parameter: those have the instance built that leave the field out.
func (fo *Folder) completes(f *funcs.Func, p lifetime.Param, arg ast.Expr, m *Make, e *funcs.Edge) bool {
	return m.Fate.Filled && m.Fate.Field != nil && p.Func == f && p.Index >= 0 && f.Obj != nil &&
		typ.IsCopied(f.Param(p.Index).Type()) && fo.object(arg) == fo.variable(arg) && fo.owns(f.Param(p.Index), arg, e, m.Result)
}

// fillsOther reports whether the call of d may fill an object that is no copy of the call's
// own: copies that are made of that have it as well.
func (fo *Folder) fillsOther(d *funcs.Edge, index int) bool {
	args, known := arguments(d, index)
	if d.Call == nil || !known || len(args) != 1 {
		return true
	}
	v := fo.object(args[0])
	return v == nil || funcs.IsGlobal(v) || !typ.IsCopied(v.Type())
}

// madeFate is the fate of what the call at stores, of m, in the object of arg, which v holds
// if it is not nil; ok is false if the object is not made around there.
func (fo *Folder) madeFate(v *types.Var, arg ast.Expr, at inspector.Cursor, m *Make, inTurn bool) (fate lifetime.Fate, ok bool) {
	if v != nil {
		return fo.Life.TrackObject(v, at, m.Build.Entry, m.soleField(), m.Fate.Filled, inTurn)
	}
	c, ok := fo.Pkg.Find(arg)
	if !ok {
		return fate, false
	}
	return fo.Life.TrackMade(c, at, m.Build.Entry)
}

// soleField returns the field in which the object has the instance, if that is known and
// it is put into no other.
func (m *Make) soleField() *types.Var {
	if len(m.Build.Fate.Into) != 1 {
		return nil
	}
	return m.Fate.Field
}

// given reports whether the object of arg, which v holds if it is not nil, may be
// one that was given the literal passed as the function that builds: the literal
// stands where the object is made, in f or in a function that f has make it. Other
// objects of the type were given others.
func (fo *Folder) given(v *types.Var, arg ast.Expr, passed, f *funcs.Func) bool {
	if passed == nil || passed.Obj != nil {
		return true
	}
	if _, isParam := fo.Life.Param(v); isParam || v != nil && funcs.IsGlobal(v) {
		return true
	}
	if passed.Outer.Within(f) {
		return true
	}
	makers := []ast.Expr{arg}
	if v != nil {
		for _, as := range fo.Pkg.Assignments(v) {
			makers = append(makers, as.Value)
		}
	}
	found := false
	for _, e := range makers {
		if e == nil {
			continue
		}
		ast.Inspect(e, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				g := fo.Pkg.Callee(call)
				found = found || g != nil && passed.Outer.Within(g)
			}
			return !found
		})
	}
	return found
}

// owns reports whether the object that the call fills is that of arg, and v's
// own if arg is a part of v: no pointer leads to it, which may lead to one that
// others have, too.
func (fo *Folder) owns(v *types.Var, arg ast.Expr, e *funcs.Edge, index int) bool {
	if sel, ok := ast.Unparen(e.Call.Fun).(*ast.SelectorExpr); ok && index < 0 && !fo.Pkg.Direct(sel) {
		return false
	}
	if addr, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok {
		arg = addr.X
	}
	return v == nil || fo.Life.OwnVar(arg) == v
}

// intoParam is the fate of what a call stores in the object of a parameter.
func intoParam(m *Make, p lifetime.Param) lifetime.Fate {
	return lifetime.Fate{Stored: true, Into: []int{p.Index}, Reused: m.Fate.Reused, Filled: m.Fate.Filled, Field: m.Fate.Field, Place: m.Fate.Place, Out: m.Fate.Out}
}

// filledOnce adds to f what a method stores in its receiver that f hands to a
// once of that same object: l.once.Do(l.init).
func (fo *Folder) filledOnce(f *funcs.Func, e *funcs.Edge) (changed bool) {
	sel, ok := e.At.Node().(*ast.SelectorExpr)
	if e.Call != nil || !ok {
		return false
	}
	v := fo.object(sel.X)
	if v == nil || !fo.Life.OnceOf(e.At, v) {
		return false
	}
	p, ok := fo.Life.Param(v)
	if !ok || p.Func != f {
		return false
	}
	for _, m := range fo.Of(e.To).Makes {
		key := seenKey{f, m.Build, e.At}
		if !m.Into || m.Result >= 0 || fo.seen[key] {
			continue
		}
		fo.seen[key] = true
		up := fo.across(&m.Effect, e)
		fate := intoParam(m, p)
		fate.Filled = true
		changed = fo.settle(f, &up, fate) || changed
	}
	return changed
}

// object returns the variable whose object e, x, &x or x.f, is or belongs to.
func (fo *Folder) object(e ast.Expr) *types.Var {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, _ := fo.Pkg.Info.ObjectOf(e).(*types.Var)
		return v
	case *ast.UnaryExpr:
		return fo.object(e.X)
	case *ast.SelectorExpr:
		return fo.object(e.X)
	}
	return nil
}
