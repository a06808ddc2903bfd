package summary

import (
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// handedOn adds the effect of a function of another package that f uses as a
// value: it counts as called there, unless what gets it knows better.
func (fo *Folder) handedOn(f *funcs.Func, b *Build) {
	e := &Effect{Build: b, At: b.At}
	switch r, _ := fo.Pkg.ArgumentReason(b.At); {
	case r.Freq == scope.Once:
		fo.silent(b, reason.ScopeOnce, b.At)
	case r.Freq >= scope.PerElement:
		fo.Loops = append(fo.Loops, &LoopEffect{Effect: e, In: f, Reason: r})
		fallthrough
	default:
		fo.settle(f, e, lifetime.Fate{})
	}
}

// made adds to f what the function that e leads to makes, which arrives at the cursor; kept: in
// what keeps that function.
func (fo *Folder) made(f *funcs.Func, e *funcs.Edge, at inspector.Cursor, kept bool) (changed bool) {
	for _, m := range fo.Of(e.To).Makes {
		key := seenKey{f, m.Build, e.At}
		if fo.seen[key] {
			continue
		}
		if rule := fo.notMadeBy(m, e); rule != "" {
			fo.silent(m.Build, rule, e.At)
			continue
		}
		if !fo.room(f) {
			continue
		}
		fo.seen[key] = true
		if m.Into {
			changed = e.Call != nil && fo.filled(f, m, e) || changed
			continue
		}
		v := lifetime.Value{At: at, Result: m.Result, Entry: m.Build.Entry, Held: m.Holder || kept || e.Call == nil && e.Reason.Freq == scope.PerElement}
		if kept {
			v.Result = 0
		}
		fate := fo.derived(m, v)
		if rule := fo.madeSeldom(fate, at); rule != "" {
			fo.silent(m.Build, rule, e.At)
			continue
		}
		up := fo.across(&m.Effect, e)
		changed = fo.settle(f, &up, fate) || changed
	}
	return changed
}

func (fo *Folder) addUse(f *funcs.Func, e *Effect) bool {
	key := useKey{f, e.Build}
	if old := fo.uses[key]; old != nil {
		if !less(e.Deps, old.Deps) {
			return false
		}
		*old = *e // a way to the build on which nothing differs says more
		e = old
	} else {
		fo.uses[key] = e
		fo.Of(f).Uses = append(fo.Of(f).Uses, e)
	}
	fo.loops(f, e)
	return true
}

// less reports whether less decides about an instance with the sources a than
// about one with b.
func less(a, b lifetime.Sources) bool {
	if a.Dynamic != b.Dynamic {
		return b.Dynamic
	}
	return len(a.Vars)+len(a.Loops) < len(b.Vars)+len(b.Loops)
}

// again records that a loop of f repeats the call of e, one of several by which f
// uses up the same build: another way does not hide it.
func (fo *Folder) again(f *funcs.Func, u *Effect, e *funcs.Edge) {
	key := seenKey{f, u.Build, e.At}
	if fo.seen[key] {
		return
	}
	fo.seen[key] = true
	if e.To == f && (u.Path == nil || fo.Life.Prevents(u.Path.Edge, u.below(), e.At)) {
		return // what f does itself it does with each call
	}
	if fo.repeated(e) && (e.To == f || !u.Path.Through(f)) { // a function that a loop of its own calls goes through a tree
		up := fo.across(u, e)
		fo.loops(f, &up)
	}
}

// repeated reports whether a loop repeats the call of e.
func (fo *Folder) repeated(e *funcs.Edge) bool {
	is, known := fo.inLoop[e]
	if !known {
		is = e.Reason.Freq == scope.PerElement || len(fo.Life.Loops(e.At)) > 0
		fo.inLoop[e] = is
	}
	return is
}

func (fo *Folder) addMake(f *funcs.Func, m *Make) bool {
	key := useKey{f, m.Build}
	if fo.makes[key] != nil || f == fo.Pkg.Init { // a function that is declared twice is no function of ours
		return false
	}
	fo.makes[key] = m
	fo.Of(f).Makes = append(fo.Of(f).Makes, m)
	if m.Into && m.Fate.Reused && !m.Fate.Filled && fo.oneObject(f, m) {
		fo.loops(f, &m.Effect)
	}
	return true
}

// oneObject reports whether all rounds of the loops of f that repeat m store in the object of
// the same parameter: a worker that renews what it has for each piece of work.
func (fo *Folder) oneObject(f *funcs.Func, m *Make) bool {
	v := f.Param(m.Result)
	return v != nil && !slices.ContainsFunc(fo.Pkg.Assignments(v), func(as funcs.Assignment) bool {
		return slices.ContainsFunc(fo.Life.Loops(m.At), func(l lifetime.Loop) bool {
			return l.Stmt == nil || l.Stmt.Pos() <= as.At.Node().Pos() && as.At.Node().End() <= l.Stmt.End()
		})
	})
}

func (fo *Folder) room(f *funcs.Func) bool {
	s := fo.Of(f)
	if fo.lifted >= maxEffects && len(s.Uses)+len(s.Makes) >= minEffects {
		return false
	}
	fo.lifted++
	return true
}
