package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// What a function builds unless its caller gives something is nothing to say where it
// stands: whoever wants it built once can give it. For a caller that gives nothing it is
// a build as any other.

// addDefault adds an effect that a call of f has if it gives nothing.
func (fo *Folder) addDefault(f *funcs.Func, e *Effect, fate lifetime.Fate) bool {
	fo.Silent(e.Build, reason.Silence{Rule: reason.EscapeDefault, At: fate.Unless.At})
	m := &Make{Effect: *e, Result: usedUp, Holder: fate.Holder}
	switch {
	case fate.Stored, fate.In != nil, fate.Global != nil, len(fate.Returned) > 1:
		return false
	case len(fate.Returned) == 1:
		m.Result = fate.Returned[0]
	}
	key := useKey{f, e.Build}
	if fo.makes[key] != nil || f == fo.Pkg.Init {
		return false
	}
	fo.makes[key] = m
	fo.Of(f).Defaults = append(fo.Of(f).Defaults, m)
	return true
}

// defaults adds to f what the call e builds because it gives nothing.
func (fo *Folder) defaults(f *funcs.Func, e *funcs.Edge) (changed bool) {
	for _, m := range fo.Of(e.To).Defaults {
		key := seenKey{f, m.Build, e.At}
		if fo.seen[key] || e.Call == nil || e.Value {
			continue
		}
		own := fo.passedOn(f, e, m.Fate.Unless)
		if own == nil && !fo.gaveNothing(e, m.Fate.Unless) || fo.otherDefault(f, m, e) || !fo.room(f) {
			continue
		}
		fo.seen[key] = true
		without := m.Effect // nothing that is given says how it is made
		without.Deps.Vars = slices.DeleteFunc(slices.Clone(without.Deps.Vars), func(v *types.Var) bool { return v == m.Fate.Unless.Param })
		up := fo.across(&without, e)
		up.Fate.Unless = nil
		if own != nil {
			changed = fo.defaultToo(f, m, &up, own) || changed
			continue
		}
		if m.Result == usedUp {
			changed = fo.addUse(f, &up) || changed
			continue
		}
		v := lifetime.Value{At: e.At, Result: m.Result, Entry: m.Build.Entry, Held: m.Holder}
		changed = fo.settle(f, &up, fo.derived(m, v)) || changed
	}
	return changed
}

// defaultToo adds to f, at the call where up is caused, the default m of the function that is
// called: unless own is given to f.
func (fo *Folder) defaultToo(f *funcs.Func, m *Make, up *Effect, own *lifetime.Given) bool {
	if m.Result == usedUp {
		up.Fate.Unless = own
		return fo.addDefault(f, up, lifetime.Fate{Unless: own})
	}
	fate := fo.derived(m, lifetime.Value{At: up.At, Result: m.Result, Entry: m.Build.Entry, Held: m.Holder})
	fate.Unless = own
	up.Deps, up.Fate, up.User = merged(up.Deps, fate.Deps), fate, f
	return fo.addDefault(f, up, fate)
}

// passedOn returns what is to be given to f, in place of the instance, if the call e passes
// on what f gets for a parameter as it is; else nil.
func (fo *Folder) passedOn(f *funcs.Func, e *funcs.Edge, g *lifetime.Given) *lifetime.Given {
	p, ok := fo.Life.Param(g.Param)
	if !ok || p.Func != e.To {
		return nil
	}
	args, known := arguments(e, p.Index)
	v := fo.asGiven(f, args)
	if !known || v == nil || !types.Identical(v.Type(), g.Param.Type()) {
		return nil
	}
	own := *g
	own.Param = v
	return &own
}

// asGiven returns the parameter of f, or its receiver, that is the one argument of a call in f,
// as f was given it; else nil.
func (fo *Folder) asGiven(f *funcs.Func, args []ast.Expr) *types.Var {
	if len(args) != 1 {
		return nil
	}
	v := fo.variable(args[0])
	if p, ok := fo.Life.Param(v); !ok || p.Func != f || len(fo.Pkg.Assignments(v)) > 0 {
		return nil
	}
	return v
}

// otherDefault reports whether the call of e, in f, has another default than m: it hands over
// another function that makes it, or is made on an object that has another one.
func (fo *Folder) otherDefault(f *funcs.Func, m *Make, e *funcs.Edge) bool {
	if m.Result == usedUp && fo.notBy(&m.Effect, e) != "" || m.Result != usedUp && fo.notMadeBy(m, e) != "" {
		return true
	}
	p, ok := fo.Life.Param(m.Through)
	if !ok || p.Func != e.To {
		return false
	}
	args, known := arguments(e, p.Index)
	return !known || len(args) != 1 || !fo.given(fo.object(args[0]), args[0], m.Passed, f)
}

// gaveNothing reports whether the call of e gives nothing in place of the instance.
func (fo *Folder) gaveNothing(e *funcs.Edge, g *lifetime.Given) bool {
	p, ok := fo.Life.Param(g.Param)
	if !ok || p.Func != e.To {
		return false
	}
	args, known := arguments(e, p.Index)
	if known && p.Index < 0 && (len(args) != 1 || g.Field == nil && !typ.IsPointer(fo.Pkg.Info.TypeOf(args[0])) || objectOf(fo.Pkg.Info.TypeOf(args[0])) != objectOf(g.Param.Type())) {
		return false // the receiver is a part of that, or behind an interface
	}
	return known && fo.Life.Without(args, g.Field)
}

// unlessGiven returns what is to be given to f in place of what the call of an imported function
// in f builds else, if that passes on what f gets; given reports whether the call gives
// something itself, or may.
func (fo *Folder) unlessGiven(f *funcs.Func, b *Build) (own *lifetime.Given, given bool) {
	if b.Imported == nil || b.Imported.Fact.Unless == 0 {
		return nil, false
	}
	call, ok := b.At.Node().(*ast.CallExpr)
	if !ok {
		return nil, true
	}
	params, i := b.Callee.Signature().Params(), b.Imported.Fact.Unless-1
	var field *types.Var
	if name := b.Imported.Fact.UnlessField; name != "" {
		if field = fieldOf(params.At(i).Type(), name); field == nil {
			return nil, true
		}
	}
	args, known := passedTo(b.Callee.Signature(), call, i)
	if v := fo.asGiven(f, args); known && v != nil && v != f.Sig.Recv() && types.Identical(v.Type(), params.At(i).Type()) {
		return &lifetime.Given{Param: v, Field: field, At: call.Pos()}, false
	}
	return nil, !known || !fo.Life.Without(args, field)
}

// fieldOf returns the field of that name of the struct that t is or points to, or nil.
func fieldOf(t types.Type, name string) *types.Var {
	s, ok := typ.Pointee(t).Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for field := range s.Fields() {
		if field.Name() == name {
			return field
		}
	}
	return nil
}

// unless describes a default of f for importers; ok is false if they cannot tell
// whether they give something.
func (fo *Folder) unless(m *Make, fb fact.Build) (fact.Build, bool) {
	p, ok := fo.Life.Param(m.Fate.Unless.Param)
	fb.Unless = p.Index + 1
	if m.Fate.Unless.Field != nil {
		fb.UnlessField = m.Fate.Unless.Field.Name()
	}
	return fb, ok && p.Index >= 0
}
