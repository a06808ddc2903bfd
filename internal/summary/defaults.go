package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// What a function builds unless its caller gives something is nothing to say where it
// stands: whoever wants it built once can give it. For a caller that gives nothing it is
// a build as any other.

// addDefault adds an effect that a call of f has if it gives nothing.
func (fo *Folder) addDefault(f *funcs.Func, e *Effect, fate lifetime.Fate) bool {
	key := useKey{f, e.Build}
	if fate.Stored || fate.In != nil || fate.Global != nil || len(fate.Returned) > 1 || fo.makes[key] != nil || f == fo.Pkg.Init {
		fo.Silent(e.Build, reason.Silence{Rule: reason.EscapeDefault, At: fate.Unless.At})
		return false
	}
	m := &Make{Effect: *e, Result: usedUp, Holder: fate.Holder}
	if len(fate.Returned) > 0 {
		m.Result = fate.Returned[0]
	}
	fo.makes[key] = m
	fo.Of(f).Defaults = append(fo.Of(f).Defaults, m)
	fo.Silent(e.Build, reason.Silence{Rule: reason.EscapeDefault, At: fate.Unless.At})
	return true
}

// defaults adds to f what the call e builds because it gives nothing.
func (fo *Folder) defaults(f *funcs.Func, e *funcs.Edge) (changed bool) {
	for _, m := range fo.Of(e.To).Defaults {
		key := seenKey{f, m.Build, e.At}
		if fo.seen[key] || e.Call == nil || e.Value {
			continue
		}
		fo.seen[key] = true
		p, ok := fo.Life.Param(m.Fate.Unless.Param)
		if !ok || p.Func != e.To || !fo.Life.Without(e.Call, p.Index, m.Fate.Unless) || !fo.room(f) {
			continue
		}
		without := m.Effect // nothing that is given says how it is made
		without.Deps.Vars = slices.DeleteFunc(slices.Clone(without.Deps.Vars), func(v *types.Var) bool { return v == m.Fate.Unless.Param })
		up := fo.across(&without, e)
		up.Fate.Unless = nil
		if m.Result == usedUp {
			changed = fo.addUse(f, &up) || changed
			continue
		}
		v := lifetime.Value{At: e.At, Result: m.Result, Entry: m.Build.Entry, Held: m.Holder}
		changed = fo.settle(f, &up, fo.derived(m, v)) || changed
	}
	return changed
}

// takesPlace reports whether the call of an imported function gives something in place of
// what it builds else, or may.
func (fo *Folder) takesPlace(b *Build) bool {
	if b.Imported == nil || b.Imported.Fact.Unless == 0 {
		return false
	}
	call, ok := b.At.Node().(*ast.CallExpr)
	return !ok || !fo.Life.Without(call, b.Imported.Fact.Unless-1, &lifetime.Given{})
}

// unless describes a default of f for importers; ok is false if they cannot tell
// whether they give something.
func (fo *Folder) unless(m *Make, fb fact.Build) (fact.Build, bool) {
	p, ok := fo.Life.Param(m.Fate.Unless.Param)
	fb.Unless = p.Index + 1
	return fb, ok && p.Index >= 0 && m.Fate.Unless.Field == nil
}
