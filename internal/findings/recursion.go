package findings

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// Whether a function runs again and again within one call from outside, since it calls itself for
// something else, or a function that does so calls it: the loop over pages, or over a tree, of
// one who writes none.

// rounds are the functions that run so.
type rounds struct {
	own map[*funcs.Func]bool // functions of which each call may lead to another
	all map[*funcs.Func]bool // and what these call
}

// callsItself reports whether fn is one of those that lead to a call of themselves.
func (f *finder) callsItself(fn *funcs.Func) bool { return f.findRounds().own[fn] }

// again reports whether fn is one of these, or called by one.
func (f *finder) again(fn *funcs.Func) bool { return f.findRounds().all[fn] }

func (f *finder) findRounds() *rounds {
	if f.rounds != nil {
		return f.rounds
	}
	r := &rounds{make(map[*funcs.Func]bool), make(map[*funcs.Func]bool)}
	f.rounds = r
	var work []*funcs.Func
	add := func(fn *funcs.Func) {
		if !r.all[fn] {
			r.all[fn] = true
			work = append(work, fn)
		}
	}
	summary.EachComponent(f.fo.Pkg.Funcs, f.isCall, func(members []*funcs.Func) {
		within := func(e *funcs.Edge) bool { return f.isCall(e) && slices.Contains(members, e.To) }
		if slices.ContainsFunc(members, func(fn *funcs.Func) bool {
			return slices.ContainsFunc(fn.Out(), func(e *funcs.Edge) bool { return within(e) && f.turnsTo(e) })
		}) {
			for _, fn := range members {
				if !inInit(fn, members) {
					r.own[fn] = true
					add(fn)
				}
			}
		}
	})
	for len(work) > 0 {
		fn := work[len(work)-1]
		work = work[:len(work)-1]
		for _, e := range fn.Out() {
			if f.isCall(e) {
				add(e.To)
			}
		}
	}
	return r
}

// inInit reports whether only func init calls fn, one of those that call one another: it goes
// through what the source spells out.
func inInit(fn *funcs.Func, members []*funcs.Func) bool {
	return only(fn, func(e *funcs.Edge) bool {
		return slices.Contains(members, e.From) || e.From.Within(fn) || e.From.IsInit()
	})
}

// isCall reports whether e is a call of a function that is known, and not the first alone.
func (f *finder) isCall(e *funcs.Edge) bool {
	return e.Call != nil && e.Once == nil && !f.outOfSight(e)
}

// turnsTo reports whether what the call e passes is something else than what the function around
// it was given, or another number of it: a next page, a child, and no further attempt.
func (f *finder) turnsTo(e *funcs.Edge) bool {
	return (slices.ContainsFunc(e.Call.Args, f.isOther) || e.Recv != nil && f.isOther(e.Recv)) && !f.fo.Life.TriesAgain(e.At)
}

// isOther reports whether arg is neither a parameter, as it is, nor a number or a constant.
func (f *finder) isOther(arg ast.Expr) bool {
	tv := f.fo.Pkg.Info.Types[arg]
	if tv.Type == nil { // code that does not type-check
		return false
	}
	if b, ok := tv.Type.Underlying().(*types.Basic); tv.Value != nil || tv.IsNil() || ok && b.Info()&(types.IsNumeric|types.IsBoolean) != 0 {
		return false
	}
	v := f.variable(arg)
	if v == nil {
		return true
	}
	_, isParam := f.fo.Life.Param(v)
	return !isParam
}

// passesOther reports whether e passes for p, a parameter of the function that calls itself there,
// something else than p.
func (f *finder) passesOther(e *funcs.Edge, p lifetime.Param) bool {
	return f.isCall(e) && slices.ContainsFunc(summary.Arguments(e, p.Index), f.isOther) && !f.fo.Life.TriesAgain(e.At)
}
