package findings

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A funcRule says when nothing is reported of a function for the reason that it
// is given data: it is called rarely.
type funcRule struct {
	id      reason.ID
	applies func(f *finder, fn *funcs.Func) bool
}

// funcRules are asked in this order.
var funcRules = []funcRule{
	{reason.CallRunsOnce, func(_ *finder, fn *funcs.Func) bool { return fn.Reason().Freq == scope.Once }},
	{reason.CallStartsUp, func(f *finder, fn *funcs.Func) bool { return f.fo.Pkg.StartsUp(fn) && !f.again(fn) }},
	{reason.CallCommand, func(f *finder, fn *funcs.Func) bool { return f.command(fn) }},
	{reason.CallConstructor, func(f *finder, fn *funcs.Func) bool { return f.servesConstructors(fn) }},
	{reason.ScopeRetries, func(f *finder, fn *funcs.Func) bool { return f.onlyAgain(fn) }},
	{reason.ScopeNever, func(f *finder, fn *funcs.Func) bool {
		return only(fn, func(e *funcs.Edge) bool { return f.fo.Life.NeverRuns(e.At) })
	}},
	{reason.CallOwnOnce, func(_ *finder, fn *funcs.Func) bool { return firstOnly(fn) }},
	{reason.CallRunsOn, func(f *finder, fn *funcs.Func) bool { return f.startedByRunner(fn, maxStarters) }},
}

// A callRule says when a build is not reported although the function that uses
// it up is called often.
type callRule struct {
	id reason.ID
	// applies returns what makes it so, or NoPos.
	applies func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos
}

// callRules are asked in this order, the cheap ones first.
var callRules = []callRule{
	{reason.ScopeOtherMode, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos { return at(u, f.otherModes(fn, u)) }},
	{reason.CallRenews, func(f *finder, _ *funcs.Func, u *summary.Effect) token.Pos { return at(u, f.renews(u)) }},
	{reason.CallFilled, func(_ *finder, _ *funcs.Func, u *summary.Effect) token.Pos { return at(u, u.Lazy()) }},
	{reason.CallLatched, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, u.Build.Latched && f.fo.Life.Latched(u.At) != nil || f.fo.RemembersAround(fn, u))
	}},
	{reason.CallThrough, func(_ *finder, _ *funcs.Func, u *summary.Effect) token.Pos { return at(u, u.Through != nil) }},
	{reason.CallDynamic, func(_ *finder, _ *funcs.Func, u *summary.Effect) token.Pos { return at(u, u.Deps.Dynamic) }},
	{reason.CallLoop, func(f *finder, _ *funcs.Func, u *summary.Effect) token.Pos {
		for _, loop := range u.Deps.Loops {
			if !f.fo.Life.Repeats(loop) {
				return loop.Pos()
			}
		}
		return token.NoPos
	}},
	{reason.CallReceiver, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos { return f.mapsReceiver(fn, u) }},
	{reason.CallParameter, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos { return f.dependent(fn, u) }},
	{reason.CallKeepsData, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos { return at(u, f.keeps(fn, u)) }},
	{reason.ScopeLogsIn, func(_ *finder, fn *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, u.Build.Entry.Optional() && scope.LogsIn(fn.Sig))
	}},
	{reason.CallSeldom, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, u.Build.Entry.Optional() && f.seldom(fn))
	}},
	{reason.CallConstructs, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, u.Build.Entry.Group == catalogue.Client && f.constructs(fn))
	}},
	{reason.CallForCommands, func(f *finder, _ *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, u.Build.Entry.Group == catalogue.Client && f.commands())
	}},
	{reason.CallAsksCluster, func(_ *finder, _ *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, u.Build.Entry.AsksCluster())
	}},
	{reason.CallDefines, func(f *finder, _ *funcs.Func, u *summary.Effect) token.Pos { return at(u, f.defines(u)) }},
	{reason.CallConfigures, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos { return at(u, f.configures(fn, u)) }},
	{reason.CallRunsOn, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos { return at(u, f.runsOn(fn, u)) }},
	{reason.CallWorker, func(f *finder, _ *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, f.fo.Life.FeedsWorker(u.At, u.Fate))
	}},
	{reason.CallOneRound, func(f *finder, _ *funcs.Func, u *summary.Effect) token.Pos { return at(u, f.fo.InOneRound(u)) }},
	{reason.CallConfiguration, func(f *finder, _ *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, f.areConfiguration(u.Fate.Data))
	}},
	{reason.CallCallbacks, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, f.fo.Life.OnlyInCallbacks(fn, u.Fate.Uses))
	}},
	{reason.NoData, func(f *finder, fn *funcs.Func, u *summary.Effect) token.Pos {
		if f.takesData(fn, u.Fate.Data, u.Build.Entry) || f.callsItself(fn) {
			return token.NoPos
		}
		return fn.Cursor.Node().Pos()
	}},
	{reason.CallConsumer, func(f *finder, _ *funcs.Func, u *summary.Effect) token.Pos {
		return at(u, f.fo.Life.OnlyInConsumer(u.At, u.Fate.Uses))
	}},
	{reason.CallProducer, func(f *finder, fn *funcs.Func, _ *summary.Effect) token.Pos { return f.produces(fn) }},
}

// renews reports whether u puts an instance into a package variable where others find it.
func (f *finder) renews(u *summary.Effect) bool {
	return u.Fate.Global != nil && f.fo.Life.Carries(u.Fate.Global)
}

// at returns where the effect is caused if a rule applies there.
func at(u *summary.Effect, applies bool) token.Pos {
	if !applies {
		return token.NoPos
	}
	return u.At.Node().Pos()
}

// calls offers the builds of fn's own body, and of literals that it makes and calls there, whose
// instance is used on data that fn is given.
func (f *finder) calls(fn *funcs.Func) {
	if fn.Sig == nil || fn.Reason().Freq >= scope.PerValue || len(f.fo.Of(fn).Uses) == 0 || caller(fn) != fn {
		return
	}
	rare := slices.IndexFunc(funcRules, func(r funcRule) bool { return r.applies(f, fn) })
	for _, u := range f.fo.Of(fn).Uses {
		switch {
		case caller(u.User) != fn:
		case rare >= 0:
			f.fo.Silent(u.Build, reason.Silence{Rule: funcRules[rare].id, At: fn.Cursor.Node().Pos(), Detail: fn.Name})
		default:
			f.call(fn, u)
		}
	}
}

// caller returns the function of whose body fn is a part: a literal that is called at one place is one of
// the function around it.
func caller(fn *funcs.Func) *funcs.Func {
	for {
		if _, ok := lifetime.CalledAt(fn); !ok {
			return fn
		}
		fn = fn.Outer
	}
}

// call offers a build that fn uses up, unless a rule applies.
func (f *finder) call(fn *funcs.Func, u *summary.Effect) {
	for _, r := range callRules {
		if pos := r.applies(f, fn, u); pos.IsValid() {
			f.fo.Silent(u.Build, reason.Silence{Rule: r.id, At: pos, Detail: fn.Name})
			return
		}
	}
	f.offer(&Finding{Category: Call, Build: u.Build, Effect: u, Root: fn, Itself: !f.takesData(fn, u.Fate.Data, u.Build.Entry)})
}

// otherModes reports whether all that calls fn passes a constant with which fn does not come
// to where it causes u, but for what runs when the program starts.
func (f *finder) otherModes(fn *funcs.Func, u *summary.Effect) bool {
	return f.inOtherModes(fn, u, maxModes)
}

// maxModes bounds the functions that pass a constant on.
const maxModes = 3

func (f *finder) inOtherModes(fn *funcs.Func, u *summary.Effect, depth int) bool {
	if depth == 0 || fn.Exported() || fn.Referenced() || len(fn.In()) == 0 {
		return false
	}
	excluded := func(e *funcs.Edge) bool {
		return f.fo.Excluded(u, e) || slices.ContainsFunc(f.fo.Of(e.From).Uses, func(up *summary.Effect) bool {
			return up.Build == u.Build && up.Path != nil && up.Path.Edge == e && f.inOtherModes(e.From, up, depth-1)
		})
	}
	return slices.ContainsFunc(fn.In(), excluded) &&
		!slices.ContainsFunc(fn.In(), func(e *funcs.Edge) bool { return !excluded(e) && !f.fo.Pkg.StartsUp(e.From) })
}

// firstOnly reports whether the function around the literal fn runs it once for
// all that it does, in a once of its own.
func firstOnly(fn *funcs.Func) bool {
	return slices.ContainsFunc(fn.In(), func(e *funcs.Edge) bool { return e.Once != nil })
}

// onlyAgain reports whether nobody calls fn but functions that then do all again.
func (f *finder) onlyAgain(fn *funcs.Func) bool {
	return only(fn, func(e *funcs.Edge) bool { return e.Call != nil && !e.Value && f.fo.Life.TriesAgain(e.At) })
}

// only reports whether all that calls fn is in sight, and of the kind asked for.
func only(fn *funcs.Func, kind func(*funcs.Edge) bool) bool {
	return !fn.Exported() && !fn.Referenced() && len(fn.In()) > 0 && !slices.ContainsFunc(fn.In(), func(e *funcs.Edge) bool { return !kind(e) })
}

// mapsReceiver returns the receiver of fn if the instance of u depends on it and
// the receiver is data rather than a service: the instance is used on it or on what
// it holds and nothing else, or it is a text, a table, a record or plain values.
func (f *finder) mapsReceiver(fn *funcs.Func, u *summary.Effect) token.Pos {
	for _, v := range u.Deps.Vars {
		if p, ok := f.fo.Life.Param(v); ok && p.Index < 0 && p.Func == fn && (f.isData(v, u.Fate.Data) || f.alone(v, u.Fate.Data) || isValue(v.Type()) || isRecord(v.Type()) || isPlain(v.Type(), 0)) {
			return v.Pos()
		}
	}
	return token.NoPos
}

// alone reports whether the data come from the receiver v and no parameter.
func (f *finder) alone(v *types.Var, data []ast.Expr) bool {
	found := false
	for _, e := range data {
		for _, w := range f.fo.Life.Data(e).Vars {
			if w != v {
				return false
			}
			found = true
		}
	}
	return found
}

// isValue reports whether t is no object: a text, a number, a list or a table.
func isValue(t types.Type) bool {
	switch typ.Pointee(t).Underlying().(type) {
	case *types.Basic, *types.Slice, *types.Array, *types.Map:
		return true
	}
	return false
}

// isRecord reports whether t is a struct, or a pointer to one, that says of an
// exported field how it is encoded: it comes from a file, a message or a table.
func isRecord(t types.Type) bool {
	s, ok := typ.Pointee(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for i := range s.NumFields() {
		if s.Field(i).Exported() && s.Tag(i) != "" {
			return true
		}
	}
	return false
}

// isPlain reports whether t is a struct of plain values in exported fields, or a
// pointer to one: data, whatever its methods do.
func isPlain(t types.Type, depth int) bool {
	s, ok := typ.Pointee(t).Underlying().(*types.Struct)
	if !ok || s.NumFields() == 0 || depth > 3 {
		return false
	}
	for field := range s.Fields() {
		t := field.Type()
		for {
			elem, ok := t.Underlying().(interface{ Elem() types.Type })
			if !ok {
				break
			}
			t = elem.Elem()
		}
		if _, basic := t.Underlying().(*types.Basic); !field.Exported() || !basic && !isPlain(t, depth+1) {
			return false
		}
	}
	return true
}

// dependent returns the parameter for which the instance of u may differ
// between two calls of fn on the same receiver.
func (f *finder) dependent(fn *funcs.Func, u *summary.Effect) token.Pos {
	for _, v := range u.Deps.Vars {
		p, ok := f.fo.Life.Param(v)
		switch {
		case !ok:
			return v.Pos()
		case p.Index < 0 && p.Func == fn:
			if pos := f.fillsFirst(fn, u); pos.IsValid() {
				return pos
			}
		case p.Func != fn && fn.Within(p.Func) && (p.Index < 0 || !slices.ContainsFunc(u.Deps.Loops, func(l ast.Stmt) bool { return around(l, fn) })):
			// what made the literal was given it; not a list for each element of which there is a literal
		case f.fo.Resolved(v) && !p.Func.Exported(): // importers may pass what they like
		default:
			return v.Pos()
		}
	}
	return token.NoPos
}
