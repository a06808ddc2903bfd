package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// A Folder computes the summaries of one package.
type Folder struct {
	Pkg    *funcs.Package
	Life   *lifetime.Analysis
	Builds []*Build

	sums  []Summary // by Func.Index
	byOwn map[*funcs.Func][]*Build
	Loops []*LoopEffect
	uses  map[useKey]*Effect
	seen  map[seenKey]bool
	// inLoop are the edges that were asked about, and whether a loop repeats them.
	inLoop map[*funcs.Edge]bool
	makes  map[useKey]*Make
	// What callers pass for a parameter is asked of each way through it.
	agreed  map[lifetime.Param]bool
	lasting map[lifetime.Param]bool  // see lastsAtEach
	known   map[*types.Var]bool      // what resolved found
	cyclic  map[*funcs.Func]bool     // what leadsBack found; nil until asked for
	latches map[*Path]*types.Var     // what latch found
	taking  map[*types.TypeName]bool // what takers found
	parts   map[*Build][]*Build      // what Parts found
	lifted  int                      // effects that came from other functions

	// Silences are why builds are not reported; nil unless somebody asks.
	Silences map[*Build][]reason.Silence
	crowds   map[*funcs.Func]*funcs.Func // see crowdedBy; nil until asked for
}

// A LoopEffect is a build that a loop repeats, with nothing in it that
// differs from one iteration to the next.
type LoopEffect struct {
	*Effect
	In     *funcs.Func
	Loop   lifetime.Loop
	Reason scope.Reason // callback per element, or message loop
}

// A useKey is a build that a function uses up: one effect, however many ways
// lead to it.
type useKey struct {
	f *funcs.Func
	b *Build
}

// A seenKey is a build whose instance a function returns, or gets at a call.
type seenKey struct {
	f  *funcs.Func
	b  *Build
	at inspector.Cursor
}

// maxRounds bounds the fixpoint over recursive functions. A build travels
// one cycle per round; deeper recursion than this hides a build, no more.
const maxRounds = 4

// Fold computes all summaries.
func (fo *Folder) Fold() {
	fo.sums = make([]Summary, len(fo.Pkg.Funcs))
	fo.byOwn = make(map[*funcs.Func][]*Build)
	fo.uses = make(map[useKey]*Effect)
	fo.seen = make(map[seenKey]bool)
	fo.inLoop = make(map[*funcs.Edge]bool)
	fo.makes = make(map[useKey]*Make)
	fo.agreed, fo.lasting = make(map[lifetime.Param]bool), make(map[lifetime.Param]bool)
	fo.known = make(map[*types.Var]bool)
	fo.latches = make(map[*Path]*types.Var)
	for _, b := range fo.Builds {
		if !b.HandedOn {
			b.Owner = fo.Pkg.Enclosing(b.At)
		}
		switch {
		case b.Owner == fo.Pkg.Init:
			fo.silent(b, reason.ScopePackage, b.At)
		case b.Owner.Test.IsValid():
			fo.Silent(b, reason.Silence{Rule: reason.TestCode, At: b.Owner.Test})
		default:
			fo.byOwn[b.Owner] = append(fo.byOwn[b.Owner], b)
		}
	}
	if len(fo.Builds) == 0 {
		return
	}
	order := postorder(fo.Pkg)
	for _, f := range order {
		for _, b := range fo.byOwn[f] {
			fo.own(f, b)
		}
	}
	for range maxRounds {
		changed := false
		for _, f := range order {
			changed = fo.lift(f) || changed
		}
		if !changed {
			return
		}
	}
}

// Of returns the summary of f.
func (fo *Folder) Of(f *funcs.Func) *Summary { return &fo.sums[f.Index] }

// own adds the effect of a build in f's own body.
func (fo *Folder) own(f *funcs.Func, b *Build) {
	if b.HandedOn {
		fo.mentioned(f, b)
		return
	}
	if _, isCall := b.At.Node().(*ast.CallExpr); b.Imported != nil && !isCall {
		fo.handedOn(f, b)
		return
	}
	if fo.unsetFor(b, func(arg ast.Expr) types.TypeAndValue { return fo.Pkg.Info.Types[arg] }) {
		fo.silent(b, reason.ScopeOtherMode, b.At)
		return
	}
	unless, given := fo.unlessGiven(f, b)
	if given || unless != nil && b.Imported.Fact.Fills {
		fo.silent(b, reason.EscapeDefault, b.At)
		return
	}
	if b.Imported != nil && b.Imported.Fact.Fills {
		fo.filledElsewhere(f, b)
		return
	}
	switch {
	case b.Imported != nil && b.Imported.Made:
		b.Fate = fo.Life.Track(lifetime.Value{At: b.At, Result: b.Imported.Fact.Result, Entry: b.Entry, Held: b.Imported.Fact.Holder})
		b.Fate.Holder = b.Fate.Holder || b.Imported.Fact.Holder
	case b.Imported == nil && !b.Constructor.OneShot:
		b.Fate = fo.Life.Track(lifetime.Value{At: valueOf(b.At), Entry: b.Entry})
	}
	if unless != nil {
		b.Fate.Unless = unless
	}
	if e, ok := b.At.Node().(ast.Expr); ok {
		b.Deps.Merge(fo.Life.Parameterized(e))
	}
	for _, arg := range b.args() {
		if s := fo.Life.Keyed(arg); b.Entry.KeyedBy != "" && s.LookedUp {
			b.Deps.Merge(s)
			continue
		}
		b.Deps.Merge(fo.Life.Sources(arg))
	}
	fo.throughLists(b)
	if b.Constructor.OneShot && b.Imported == nil {
		if call, ok := b.At.Node().(*ast.CallExpr); ok && len(call.Args) > 1 {
			b.Fate.Data = call.Args[1:]
		}
	}
	if rule := fo.atOnce(b); rule != "" {
		fo.silent(b, rule, b.At)
		return
	}
	fo.settle(f, &Effect{Build: b, Deps: b.Deps, At: b.At}, b.Fate)
}

// settle adds an effect to f according to the fate of the instance there.
func (fo *Folder) settle(f *funcs.Func, e *Effect, fate lifetime.Fate) bool {
	if fate.Stored && len(fate.Into) != 1 || fate.Mutated {
		fo.escaped(e, fate)
		return false
	}
	e.Deps = merged(e.Deps, fate.Deps)
	e.Fate, e.User = fate, f
	if fate.Unless != nil {
		return fo.addDefault(f, e, fate)
	}
	if fate.Stored {
		if fate.In != nil {
			f = fate.In
		}
		if fate.Global != nil || !fate.Filled && len(fate.Returned) > 0 {
			fo.silent(e.Build, reason.EscapeKeptReturned, e.At)
			return false
		}
		return fo.addMake(f, &Make{Effect: *e, Result: fate.Into[0], Holder: true, Into: true})
	}
	if len(fate.Returned) > 0 {
		if fate.In != nil {
			f = fate.In
		}
		return fo.addMake(f, &Make{Effect: *e, Result: fate.Returned[0], Holder: fate.Holder})
	}
	return !fo.closesAfterUse(f, e) && fo.addUse(f, e)
}

func merged(a, b lifetime.Sources) lifetime.Sources {
	out := a
	out.Vars, out.Loops = slices.Clone(a.Vars), slices.Clone(a.Loops)
	out.Merge(b)
	return out
}

// lift adds to f what the functions that it calls build.
func (fo *Folder) lift(f *funcs.Func) (changed bool) {
	if f.Test.IsValid() {
		return false
	}
	for _, e := range f.Out() {
		if fo.barred(e) {
			continue
		}
		if fo.replaced(e) {
			continue
		}
		if e.Reason.Freq == scope.Once {
			changed = fo.filledOnce(f, e) || fo.putIntoGiven(f, e) || changed
		}
		if e.Reason.Freq == scope.Once || e.To.Memoised || e.To.Reason().Freq == scope.Once && e.To.Obj == nil && !e.Value {
			changed = fo.memoised(f, e) || changed
			fo.once(e)
			continue
		}
		for _, u := range fo.Of(e.To).Uses {
			if rule := fo.notBy(u, e); rule != "" {
				fo.silent(u.Build, rule, e.At)
				continue
			}
			if rule := fo.Seldom(u.Fate, e, u.Build.Entry.Optional()); rule != "" {
				fo.silent(u.Build, rule, e.At)
				continue
			}
			old := fo.uses[useKey{f, u.Build}]
			if old != nil && old.Deps.None() {
				fo.again(f, u, e)
				continue
			}
			if v := u.Fate.Global; v != nil && (e.Value || fo.Life.Guarded(e.At, v)) {
				fo.silent(u.Build, reason.ScopeGuarded, e.At)
				continue // if v == nil { initialise() }; a function that is kept for later, to fill v
			}
			if old == nil && !fo.room(f) {
				continue
			}
			up := fo.across(u, e)
			changed = fo.addUse(f, &up) || changed
		}
		at, kept := e.At, false // where what e.To returns arrives
		if e.Call == nil {
			var ok bool
			if at, ok = fo.yieldedAt(e); !ok {
				if at, kept = fo.keptAt(e); !kept {
					if !fo.handedOver(f, e, &changed) {
						fo.unseen(e)
					}
					continue
				}
			}
		}
		if e.Put != nil {
			changed = fo.putBy(f, e) || changed
			continue
		}
		changed = fo.made(f, e, at, kept) || changed
		changed = fo.defaults(f, e) || changed
	}
	return changed
}

// What a function builds by calling others is known in full in all but the
// largest packages: a function has room for minEffects of them, and for more as
// long as the package has not maxEffects. In a chain of functions that each
// build, the last know of all, which would be the square of their number.
const (
	minEffects = 64
	maxEffects = 10_000
)

// derived is the fate of what a derived constructor returns, at one call of it.
func (fo *Folder) derived(m *Make, v lifetime.Value) lifetime.Fate {
	fate := fo.Life.Track(v)
	fate.Holder = fate.Holder || m.Holder
	if fate.Global == nil && !fate.Stored && len(fate.Uses)+len(fate.Returned) == 0 { // what is dropped is in there, for others
		fate.Global = m.Fate.Global
	}
	return fate
}
