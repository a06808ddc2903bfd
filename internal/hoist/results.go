package hoist

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// An instance is what the findings know of a build's instance in one function.
type instance struct {
	entry *catalogue.Entry
	fate  lifetime.Fate
	lib   string // family of its library
}

// instances returns the instances of all findings in f.
func (p *planner) instances(f *funcs.Func) []instance {
	var all []instance
	for _, x := range p.found {
		lib := family(constructorPath(x.Build.Constructor))
		if x.Effect.User == f {
			all = append(all, instance{x.Build.Entry, x.Effect.Fate, lib})
		}
		if x.Build.Owner == f && x.Effect.User != f {
			all = append(all, instance{x.Build.Entry, x.Build.Fate, lib})
		}
	}
	return all
}

// constructorPath returns the import path in a constructor's name.
func constructorPath(c *catalogue.Constructor) string {
	name := c.Name
	for len(name) > 0 && (name[0] == '(' || name[0] == '*') {
		name = name[1:]
	}
	return name
}

// setupsOf returns the set-up calls, in f, of the instance that v holds.
func (p *planner) setupsOf(v *types.Var, f *funcs.Func) []inspector.Cursor {
	var calls []inspector.Cursor
	for _, in := range p.instances(f) {
		if slices.Contains(in.fate.Vars, v) {
			for _, s := range in.fate.Setups {
				add(&calls, s.At)
			}
		}
	}
	return calls
}

// shareable reports whether v, declared in f by what moves, can be shared by
// all calls of f: it is the instance of a build, or was got from one.
func (p *planner) shareable(v *types.Var, f *funcs.Func) bool {
	named, ok := deref(v.Type()).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	lib := family(named.Obj().Pkg().Path())
	return slices.ContainsFunc(p.instances(f), func(in instance) bool {
		return (in.entry.Sharing == catalogue.Safe || in.entry.Sharing == catalogue.AfterSetup) &&
			lib == in.lib && slices.Contains(in.fate.Vars, v) && !in.fate.Stored && !in.fate.Mutated
	})
}

// leftovers finds the variables that the moved statements declare and that
// are used outside them; each must be a value that may be shared.
func (p *planner) leftovers(sl *slice) string {
	s := sl.s
	if s.local != nil {
		sl.results = append(sl.results, s.local)
	}
	var nodes []ast.Node
	for _, c := range sl.stmts {
		nodes = append(nodes, c.Node())
	}
	for obj := range p.declared(nodes) {
		v, ok := obj.(*types.Var)
		if !ok || v == s.local || v.IsField() || !p.usedOutside(sl, v) {
			continue
		}
		if v == s.err {
			continue // the error path stays, see checked
		}
		if !p.shareable(v, s.owner) {
			return "what moves declares " + v.Name() + ", which is used elsewhere"
		}
		sl.results = append(sl.results, v)
	}
	if len(sl.results) > 1 {
		rest := sl.results[1:]
		if s.local == nil {
			rest = sl.results
		}
		slices.SortFunc(rest, func(x, y *types.Var) int { return int(x.Pos() - y.Pos()) })
	}
	return p.usedAfter(sl)
}

// usedOutside reports whether v is mentioned outside what moves.
func (p *planner) usedOutside(sl *slice, v *types.Var) bool {
	return slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool { return !sl.contains(c) })
}

// usedAfter: the results are used after everything that moves, and nothing
// else is assigned to what moves.
func (p *planner) usedAfter(sl *slice) string {
	if len(sl.stmts) == 0 {
		return ""
	}
	end := sl.stmts[len(sl.stmts)-1].Node().End()
	for _, v := range sl.results {
		for _, c := range p.pkg.Mentions(v) {
			if !sl.contains(c) && c.Node().Pos() < end {
				return v.Name() + " is used between the steps of its set-up"
			}
			if !sl.contains(c) && v != sl.s.local && assigns(c) {
				return v.Name() + " is assigned again"
			}
		}
	}
	return ""
}

// assigns reports whether the identifier at c is assigned to, or its address taken.
func assigns(c inspector.Cursor) bool {
	switch c.ParentEdgeKind() {
	case edge.AssignStmt_Lhs, edge.ValueSpec_Names, edge.RangeStmt_Key, edge.RangeStmt_Value, edge.IncDecStmt_X:
		return true
	case edge.UnaryExpr_X:
		return c.Parent().Node().(*ast.UnaryExpr).Op == token.AND
	}
	return false
}

// uses returns the mentions of v outside what moves, its definition excepted.
func (p *planner) uses(sl *slice, v *types.Var) []inspector.Cursor {
	var uses []inspector.Cursor
	for _, c := range p.pkg.Mentions(v) {
		if !sl.contains(c) && p.info.Defs[c.Node().(*ast.Ident)] == nil {
			uses = append(uses, c)
		}
	}
	return uses
}
