package slice

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// need brings a variable or constant of the function that the slice mentions.
func (sl *Slice) need(obj types.Object, stays func(types.Object) bool) reason.Refusal {
	if stays != nil && stays(obj) {
		sl.Outer = append(sl.Outer, obj)
		return reason.None
	}
	stmt, value, ok := sl.r.definition(obj)
	if !ok {
		return reason.Because(reason.FixDependsOnFunction, obj.Name()+" is its own")
	}
	if lit, ok := sl.literal(obj, value); ok && !sl.addressed(obj) {
		sl.Subst[obj] = lit
		return reason.None
	}
	if _, isVar := obj.(*types.Var); !isVar || !aroundOwner(sl.r.pkg, sl.Site, stmt) {
		return reason.Because(reason.FixDependsOnFunction, obj.Name()+" is its own")
	}
	if why := Movable(sl.r.info, stmt); why.Given() {
		return why
	}
	sl.Add(stmt)
	if sl.Site.Local != nil && !sl.Site.Tuple {
		sl.Add(sl.Site.Stmt)
	}
	return sl.fillers(obj.(*types.Var))
}

// aroundOwner reports whether a statement stands in the function of the
// build, and not in a block that the build is not in.
func aroundOwner(pkg *funcs.Package, s *site.Site, stmt inspector.Cursor) bool {
	return pkg.Enclosing(stmt) == s.Owner && stmt.Parent().Contains(s.Build.At)
}

// definition returns the statement that alone gives a local its value.
func (p *Reader) definition(obj types.Object) (stmt inspector.Cursor, value ast.Expr, ok bool) {
	if c, isConst := obj.(*types.Const); isConst {
		return p.constant(c)
	}
	v := obj.(*types.Var)
	if _, isParam := p.folder.Life.Param(v); isParam {
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
		ok = code.IsSingleVar(stmt.Node()) && len(n.Names) == 1
	}
	if !ok {
		return stmt, nil, false
	}
	if list, inside := code.Listed(stmt); !inside || list != stmt {
		return stmt, nil, false // if x := ...; of an if, for or switch
	}
	return stmt, as[0].Value, true
}

// constant returns the declaration of a constant of a function.
func (p *Reader) constant(obj *types.Const) (stmt inspector.Cursor, value ast.Expr, ok bool) {
	for id, def := range p.info.Defs {
		if def != types.Object(obj) {
			continue
		}
		c, found := p.pkg.Find(id)
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

// literal returns the text of a basic literal, or of several that are joined, that
// can stand for obj, with the line ends and comments between these.
func (sl *Slice) literal(obj types.Object, value ast.Expr) (string, bool) {
	if value == nil || !types.Identical(types.Default(obj.Type()), types.Default(sl.r.info.TypeOf(value))) {
		return "", false
	}
	if lit, ok := value.(*ast.BasicLit); ok {
		return lit.Value, true
	}
	return sl.Site.File.Src.Node(value), joined(value)
}

// joined reports whether e is literal texts that are joined: `a` + "`".
func joined(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING
	case *ast.BinaryExpr:
		return e.Op == token.ADD && joined(e.X) && joined(e.Y)
	}
	return false
}

// addressed reports whether the slice takes the address of obj.
func (sl *Slice) addressed(obj types.Object) bool {
	v, ok := obj.(*types.Var)
	return ok && slices.ContainsFunc(sl.r.pkg.Mentions(v), func(c inspector.Cursor) bool {
		u, ok := c.Parent().Node().(*ast.UnaryExpr)
		return ok && u.Op == token.AND && sl.Contains(c)
	})
}

// fillers adds the statements before the build that fill a variable which the
// slice needs: opts.Indent = 2.
func (sl *Slice) fillers(v *types.Var) reason.Refusal {
	for _, setup := range sl.r.setupsOf(v, sl.Site.Owner) {
		stmt, ok := code.InList(setup, sl.Site.Stmt.Parent())
		if !ok {
			return reason.Because(reason.FixSetupElsewhere, v.Name()+" is configured elsewhere")
		}
		if why := Movable(sl.r.info, stmt); why.Given() {
			return why
		}
		sl.Add(stmt)
	}
	for _, c := range sl.r.pkg.Mentions(v) {
		if sl.r.info.Defs[c.Node().(*ast.Ident)] != nil || sl.Contains(c) || c.Node().Pos() > sl.Site.Build.At.Node().Pos() {
			continue
		}
		stmt, ok := code.Listed(c)
		if !ok || !aroundOwner(sl.r.pkg, sl.Site, stmt) {
			return reason.Because(reason.FixDependsOnFunction, v.Name()+" is used elsewhere, too")
		}
		if why := Movable(sl.r.info, stmt); why.Given() {
			return why
		}
		sl.Add(stmt)
	}
	return reason.None
}
