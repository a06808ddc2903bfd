package slice

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// shareable reports whether v, which the slice declares, can be shared by all
// calls of the function: it is the instance of a build or was got from one,
// or is of the same library, and nothing outside the slice configures it.
func (sl *Slice) shareable(v *types.Var) bool {
	named, ok := typ.Pointee(v.Type()).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	lib := effects.Family(named.Obj().Pkg().Path())
	if sl.r.touch.OfVar(v, sl.Site.Owner, sl.Site.Build.Entry, lib, sl.Contains).Given() {
		return false
	}
	for _, in := range sl.r.instances(sl.Site.Owner) {
		if lib == in.lib && slices.Contains(in.fate.Vars, v) {
			safe := in.sharing == catalogue.Safe || in.sharing == catalogue.AfterSetup
			return safe && !in.fate.Stored && !in.fate.Mutated
		}
	}
	if lib != effects.Family(site.Library(sl.r.info, sl.Site)) {
		return false
	}
	for _, b := range sl.r.folder.Builds {
		if site.Family(b.Constructor) != lib {
			continue
		}
		for _, c := range sl.Uses(v) {
			if sl.r.touch.Configures(c, b.Entry) {
				return false
			}
		}
	}
	return true
}

// leftovers finds the variables that the moved statements declare and that
// are used outside them; each must be a value that may be shared.
func (sl *Slice) leftovers() reason.Refusal {
	s := sl.Site
	if s.Local != nil {
		sl.Results = append(sl.Results, s.Local)
	}
	var nodes []ast.Node
	for _, c := range sl.Stmts {
		nodes = append(nodes, c.Node())
	}
	for _, obj := range inSourceOrder(code.Declared(sl.r.info, nodes)) {
		v, ok := obj.(*types.Var)
		if !ok || v == s.Local || v.IsField() || !sl.usedOutside(v) {
			continue
		}
		if v == s.Err && !sl.definedBefore(v) {
			continue // the error path stays, see checked
		}
		if typ.IsError(v.Type()) {
			return reason.Because(reason.FixOtherResults, v.Name()+" is looked at where it stands")
		}
		if !sl.shareable(v) {
			return reason.Because(reason.FixOtherResults, v.Name()+" is used elsewhere")
		}
		sl.Results = append(sl.Results, v)
	}
	if len(sl.Results) > 1 {
		rest := sl.Results[1:]
		if s.Local == nil {
			rest = sl.Results
		}
		slices.SortFunc(rest, func(x, y *types.Var) int { return int(x.Pos() - y.Pos()) })
	}
	return sl.UsedAfter()
}

// inSourceOrder returns objects of one function in the order of their declarations.
func inSourceOrder(set map[types.Object]bool) []types.Object {
	return slices.SortedFunc(maps.Keys(set), func(x, y types.Object) int { return int(x.Pos() - y.Pos()) })
}

// definedBefore reports whether a statement that moves, other than the one of
// the build, defines v.
func (sl *Slice) definedBefore(v *types.Var) bool {
	return slices.ContainsFunc(sl.r.pkg.Mentions(v), func(c inspector.Cursor) bool {
		return sl.r.info.Defs[c.Node().(*ast.Ident)] == types.Object(v) && !sl.Site.Stmt.Contains(c)
	})
}

// usedOutside reports whether v is mentioned outside what moves.
func (sl *Slice) usedOutside(v *types.Var) bool {
	return slices.ContainsFunc(sl.r.pkg.Mentions(v), func(c inspector.Cursor) bool { return !sl.Contains(c) })
}

// UsedAfter: the results are used after everything that moves, and nothing
// else is assigned to what moves.
func (sl *Slice) UsedAfter() reason.Refusal {
	if len(sl.Stmts) == 0 {
		return reason.None
	}
	end := sl.Stmts[len(sl.Stmts)-1].Node().End()
	for _, v := range sl.Results {
		for _, c := range sl.r.pkg.Mentions(v) {
			if !sl.Contains(c) && c.Node().Pos() < end {
				return reason.Because(reason.FixOtherResults, v.Name()+" is used between the steps of its set-up")
			}
			if !sl.Contains(c) && v != sl.Site.Local && code.Assigns(c) {
				return reason.Because(reason.FixAssignedAgain, v.Name())
			}
		}
	}
	return reason.None
}
