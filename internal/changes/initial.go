package changes

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/setup"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// An Initial is set-up of a package variable that init could make as well: with the
// same arguments each time, before anything else that is done with the variable.
type Initial struct {
	Var        *types.Var
	Decl       *ast.GenDecl       // of the variable
	Statements []inspector.Cursor // in source order
}

// Initial returns the set-up that the change ch is a part of, if it can move into
// init. Nobody can tell then: all that mentions the variable comes after it in the
// same function, and what races with it is gone.
func (a *Analysis) Initial(ch *Change) (init Initial, ok bool) {
	v, f := a.packageVar(ch), ch.In
	atInit := func(e *funcs.Edge) bool { return e.From == a.Pkg.Init } // var x = f()
	if v == nil || f.Obj == nil || f.Body == nil || slices.ContainsFunc(f.In(), atInit) {
		return Initial{}, false
	}
	init = Initial{Var: v, Decl: a.declared(v, f)}
	if init.Decl == nil {
		return Initial{}, false
	}
	for _, c := range a.Pkg.Mentions(v) {
		if c.ParentEdgeKind() == edge.ValueSpec_Names {
			continue
		}
		if stmt, moves := a.initialStatement(c, f); moves {
			init.Statements = append(init.Statements, stmt)
		} else if a.Pkg.Enclosing(c).Decl() != f || a.configuresVar(c) || !c.Valid() {
			return Initial{}, false
		}
	}
	if len(init.Statements) == 0 {
		return Initial{}, false
	}
	last := init.Statements[len(init.Statements)-1].Node()
	return init, !slices.ContainsFunc(a.Pkg.Mentions(v), func(c inspector.Cursor) bool { // a use before it has been configured
		id := c.Node()
		return c.ParentEdgeKind() != edge.ValueSpec_Names && id.Pos() < last.Pos() &&
			!slices.ContainsFunc(init.Statements, func(s inspector.Cursor) bool { return s.Node().Pos() <= id.Pos() && id.End() <= s.Node().End() })
	})
}

// packageVar returns the variable of the package that the change configures by its
// name, in a way that races, or nil. Others could configure one that is exported.
func (a *Analysis) packageVar(ch *Change) *types.Var {
	id, ok := ch.operand.(*ast.Ident)
	if !ok || ch.Imported != nil || ch.Row.Kind != setup.Crash {
		return nil
	}
	v, ok := a.Pkg.Info.Uses[id].(*types.Var)
	if !ok || !funcs.IsGlobal(v) || v.Pkg() != a.Pkg.Pkg || v.Exported() {
		return nil
	}
	return v
}

// declared returns the declaration of v, if it has a value and stands in the file of
// f.
func (a *Analysis) declared(v *types.Var, f *funcs.Func) *ast.GenDecl {
	for c := range f.Cursor.Enclosing((*ast.File)(nil)) {
		for _, d := range c.Node().(*ast.File).Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || v.Pos() < gen.Pos() || gen.End() <= v.Pos() {
				continue
			}
			for _, spec := range gen.Specs {
				if s, ok := spec.(*ast.ValueSpec); ok && len(s.Values) > 0 && typ.DeclaredIn(s, v) {
					return gen
				}
			}
		}
	}
	return nil
}

// initialStatement returns the statement of f's own body that does nothing but
// configure the variable named at c, with what is the same each time.
func (a *Analysis) initialStatement(c inspector.Cursor, f *funcs.Func) (stmt inspector.Cursor, ok bool) {
	if !a.configuresVar(c) {
		return stmt, false
	}
	stmt = c.Parent().Parent().Parent() // of the selector, of the call
	if as, isAssign := stmt.Node().(*ast.AssignStmt); isAssign && slices.ContainsFunc(as.Lhs, func(e ast.Expr) bool { return lastIdent(e).Name != "_" }) {
		return stmt, false
	}
	switch stmt.Node().(type) {
	case *ast.ExprStmt, *ast.AssignStmt:
	default:
		return stmt, false
	}
	if block, isBlock := stmt.Parent().Node().(*ast.BlockStmt); !isBlock || block != f.Body {
		return stmt, false
	}
	call := c.Parent().Parent().Node().(*ast.CallExpr)
	return stmt, !slices.ContainsFunc(call.Args, func(e ast.Expr) bool { return !a.fixed(e) })
}

// configuresVar reports whether c is the receiver of a call in the table.
func (a *Analysis) configuresVar(c inspector.Cursor) bool {
	if c.ParentEdgeKind() != edge.SelectorExpr_X || c.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
		return false
	}
	fn := funcs.StaticCallee(a.Pkg.Info, c.Parent().Parent().Node().(*ast.CallExpr))
	if fn == nil {
		return false
	}
	_, ok := a.Table.Call(fn.Origin())
	return ok
}

// fixed reports whether e is the same whenever it is evaluated: it is made of
// constants, declared functions, and literals of these.
func (a *Analysis) fixed(e ast.Expr) bool {
	ok := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			ok = ok && (a.Pkg.Info.Types[n].Value != nil || inLiteral(e, n))
		case *ast.UnaryExpr, *ast.IndexExpr, *ast.StarExpr, *ast.SliceExpr:
			ok = ok && (a.Pkg.Info.Types[n.(ast.Expr)].Value != nil || inLiteral(e, n))
		case *ast.Ident:
			ok = ok && a.stays(n, e)
		case *ast.SelectorExpr:
			s := a.Pkg.Info.Selections[n] // nil: of a package
			ok = ok && (s == nil || inLiteral(e, n))
		}
		return ok
	})
	return ok
}

// stays reports whether an identifier in e denotes the same elsewhere, and, where it
// is evaluated with e, the same each time.
func (a *Analysis) stays(id *ast.Ident, e ast.Expr) bool {
	obj := a.Pkg.Info.Uses[id] // nil: it is declared there
	if obj == nil || obj.Pkg() == nil || obj.Pkg() != a.Pkg.Pkg || typ.DeclaredIn(e, obj) {
		v, isVar := obj.(*types.Var)
		return !isVar || v.IsField() || inLiteral(e, id)
	}
	switch obj := obj.(type) {
	case *types.PkgName: // of the same file
		return true
	case *types.Var:
		return obj.IsField() || funcs.IsGlobal(obj) && inLiteral(e, id)
	case *types.Func:
		return true
	}
	return obj.Parent() == a.Pkg.Pkg.Scope()
}

// inLiteral reports whether n, in e, stands in the body of a function literal, which
// is not run where it stands.
func inLiteral(e ast.Expr, n ast.Node) bool {
	found := false
	ast.Inspect(e, func(m ast.Node) bool {
		if lit, ok := m.(*ast.FuncLit); ok && lit.Body.Pos() <= n.Pos() && n.End() <= lit.Body.End() {
			found = true
		}
		return !found
	})
	return found
}
