// Package slice computes what moves with a build: the statements that configure the
// instance, what these need of the function, the errors and the other results. It
// knows the text of what moves, and what stays behind uses of it.
package slice

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/state"
	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// A Slice is the part of a function that makes the instance: the value, and
// the statements that must move with it.
type Slice struct {
	r    *Reader
	Site *site.Site
	// Stmts are the statements that move, in source order: the one that
	// binds the value if others move with it or if the variable goes, the
	// set-up, and what these need.
	Stmts []inspector.Cursor
	// Subst are variables that hold a literal, by the text of the literal.
	Subst map[types.Object]string
	// Outer are variables of the function that stay and that it needs.
	Outer []types.Object
	// Results are the variables that are used outside the slice, Site.Local first.
	Results []*types.Var
}

// A Reader computes the slices of a package.
type Reader struct {
	folder  *summary.Folder
	pkg     *funcs.Package
	info    *types.Info
	sources *source.Package
	touch   *touch.Reader
	state   *state.Reader
}

// NewReader returns a reader of a package, which asks these others.
func NewReader(folder *summary.Folder, sources *source.Package, touch *touch.Reader) *Reader {
	return &Reader{folder: folder, pkg: folder.Pkg, info: folder.Pkg.Info, sources: sources, touch: touch, state: state.NewReader(folder)}
}

// Bare returns a slice of the value of s alone, of which nothing is known.
func (p *Reader) Bare(s *site.Site) *Slice { return &Slice{r: p, Site: s} }

// Of computes the slice of s. Variables for which stays is true remain
// where they are; the others must move along or be literals.
func (p *Reader) Of(s *site.Site, stays func(types.Object) bool) (*Slice, reason.Refusal) {
	sl := &Slice{r: p, Site: s, Subst: make(map[types.Object]string)}
	if why := sl.addSetups(); why.Given() {
		return nil, why
	}
	for range 20 {
		r := code.RefsOf(p.pkg, sl.Nodes())
		if r.Bad.Given() {
			return nil, r.Bad
		}
		grown := false
		for _, obj := range r.Locals {
			if sl.Subst[obj] != "" || slices.Contains(sl.Outer, obj) {
				continue
			}
			grown = true
			if why := sl.need(obj, stays); why.Given() {
				return nil, why
			}
		}
		if !grown {
			if why := p.state.PerCall(sl.Site, sl.Nodes()); why.Given() {
				return nil, why
			}
			return sl, sl.leftovers()
		}
	}
	return nil, reason.Because(reason.FixDependsOnFunction, "it needs too much of the function")
}

// Nodes returns what moves: the statements, or the value alone.
func (sl *Slice) Nodes() []ast.Node {
	nodes := []ast.Node{sl.Site.Value.Node()}
	for _, c := range sl.Stmts {
		nodes = append(nodes, c.Node())
	}
	return nodes
}

// Add adds a statement in source order.
func (sl *Slice) Add(c inspector.Cursor) {
	i, found := slices.BinarySearchFunc(sl.Stmts, c, func(x, y inspector.Cursor) int { return int(x.Node().Pos() - y.Node().Pos()) })
	if !found {
		sl.Stmts = slices.Insert(sl.Stmts, i, c)
	}
}

// Contains reports whether c lies in a statement that moves.
func (sl *Slice) Contains(c inspector.Cursor) bool {
	return slices.ContainsFunc(sl.Stmts, func(stmt inspector.Cursor) bool { return stmt.Contains(c) }) || sl.Site.Value.Contains(c)
}

// addSetups adds the set-up statements, which must follow the one that binds
// the value in the same list of statements.
func (sl *Slice) addSetups() reason.Refusal {
	s := sl.Site
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
		if why := Movable(sl.r.info, stmt); why.Given() {
			return why
		}
		sl.Add(stmt)
	}
	if len(sl.Stmts) > 0 {
		sl.Add(s.Stmt)
	}
	return reason.None
}

// Movable says why a statement cannot run elsewhere, or nothing.
func Movable(info *types.Info, stmt inspector.Cursor) (why reason.Refusal) {
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
				if v := code.RootVar(info, l); v != nil && funcs.IsGlobal(v) {
					why = reason.Because(reason.FixSetupDoesMore, "it assigns to "+v.Name())
				}
			}
		}
		return !why.Given()
	})
	return why
}
