package hoist

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// A slice is the part of a function that makes the instance: the value, and
// the statements that must move with it.
type slice struct {
	s *site.Site
	// stmts are the statements that move, in source order: the one that
	// binds the value if others move with it or if the variable goes, the
	// set-up, and what these need.
	stmts []inspector.Cursor
	// subst are variables that hold a literal, by the text of the literal.
	subst map[types.Object]string
	// outer are variables of the function that stay and that it needs.
	outer []types.Object
	// results are the variables that are used outside the slice, s.local first.
	results []*types.Var
}

// slice computes the slice of s. Variables for which stays is true remain
// where they are; the others must move along or be literals.
func (p *reader) slice(s *site.Site, stays func(types.Object) bool) (*slice, reason.Refusal) {
	sl := &slice{s: s, subst: make(map[types.Object]string)}
	if why := p.addSetups(sl); why.Given() {
		return nil, why
	}
	for range 20 {
		r := code.RefsOf(p.pkg, sl.nodes())
		if r.Bad.Given() {
			return nil, r.Bad
		}
		grown := false
		for _, obj := range r.Locals {
			if sl.subst[obj] != "" || slices.Contains(sl.outer, obj) {
				continue
			}
			grown = true
			if why := p.need(sl, obj, stays); why.Given() {
				return nil, why
			}
		}
		if !grown {
			if why := p.timing.PerCall(sl.s, sl.nodes()); why.Given() {
				return nil, why
			}
			return sl, p.leftovers(sl)
		}
	}
	return nil, reason.Because(reason.FixDependsOnFunction, "it needs too much of the function")
}

// nodes returns what moves: the statements, or the value alone.
func (sl *slice) nodes() []ast.Node {
	nodes := []ast.Node{sl.s.Value.Node()}
	for _, c := range sl.stmts {
		nodes = append(nodes, c.Node())
	}
	return nodes
}

// add adds a statement in source order.
func (sl *slice) add(c inspector.Cursor) {
	i, found := slices.BinarySearchFunc(sl.stmts, c, func(x, y inspector.Cursor) int { return int(x.Node().Pos() - y.Node().Pos()) })
	if !found {
		sl.stmts = slices.Insert(sl.stmts, i, c)
	}
}

// contains reports whether c lies in a statement that moves.
func (sl *slice) contains(c inspector.Cursor) bool {
	return slices.ContainsFunc(sl.stmts, func(stmt inspector.Cursor) bool { return stmt.Contains(c) }) || sl.s.Value.Contains(c)
}

// addSetups adds the set-up statements, which must follow the one that binds
// the value in the same list of statements.
func (p *reader) addSetups(sl *slice) reason.Refusal {
	s := sl.s
	for _, setup := range s.Fate.Setups {
		if s.Chain[setup.At.Node()] {
			continue
		}
		if s.Local == nil {
			return reason.Because(reason.FixSetupElsewhere, "")
		}
		stmt, ok := code.InList(setup.At, s.Stmt.Parent())
		if !ok || stmt.Node().Pos() < s.Stmt.Node().Pos() {
			return reason.Because(reason.FixSetupElsewhere, "")
		}
		if slices.ContainsFunc(s.Fate.Uses, stmt.Contains) {
			return reason.Because(reason.FixSetupElsewhere, "one statement configures and uses it")
		}
		if why := p.movable(stmt); why.Given() {
			return why
		}
		sl.add(stmt)
	}
	if len(sl.stmts) > 0 {
		sl.add(s.Stmt)
	}
	return reason.None
}

// movable says why a statement cannot run elsewhere, or nothing.
func (p *reader) movable(stmt inspector.Cursor) (why reason.Refusal) {
	ast.Inspect(stmt.Node(), func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			why = reason.Because(reason.FixSetupLeaves, "")
		case *ast.BranchStmt, *ast.LabeledStmt:
			why = reason.Because(reason.FixSetupLeaves, "it jumps")
		case *ast.DeferStmt, *ast.GoStmt, *ast.SelectStmt, *ast.SendStmt:
			why = reason.Because(reason.FixSetupDoesMore, "")
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				if v := code.RootVar(p.info, l); v != nil && funcs.IsGlobal(v) {
					why = reason.Because(reason.FixSetupDoesMore, "it assigns to "+v.Name())
				}
			}
		}
		return !why.Given()
	})
	return why
}
