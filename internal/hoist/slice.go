package hoist

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// A slice is the part of a function that makes the instance: the value, and
// the statements that must move with it.
type slice struct {
	s *site
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
func (p *planner) slice(s *site, stays func(types.Object) bool) (*slice, string) {
	sl := &slice{s: s, subst: make(map[types.Object]string)}
	if why := p.addSetups(sl); why != "" {
		return nil, why
	}
	for range 20 {
		r := p.refsOf(sl.nodes())
		if r.bad != "" {
			return nil, r.bad
		}
		grown := false
		for _, obj := range r.locals {
			if sl.subst[obj] != "" || slices.Contains(sl.outer, obj) {
				continue
			}
			grown = true
			if why := p.need(sl, obj, stays); why != "" {
				return nil, why
			}
		}
		if !grown {
			return sl, p.leftovers(sl)
		}
	}
	return nil, "it needs too much of the function"
}

// nodes returns what moves: the statements, or the value alone.
func (sl *slice) nodes() []ast.Node {
	nodes := []ast.Node{sl.s.value.Node()}
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
	return slices.ContainsFunc(sl.stmts, func(stmt inspector.Cursor) bool { return stmt.Contains(c) }) || sl.s.value.Contains(c)
}

// addSetups adds the set-up statements, which must follow the one that binds
// the value in the same list of statements.
func (p *planner) addSetups(sl *slice) string {
	s := sl.s
	for _, setup := range s.fate.Setups {
		if s.chain[setup.At.Node()] {
			continue
		}
		if s.local == nil {
			return "it is configured where it stands"
		}
		stmt, ok := inList(setup.At, s.stmt.Parent())
		if !ok || stmt.Node().Pos() < s.stmt.Node().Pos() {
			return "it is configured elsewhere"
		}
		if slices.ContainsFunc(s.fate.Uses, stmt.Contains) {
			return "it is configured and used in one statement"
		}
		if why := p.movable(stmt); why != "" {
			return why
		}
		sl.add(stmt)
	}
	if len(sl.stmts) > 0 {
		sl.add(s.stmt)
	}
	return ""
}

// inList returns the statement around c that stands directly in the block,
// case or communication clause list.
func inList(c, list inspector.Cursor) (inspector.Cursor, bool) {
	for c.Valid() && c.Node() != nil {
		switch c.ParentEdgeKind() {
		case edge.BlockStmt_List, edge.CaseClause_Body, edge.CommClause_Body:
			if c.Parent() == list {
				return c, true
			}
		case edge.File_Decls, edge.FuncLit_Body, edge.FuncDecl_Body:
			return inspector.Cursor{}, false
		}
		c = c.Parent()
	}
	return inspector.Cursor{}, false
}

// movable says why a statement cannot run elsewhere, or nothing.
func (p *planner) movable(stmt inspector.Cursor) (why string) {
	ast.Inspect(stmt.Node(), func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			why = "its set-up may leave the function"
		case *ast.BranchStmt, *ast.LabeledStmt:
			why = "its set-up jumps"
		case *ast.DeferStmt, *ast.GoStmt, *ast.SelectStmt, *ast.SendStmt:
			why = "its set-up does more than configure"
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				if v := p.rootVar(l); v != nil && funcs.IsGlobal(v) {
					why = "its set-up assigns to " + v.Name()
				}
			}
		}
		return why == ""
	})
	return why
}

// rootVar returns the variable at the root of x.f[i].g.
func (p *planner) rootVar(e ast.Expr) *types.Var {
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, _ := p.info.ObjectOf(x).(*types.Var)
			return v
		case *ast.SelectorExpr:
			if p.info.Selections[x] == nil {
				v, _ := p.info.Uses[x.Sel].(*types.Var)
				return v
			}
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// need brings a variable or constant of the function that the slice mentions.
func (p *planner) need(sl *slice, obj types.Object, stays func(types.Object) bool) string {
	if stays != nil && stays(obj) {
		sl.outer = append(sl.outer, obj)
		return ""
	}
	stmt, value, ok := p.definition(obj)
	if !ok {
		return "it depends on " + obj.Name()
	}
	if lit, ok := p.literal(obj, value); ok && !p.addressed(sl, obj) {
		sl.subst[obj] = lit
		return ""
	}
	if _, isVar := obj.(*types.Var); !isVar || !p.aroundOwner(sl.s, stmt) {
		return "it depends on " + obj.Name()
	}
	if why := p.movable(stmt); why != "" {
		return why
	}
	sl.add(stmt)
	if sl.s.local != nil && !sl.s.tuple {
		sl.add(sl.s.stmt)
	}
	return p.fillers(sl, obj.(*types.Var))
}

// aroundOwner reports whether a statement stands in the function of the
// build, and not in a block that the build is not in.
func (p *planner) aroundOwner(s *site, stmt inspector.Cursor) bool {
	return p.pkg.Enclosing(stmt) == s.owner && stmt.Parent().Contains(s.b.At)
}

// definition returns the statement that alone gives a local its value.
func (p *planner) definition(obj types.Object) (stmt inspector.Cursor, value ast.Expr, ok bool) {
	if c, isConst := obj.(*types.Const); isConst {
		return p.constant(c)
	}
	v := obj.(*types.Var)
	if _, isParam := p.env.Folder.Life.Param(v); isParam {
		return stmt, nil, false
	}
	as := p.pkg.Assignments(v)
	if len(as) != 1 || as[0].Step {
		return stmt, nil, false
	}
	switch n := as[0].At.Node().(type) {
	case *ast.AssignStmt:
		stmt = as[0].At
		ok = n.Tok == token.DEFINE && len(n.Rhs) == 1
	case *ast.ValueSpec:
		stmt = as[0].At.Parent().Parent()
		ok = isSingleVar(stmt.Node()) && len(n.Names) == 1
	}
	if !ok {
		return stmt, nil, false
	}
	if list, inside := listed(stmt); !inside || list != stmt {
		return stmt, nil, false // if x := ...; of an if, for or switch
	}
	return stmt, as[0].Value, true
}

// constant returns the declaration of a constant of a function.
func (p *planner) constant(obj *types.Const) (stmt inspector.Cursor, value ast.Expr, ok bool) {
	for id, def := range p.info.Defs {
		if def != types.Object(obj) {
			continue
		}
		c, found := p.pkg.Root.FindNode(id)
		if !found || c.ParentEdgeKind() != edge.ValueSpec_Names {
			return stmt, nil, false
		}
		spec := c.Parent().Node().(*ast.ValueSpec)
		if len(spec.Names) != 1 || len(spec.Values) != 1 {
			return stmt, nil, false
		}
		return c.Parent().Parent().Parent(), spec.Values[0], true
	}
	return stmt, nil, false
}

// literal returns the text of a basic literal that can stand for obj.
func (p *planner) literal(obj types.Object, value ast.Expr) (string, bool) {
	lit, ok := value.(*ast.BasicLit)
	if !ok || !types.Identical(types.Default(obj.Type()), types.Default(p.info.TypeOf(lit))) {
		return "", false
	}
	return lit.Value, true
}

// addressed reports whether the slice takes the address of obj.
func (p *planner) addressed(sl *slice, obj types.Object) bool {
	v, ok := obj.(*types.Var)
	return ok && slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool {
		u, ok := c.Parent().Node().(*ast.UnaryExpr)
		return ok && u.Op == token.AND && sl.contains(c)
	})
}

// fillers adds the statements before the build that fill a variable which the
// slice needs: opts.Indent = 2.
func (p *planner) fillers(sl *slice, v *types.Var) string {
	for _, setup := range p.setupsOf(v, sl.s.owner) {
		stmt, ok := inList(setup, sl.s.stmt.Parent())
		if !ok {
			return v.Name() + " is configured elsewhere"
		}
		if why := p.movable(stmt); why != "" {
			return why
		}
		sl.add(stmt)
	}
	for _, c := range p.pkg.Mentions(v) {
		if p.info.Defs[c.Node().(*ast.Ident)] != nil || sl.contains(c) || c.Node().Pos() > sl.s.b.At.Node().Pos() {
			continue
		}
		stmt, ok := listed(c)
		if !ok || !p.aroundOwner(sl.s, stmt) {
			return "it depends on " + v.Name() + ", which is used elsewhere"
		}
		if why := p.movable(stmt); why != "" {
			return why
		}
		sl.add(stmt)
	}
	return ""
}
