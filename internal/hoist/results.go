package hoist

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// An instance is what the package's builds leave in one function.
type instance struct {
	entry   *catalogue.Entry
	sharing catalogue.Sharing
	fate    lifetime.Fate
	lib     string // family of its library
}

// instances returns the instances that f builds, or gets from what it calls
// and uses up, reported or not.
func (p *reader) instances(f *funcs.Func) []instance {
	var all []instance
	add := func(b *summary.Build, fate lifetime.Fate) {
		all = append(all, instance{b.Entry, b.Entry.SharingOf(b.Constructor), fate, site.Family(b.Constructor)})
	}
	for _, u := range p.folder.Of(f).Uses {
		if u.User == f {
			add(u.Build, u.Fate)
		}
	}
	for _, b := range p.folder.Builds {
		if b.Owner == f {
			add(b, b.Fate)
		}
	}
	return all
}

// setupsOf returns the set-up calls, in f, of the instance that v holds.
func (p *reader) setupsOf(v *types.Var, f *funcs.Func) []inspector.Cursor {
	var calls []inspector.Cursor
	for _, in := range p.instances(f) {
		if slices.Contains(in.fate.Vars, v) {
			for _, s := range in.fate.Setups {
				uniq.Add(&calls, s.At)
			}
		}
	}
	return calls
}

// shareable reports whether v, which the slice declares, can be shared by all
// calls of the function: it is the instance of a build or was got from one,
// or is of the same library, and nothing outside the slice configures it.
func (p *reader) shareable(sl *slice, v *types.Var) bool {
	named, ok := typ.Pointee(v.Type()).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	lib := effects.Family(named.Obj().Pkg().Path())
	if p.touch.OfVar(v, sl.s.Owner, sl.s.Build.Entry, lib, sl.contains).Given() {
		return false
	}
	for _, in := range p.instances(sl.s.Owner) {
		if lib == in.lib && slices.Contains(in.fate.Vars, v) {
			safe := in.sharing == catalogue.Safe || in.sharing == catalogue.AfterSetup
			return safe && !in.fate.Stored && !in.fate.Mutated
		}
	}
	if lib != effects.Family(site.Library(p.info, sl.s)) {
		return false
	}
	for _, b := range p.folder.Builds {
		if site.Family(b.Constructor) != lib {
			continue
		}
		for _, c := range p.uses(sl, v) {
			if p.touch.Configures(c, b.Entry) {
				return false
			}
		}
	}
	return true
}

// leftovers finds the variables that the moved statements declare and that
// are used outside them; each must be a value that may be shared.
func (p *reader) leftovers(sl *slice) reason.Refusal {
	s := sl.s
	if s.Local != nil {
		sl.results = append(sl.results, s.Local)
	}
	var nodes []ast.Node
	for _, c := range sl.stmts {
		nodes = append(nodes, c.Node())
	}
	for _, obj := range inSourceOrder(code.Declared(p.info, nodes)) {
		v, ok := obj.(*types.Var)
		if !ok || v == s.Local || v.IsField() || !p.usedOutside(sl, v) {
			continue
		}
		if v == s.Err && !p.definedBefore(sl, v) {
			continue // the error path stays, see checked
		}
		if typ.IsError(v.Type()) {
			return reason.Because(reason.FixOtherResults, v.Name()+" is looked at where it stands")
		}
		if !p.shareable(sl, v) {
			return reason.Because(reason.FixOtherResults, v.Name()+" is used elsewhere")
		}
		sl.results = append(sl.results, v)
	}
	if len(sl.results) > 1 {
		rest := sl.results[1:]
		if s.Local == nil {
			rest = sl.results
		}
		slices.SortFunc(rest, func(x, y *types.Var) int { return int(x.Pos() - y.Pos()) })
	}
	return p.usedAfter(sl)
}

// inSourceOrder returns objects of one function in the order of their declarations.
func inSourceOrder(set map[types.Object]bool) []types.Object {
	return slices.SortedFunc(maps.Keys(set), func(x, y types.Object) int { return int(x.Pos() - y.Pos()) })
}

// definedBefore reports whether a statement that moves, other than the one of
// the build, defines v.
func (p *reader) definedBefore(sl *slice, v *types.Var) bool {
	return slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool {
		return p.info.Defs[c.Node().(*ast.Ident)] == types.Object(v) && !sl.s.Stmt.Contains(c)
	})
}

// usedOutside reports whether v is mentioned outside what moves.
func (p *reader) usedOutside(sl *slice, v *types.Var) bool {
	return slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool { return !sl.contains(c) })
}

// usedAfter: the results are used after everything that moves, and nothing
// else is assigned to what moves.
func (p *reader) usedAfter(sl *slice) reason.Refusal {
	if len(sl.stmts) == 0 {
		return reason.None
	}
	end := sl.stmts[len(sl.stmts)-1].Node().End()
	for _, v := range sl.results {
		for _, c := range p.pkg.Mentions(v) {
			if !sl.contains(c) && c.Node().Pos() < end {
				return reason.Because(reason.FixOtherResults, v.Name()+" is used between the steps of its set-up")
			}
			if !sl.contains(c) && v != sl.s.Local && code.Assigns(c) {
				return reason.Because(reason.FixAssignedAgain, v.Name())
			}
		}
	}
	return reason.None
}

// uses returns the mentions of v outside what moves, its definition excepted.
func (p *reader) uses(sl *slice, v *types.Var) []inspector.Cursor {
	var uses []inspector.Cursor
	for _, c := range p.pkg.Mentions(v) {
		if !sl.contains(c) && p.info.Defs[c.Node().(*ast.Ident)] == nil {
			uses = append(uses, c)
		}
	}
	return uses
}
