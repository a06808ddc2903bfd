package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Fate says what becomes of a value that a function builds.
type Fate struct {
	Stored   bool        // outlives the call, or may
	Returned []int       // results that are, or hold, the value
	In       *funcs.Func // whose results they are, if not of the function that builds
	Global   *types.Var  // package variable that every call overwrites
	Part     bool        // it overwrites no more than a field of Global
	Lazy     *types.Var  // local variable that is filled where it was found nil
	// Collector is the local variable that keeps it beside those of the other rounds of
	// a loop.
	Collector *types.Var
	Holder    bool // what is returned is not the value but holds it
	Mutated   bool // configured again after its first use
	// Into are the parameters (-1: the receiver) in whose objects it is stored,
	// if nothing else stores it: it lives as long as they do.
	Into []int
	// Reused: and it is used from there in the same call.
	Reused bool
	// Filled: it is stored there where nothing was, in the field Field if that is
	// known: an object that lasts gets one instance.
	Filled bool
	Field  *types.Var
	// Place is where each call puts one of its own, in the object of Into, if that is one
	// place and known.
	Place guard.Path
	// Out: the parameter of Into is a pointer to a variable that it becomes.
	Out bool
	// Put: it is in a synchronised variable or a cache, where others find it.
	Put bool
	// Unless: callers can give what takes its place; it is built for those who do not.
	Unless *Given
	// Why is the first rule by which it is Stored, other than Into, or Mutated.
	Why reason.Silence

	Setups []Setup            // calls and assignments that configure it, in source order
	Uses   []inspector.Cursor // calls that use it
	Data   []ast.Expr         // what it is used on
	Deps   Sources            // what its configuration depends on
	Keys   []ast.Expr         // what it is asked for: what a cache would keep the answer by
	Vars   []*types.Var       // local variables that are the value
	Err    *types.Var         // the error that came with it
}

// And adds what becomes of the value in other hands at the same time.
func (f *Fate) And(g Fate) {
	f.Stored, f.Mutated, f.Holder = f.Stored || g.Stored, f.Mutated || g.Mutated, f.Holder || g.Holder
	if f.Why.Rule == "" {
		f.Why = g.Why
	}
	f.Into, f.Returned = append(f.Into, g.Into...), append(f.Returned, g.Returned...)
	f.Setups, f.Uses, f.Data = append(f.Setups, g.Setups...), append(f.Uses, g.Uses...), append(f.Data, g.Data...)
	f.Keys, f.Vars = append(f.Keys, g.Keys...), append(f.Vars, g.Vars...)
	f.Deps.Merge(g.Deps)
	if f.Global == nil {
		f.Global = g.Global
	}
}

// usedUp reports whether the value goes nowhere: what it is used for may.
func (f *Fate) usedUp() bool {
	return !f.Filled && len(f.Returned) == 0 && len(f.Into) == 0 && f.Lazy == nil
}

// A Setup is a step of the configuration: an ExprStmt, AssignStmt or CallExpr.
type Setup struct {
	At    inspector.Cursor
	Args  []ast.Expr
	Conds []ast.Expr // conditions under which it runs
}

// A Value is an expression that yields an instance.
type Value struct {
	At     inspector.Cursor // the call, literal or declaration
	Result int              // which result of the call
	Entry  *catalogue.Entry // nil for a value that holds an instance
	Held   bool             // the expression yields an object that holds the instance
}

// Track follows v through the function that it is built in.
func (a *Analysis) Track(v Value) Fate {
	t := tracker{a: a, entry: v.Entry, owner: a.Pkg.Enclosing(v.At.Parent()), origin: v.At, held: v.Held, vars: make(map[*types.Var]bool), lits: make(map[*funcs.Func]bool)}
	if a.manyTests(v.At) {
		t.escape(reason.EscapeLarge, v.At.Node())
		return t.fate
	}
	t.typ = typ.ResultAt(a.Pkg.Info.TypeOf(exprOf(v.At)), v.Result)
	if spec, ok := v.At.Node().(*ast.ValueSpec); ok { // var h codec.JsonHandle
		for _, name := range spec.Names {
			t.typ = a.Pkg.Info.TypeOf(name)
			t.name(name, false)
		}
	} else {
		if call, ok := v.At.Node().(*ast.CallExpr); ok && v.Held {
			t.beside = append(t.beside, call.Args...)
		}
		t.flow(v.At, v.Result, v.Held)
	}
	if given, ok := t.notGiven(); ok && len(t.fate.Into) == 0 {
		t.unless(given)
	}
	return t.finish()
}

// entryOf returns the entry whose instances have type t, or nil.
func (a *Analysis) entryOf(t types.Type) *catalogue.Entry { return a.Cat.OfType(t) }

// finish sorts what was found and adds the sources of the configuration.
func (t *tracker) finish() Fate {
	t.settle()
	t.usedByCallback()
	f := t.fate
	if f.Stored {
		f.Into = nil
	}
	f.Stored = f.Stored || len(f.Into) > 0
	slices.SortFunc(f.Setups, func(x, y Setup) int { return int(x.At.Node().Pos() - y.At.Node().Pos()) })
	slices.SortFunc(f.Uses, func(x, y inspector.Cursor) int { return int(x.Node().Pos() - y.Node().Pos()) })
	slices.Sort(f.Returned)
	f.Returned = slices.Compact(f.Returned)
	f.Data = slices.DeleteFunc(f.Data, t.madeFrom)
	if t.onOwn {
		f.Data = append(f.Data, t.beside...)
		for _, call := range t.wraps {
			f.Data = append(f.Data, operands(call)...)
		}
	}
	usedBefore := t.usedBefore()
	for i := range f.Setups {
		s := &f.Setups[i]
		if late := usedBefore(s.At); late && t.afterAll(s.At) {
			continue // what it does is for something else that it is given
		} else if late {
			f.mutated(s.At)
		}
		s.Conds = t.conditions(s.At)
		for _, e := range slices.Concat(s.Args, s.Conds) {
			f.Deps.Merge(t.a.Sources(e))
		}
		t.a.outside(&f.Deps, t.origin.Node().Pos())
	}
	for v := range t.vars {
		f.Vars = append(f.Vars, v)
	}
	slices.SortFunc(f.Vars, func(x, y *types.Var) int { return int(x.Pos() - y.Pos()) })
	return f
}

// usedByCallback: a function out of sight that gets the value, of which nothing is asked
// before or after, does not configure it but uses it: f(validator.New()).
func (t *tracker) usedByCallback() {
	f := &t.fate
	if t.param || len(t.asked) == 0 || len(f.Setups) != len(t.asked) || len(f.Uses)+len(f.Returned)+len(f.Into) > 0 || f.Stored || f.Global != nil {
		return
	}
	f.Setups = nil
	for _, call := range t.asked {
		t.use(call)
	}
}

// mutated notes a set-up call that follows a use.
func (f *Fate) mutated(setup inspector.Cursor) {
	f.Mutated = true
	f.because(reason.EscapeMutated, setup.Node())
}

// because notes the rule by which the value is not one to report, and the place
// that made it so. The first one stays.
func (f *Fate) because(rule reason.ID, at ast.Node) {
	if f.Why.Rule == "" {
		f.Why = reason.Silence{Rule: rule, At: at.Pos()}
	}
}

// madeFrom reports whether e carries no data but those that the object which
// holds the instance was made from: in run(newServer(config)) nothing is mapped
// that the function was given.
func (t *tracker) madeFrom(e ast.Expr) bool {
	build, ok := t.origin.Node().(*ast.CallExpr)
	if !ok || t.a.fromNothing(build) {
		return false
	}
	return len(t.a.Data(e).Vars) > 0 && len(t.a.dataBeside(e, build).Vars) == 0
}

// fromNothing reports whether call is pkg.F() or F(), of a function.
func (a *Analysis) fromNothing(call *ast.CallExpr) bool {
	if len(call.Args) > 0 || funcs.Named(a.Pkg.Info, call.Fun) == nil {
		return false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	return !ok || a.Pkg.Info.Selections[sel] == nil
}

// usedBefore returns what reports whether the value, which is configured at c, may have
// been used by then: a way leads from a use to c on which it is not built anew.
func (t *tracker) usedBefore() func(c inspector.Cursor) bool {
	known := make(map[*funcs.Func]*guard.Ways) // from the uses in a function
	return func(c inspector.Cursor) bool {
		f := t.a.Pkg.Enclosing(c)
		if f.Body == nil || c.Contains(t.origin) { // in a chain of calls
			return false
		}
		ways := known[f]
		if ways == nil {
			ways = t.a.Pkg.Guard.Graph(f.Body).From(t.origin.Node(), t.usesIn(f)...)
			known[f] = ways
		}
		return ways.Reach(c.Node())
	}
}

// afterAll reports whether the value is a local one that no way from the set-up call at c leads to a use
// or a return of.
func (t *tracker) afterAll(c inspector.Cursor) bool {
	f := t.a.Pkg.Enclosing(c)
	if t.param || t.fate.Stored || t.fate.Filled || t.fate.Global != nil || len(t.fate.Into)+len(t.fate.Returned) > 0 || f.Body == nil || t.a.Pkg.Enclosing(t.origin) != f {
		return false
	}
	on := t.a.Pkg.Guard.Graph(f.Body).From(t.origin.Node(), c.Node())
	return !slices.ContainsFunc(t.fate.Uses, func(use inspector.Cursor) bool { return t.a.Pkg.Enclosing(use) != f || on.Reach(use.Node()) })
}

// usesIn returns the uses in one function.
func (t *tracker) usesIn(f *funcs.Func) (uses []ast.Node) {
	for _, use := range t.fate.Uses {
		if t.a.Pkg.Enclosing(use) == f {
			uses = append(uses, use.Node())
		}
	}
	return uses
}

// conditions returns the conditions under which c runs and the value does
// not yet exist: a set-up call that some calls make and others don't makes
// instances of different kinds. Calls that do without the instance do not count.
func (t *tracker) conditions(c inspector.Cursor) []ast.Expr {
	conds := t.a.between(t.origin, c)
	if len(conds) == 0 || !t.onEveryUse(c) {
		return conds
	}
	return nil
}

// onEveryUse reports whether no way leads from the build to a use of the value,
// or to a return of it, that does not pass c.
func (t *tracker) onEveryUse(c inspector.Cursor) bool {
	f := t.a.Pkg.Enclosing(c)
	if f.Body == nil || t.a.Pkg.Enclosing(t.origin) != f || len(t.fate.Uses)+len(t.rets) == 0 {
		return false
	}
	g := t.a.Pkg.Guard.Graph(f.Body)
	if g.Partial(c.Node()) {
		return false
	}
	around := g.From(c.Node(), t.origin.Node())
	without := func(use inspector.Cursor) bool { return t.a.Pkg.Enclosing(use) != f || around.Reach(use.Node()) }
	return !slices.ContainsFunc(t.fate.Uses, without) && !slices.ContainsFunc(t.rets, without)
}

// between returns the tests that have been passed at c and not at from, but for
// those of errors, which are no conditions on data.
func (a *Analysis) between(from, c inspector.Cursor) (conds []ast.Expr) {
	for fact := range a.since(from, c) {
		if fact.Test != nil {
			conds = append(conds, fact.Test)
		}
	}
	return conds
}

func exprOf(c inspector.Cursor) ast.Expr {
	e, _ := c.Node().(ast.Expr)
	return e
}
